/**
 * The ways in which Go is really installed, and those in which installations are really broken, to be written onto fake
 * hosts and to be gone through by tests.
 *
 * <p>{@link io.github.goroot.testkit.layout.Layout} has the sound ways, {@link io.github.goroot.testkit.layout.Broken}
 * the broken ones by the code they must be refused with. A new way costs one constant of {@link
 * io.github.goroot.testkit.layout.Layout} and a few lines in the class of its family.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.testkit.layout;

import org.jspecify.annotations.NullMarked;
