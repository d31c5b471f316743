/**
 * Reading Go programs without running them: version, platform, build info, build ID, and the GOROOT that built them.
 *
 * <p>{@link io.github.goroot.binary.GoBinaryReader} is where to begin. Its answer is one of three: a
 * {@link io.github.goroot.binary.GoBinary}, {@link io.github.goroot.binary.NotGo}, or an
 * {@link io.github.goroot.binary.UnreadableBinary} with the reason. ELF, PE, Mach-O, XCOFF and Plan 9 are read on any
 * system, in bounded pieces. What a program says of itself can be made up by whoever built it.
 *
 * @since 0.1
 */
@NullMarked
package io.github.goroot.binary;

import org.jspecify.annotations.NullMarked;
