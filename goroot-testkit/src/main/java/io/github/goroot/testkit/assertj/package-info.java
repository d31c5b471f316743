/**
 * Assertions on reports and toolchains, for those who use AssertJ.
 *
 * <p>{@link io.github.goroot.testkit.assertj.GorootAssertions} has the methods to import. When they fail they say what was
 * there instead. AssertJ is an optional dependency of the testkit.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.testkit.assertj;

import org.jspecify.annotations.NullMarked;
