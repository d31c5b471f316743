/**
 * Which toolchain the {@code go} command would really run in a directory, and why, from files alone.
 *
 * <p>{@link io.github.goroot.selection.ToolchainSelector} answers, and so does
 * {@link io.github.goroot.GoToolchains#select(java.nio.file.Path)}: with a
 * {@link io.github.goroot.selection.Selection} and every {@linkplain io.github.goroot.selection.Reason step} that led
 * there. {@link io.github.goroot.selection.GoLaunch} tells how to start a toolchain so that it is this one and no other,
 * {@link io.github.goroot.selection.Satisfaction} which of those that were discovered would do for a {@code go} line.
 * Nothing is started and nothing is written.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.selection;

import org.jspecify.annotations.NullMarked;
