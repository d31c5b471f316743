/**
 * Windows registries without Windows: in memory, from {@code .reg} exports, from hive files.
 *
 * <p>{@link io.github.goroot.host.registry.OfflineWindows} opens the registry of a drive,
 * {@link io.github.goroot.host.registry.HiveRegistry} that of hive files,
 * {@link io.github.goroot.host.registry.InMemoryRegistry} one that is written down, exports among it, and
 * {@link io.github.goroot.host.registry.WindowsEnvironment} tells a variable in every layer that Windows has.
 *
 * <p>Everything here reads what it is given and nothing else. Input is taken to be hostile: sizes are bounded, what a
 * file says of its own sizes is compared with the file before anything is allocated, and nothing recurses beyond a fixed
 * depth. What is malformed ends in a {@link io.github.goroot.host.registry.RegistryFormatException} that names the line
 * or the offset.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.host.registry;

import org.jspecify.annotations.NullMarked;
