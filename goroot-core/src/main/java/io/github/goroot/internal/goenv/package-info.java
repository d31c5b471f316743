/** Go's own configuration: the files that {@code go env -w} and the toolchain's {@code go.env} keep. */
@NullMarked
package io.github.goroot.internal.goenv;

import org.jspecify.annotations.NullMarked;
