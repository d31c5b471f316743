/** Assertions on reports and toolchains, for those who use AssertJ. */
@NullMarked
package io.github.goroot.testkit.assertj;

import org.jspecify.annotations.NullMarked;
