/** Decides, from files alone, whether there is a Go toolchain at a place, and of what version and platform. */
@NullMarked
package io.github.goroot.internal.inspection;

import org.jspecify.annotations.NullMarked;
