/**
 * Evidence of a GOROOT in what Go programs and builds leave behind: panic traces, goroutine dumps, back-traces of
 * debuggers, execution traces, and recordings of file accesses.
 *
 * <p>{@link io.github.goroot.traces.GorootTraces}, {@link io.github.goroot.traces.ExecutionTrace} and
 * {@link io.github.goroot.traces.FileAccesses} are where to begin. All of it is text that anybody can make up: evidence
 * says where to look, not what is there.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.traces;

import org.jspecify.annotations.NullMarked;
