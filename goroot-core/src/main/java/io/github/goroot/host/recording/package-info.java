/**
 * Writes down what a host was asked and what it answered, in a file that answers the same questions anywhere.
 *
 * <p>A {@link io.github.goroot.host.recording.Recorder} decorates the ports of a host; what it heard is a
 * {@link io.github.goroot.host.recording.Recording}, which can be written and read. The format is described in
 * {@code docs/recording-format.md}.
 *
 * <p>To record, hand a recorder's decoration to {@code GoToolchains.builder().decorateHost(…)}. To ask a recording, take the
 * {@code ReplayedHost} of the testkit, or {@code goroot --host FILE}.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.host.recording;

import org.jspecify.annotations.NullMarked;
