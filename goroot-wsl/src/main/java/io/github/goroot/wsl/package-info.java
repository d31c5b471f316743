/**
 * The two sides of WSL: which one this is, how the paths of one are spelled on the other, and the toolchains over there.
 *
 * <p>To find toolchains nothing needs to be called: with this module on the class path or module path its locators take part.
 * Inside WSL those of Windows come behind those of Linux. On Windows every distribution of the user is told, and none is
 * looked into that the caller did not name with {@code GoToolchainsBuilder.nestedHost}, since that may start it.
 *
 * <p>By itself, {@link io.github.goroot.wsl.Wsl} tells whether a host is inside WSL and by what evidence,
 * {@link io.github.goroot.wsl.WslPaths} translates paths, and {@link io.github.goroot.wsl.WslDistribution} lists the
 * distributions. No process is started for any of it.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.wsl;

import org.jspecify.annotations.NullMarked;
