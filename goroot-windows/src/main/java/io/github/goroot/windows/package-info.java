/**
 * The Windows registry, and what it knows of Go.
 *
 * <p>Native types stay in one class. Values of the registry are taken to be hostile: of any type, of any length, and about
 * places that may not be there.
 */
@NullMarked
package io.github.goroot.windows;

import org.jspecify.annotations.NullMarked;
