/**
 * What the start-up files of shells and sessions set, read statically: nothing of them is ever run.
 *
 * <p>{@code StartupFiles} is the way in. {@code StartupOrder} and {@code FishOrder} know which files a shell reads, and
 * when; {@code PosixShell} and {@code FishShell} follow their commands. What a variable comes to is a {@code Value},
 * whether a condition holds a {@code Truth}, and both may be unknown: where it cannot be told which way a script goes,
 * {@code Machine} follows both ways and merges the {@code State} that each leaves.
 */
@NullMarked
package io.github.goroot.internal.shells;

import org.jspecify.annotations.NullMarked;
