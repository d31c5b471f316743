/**
 * Finds every Go toolchain on a machine and says why it believes so.
 *
 * <p>Start with {@link io.github.goroot.GoToolchains}; the values it answers with are in
 * {@link io.github.goroot.model}.
 */
@NullMarked
package io.github.goroot;

import org.jspecify.annotations.NullMarked;
