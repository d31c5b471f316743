/**
 * The Windows registry, and what it knows of Go.
 *
 * <p>Nothing here needs to be called: with this module on the class path or module path, {@code GoToolchains} finds
 * {@link io.github.goroot.windows.RegistryLocator} among the locators and {@link io.github.goroot.windows.WindowsPorts}, which
 * offers the registry, the processes and the reparse points of Windows. On other systems nothing of JNA is loaded; where JNA
 * is missing or refused, the report says so and everything else works.
 *
 * <p>Native types stay in one class for each concern. Values of the registry are taken to be hostile: of any type, of any
 * length, and about places that may not be there.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.windows;

import org.jspecify.annotations.NullMarked;
