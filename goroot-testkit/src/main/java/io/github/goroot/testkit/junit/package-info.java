/**
 * Tests to inherit; needs JUnit and AssertJ, which are optional dependencies of the testkit.
 *
 * <p>{@link io.github.goroot.testkit.junit.LocatorContract} asks for a locator and a machine on which it finds something, and
 * holds it to everything that the chain relies on.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.testkit.junit;

import org.jspecify.annotations.NullMarked;
