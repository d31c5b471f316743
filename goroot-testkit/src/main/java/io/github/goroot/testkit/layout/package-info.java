/**
 * The ways in which Go is really installed, and those in which installations are really broken, to be written onto fake
 * hosts and to be gone through by tests.
 *
 * <p>A new way costs one constant of {@link io.github.goroot.testkit.layout.Layout} and a few lines in the class of its
 * family.
 */
@NullMarked
package io.github.goroot.testkit.layout;

import org.jspecify.annotations.NullMarked;
