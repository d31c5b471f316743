/** How Go reads its configuration: the files of {@code go env -w} and {@code go.env}, and lists such as PATH. */
@NullMarked
package io.github.goroot.internal.goenv;

import org.jspecify.annotations.NullMarked;
