/**
 * Answers from recordings instead of a machine; needs neither JUnit nor AssertJ.
 *
 * <p>{@link io.github.goroot.testkit.replay.ReplayedHost} makes a host of a recording, to be handed to
 * {@code GoToolchains.builder().host(…)}. A question that was not recorded is a
 * {@link io.github.goroot.testkit.replay.NotRecordedException} that names it.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.testkit.replay;

import org.jspecify.annotations.NullMarked;
