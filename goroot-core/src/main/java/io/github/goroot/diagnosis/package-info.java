/**
 * The doctor: what is said of the Go of a machine and of a directory, compared, and what is wrong with it.
 *
 * <p>Start with {@code GoToolchains.diagnose}.
 */
@NullMarked
package io.github.goroot.diagnosis;

import org.jspecify.annotations.NullMarked;
