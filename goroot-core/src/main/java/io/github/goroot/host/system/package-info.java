/**
 * The ports of the machine that this program runs on: the only classes that touch {@code System}, processes and the
 * default file system.
 *
 * <p>{@link io.github.goroot.host.system.SystemHost} makes the host of this machine; {@code GoToolchains} does so by itself.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.host.system;

import org.jspecify.annotations.NullMarked;
