/**
 * Answers from recordings instead of a machine; needs neither JUnit nor AssertJ.
 */
@NullMarked
package io.github.goroot.testkit.replay;

import org.jspecify.annotations.NullMarked;
