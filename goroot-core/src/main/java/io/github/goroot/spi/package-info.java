/**
 * What to implement to find toolchains in further places, or to supply ports of the host.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}, on the class path through
 * {@code META-INF/services} and on the module path through {@code provides}. Interfaces of this package that others
 * implement grow by {@code default} methods only.
 */
@NullMarked
package io.github.goroot.spi;

import org.jspecify.annotations.NullMarked;
