/**
 * The two sides of WSL: which one this is, how the paths of one are spelled on the other, and the toolchains over there.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.wsl;

import org.jspecify.annotations.NullMarked;
