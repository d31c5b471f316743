/**
 * Reading Go programs without running them: version, platform, build info, build ID, and the GOROOT that built them.
 *
 * <p>{@link io.github.goroot.binary.GoBinaryReader} is where to begin.
 */
@NullMarked
package io.github.goroot.binary;

import org.jspecify.annotations.NullMarked;
