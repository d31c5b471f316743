/**
 * Fake machines to test against.
 *
 * <p>Start with {@link io.github.goroot.testkit.FakeHost}, put toolchains on it with
 * {@link io.github.goroot.testkit.GoInstallation}, and hand it to {@code GoToolchains.builder().host(…)}.
 *
 * <p>{@link io.github.goroot.testkit.layout} has every usual way to install Go and to break it,
 * {@link io.github.goroot.testkit.assertj} speaks of reports, and {@link io.github.goroot.testkit.junit} has the tests that
 * every locator must pass. {@link io.github.goroot.testkit.Counting} counts what an answer costs,
 * {@link io.github.goroot.testkit.FaultyFiles} makes places fail, {@link io.github.goroot.testkit.FaultSweep} all of them in
 * every way, and {@link io.github.goroot.testkit.VirtualClock} lets deadlines pass without waiting. A machine that somebody
 * recorded answers through {@link io.github.goroot.testkit.replay}.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.testkit;

import org.jspecify.annotations.NullMarked;
