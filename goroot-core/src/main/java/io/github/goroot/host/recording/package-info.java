/**
 * Writes down what a host was asked and what it answered, in a file that answers the same questions anywhere.
 *
 * <p>A {@link io.github.goroot.host.recording.Recorder} decorates the ports of a host; what it heard is a
 * {@link io.github.goroot.host.recording.Recording}, which can be written and read. The format is described in
 * {@code docs/recording-format.md}.
 */
@NullMarked
package io.github.goroot.host.recording;

import org.jspecify.annotations.NullMarked;
