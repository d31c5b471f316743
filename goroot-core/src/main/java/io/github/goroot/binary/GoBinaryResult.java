package io.github.goroot.binary;

/**
 * What a file turned out to be: a Go program, something else, or unreadable.
 *
 * @since 0.1
 */
public sealed interface GoBinaryResult permits GoBinary, NotGo, UnreadableBinary {}
