/**
 * The Go tools that run on a host: from which toolchain each is, and with which settings it was started.
 *
 * <p>{@link io.github.goroot.GoToolchains#processes()} answers. Processes are looked at only when that is asked. Nothing is
 * started, stopped or written. The answer, {@link io.github.goroot.processes.RunningTools}, has each
 * {@linkplain io.github.goroot.processes.RunningTool tool}, or a sentence where the system does not tell.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.processes;

import org.jspecify.annotations.NullMarked;
