/**
 * What to implement to find toolchains in further places, or to supply ports of the host.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}, on the class path through
 * {@code META-INF/services} and on the module path through {@code provides}. Interfaces of this package that others
 * implement grow by {@code default} methods only.
 *
 * <p>A {@link io.github.goroot.spi.GoToolchainLocator} looks in one kind of place, through the
 * {@link io.github.goroot.spi.LocatorContext} it is given; its {@link io.github.goroot.spi.LocatorPriority} says when. A
 * {@link io.github.goroot.spi.HostPortProvider} adds what the Java runtime does not offer, such as the registry. The testkit
 * has the tests that a locator must pass, as a class to inherit: {@code LocatorContract}.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.spi;

import org.jspecify.annotations.NullMarked;
