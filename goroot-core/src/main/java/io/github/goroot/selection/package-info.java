/**
 * Which toolchain the {@code go} command would really run in a directory, and why, from files alone.
 *
 * <p>{@link io.github.goroot.selection.ToolchainSelector} answers, and so does
 * {@link io.github.goroot.GoToolchains#select(java.nio.file.Path)}. Nothing is started and nothing is written.
 */
@NullMarked
package io.github.goroot.selection;

import org.jspecify.annotations.NullMarked;
