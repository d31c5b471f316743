/**
 * Fake machines to test against.
 *
 * <p>Start with {@link io.github.goroot.testkit.FakeHost}, put toolchains on it with
 * {@link io.github.goroot.testkit.GoInstallation}, and hand it to {@code GoToolchains.builder().host(…)}.
 */
@NullMarked
package io.github.goroot.testkit;

import org.jspecify.annotations.NullMarked;
