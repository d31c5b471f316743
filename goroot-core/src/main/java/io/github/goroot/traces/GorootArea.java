package io.github.goroot.traces;

/**
 * The folders of a GOROOT that a build reads from.
 *
 * @since 0.1
 */
public enum GorootArea {
    /** {@code bin}: the commands {@code go} and {@code gofmt}. */
    BIN,
    /** {@code src}: the standard library. */
    SRC,
    /** {@code pkg}: the compiler and the other tools, headers, and up to Go 1.19 compiled packages. */
    PKG
}
