/**
 * What the start-up files of shells and sessions set, read statically: nothing of them is ever run.
 *
 * <p>{@code StartupFiles} is the way in.
 */
@NullMarked
package io.github.goroot.internal.shells;

import org.jspecify.annotations.NullMarked;
