package io.github.goroot.internal.shells.syntax;

/** The families of POSIX-like shells whose grammars differ. */
public enum Dialect {
    /** The bare POSIX shell, as dash has it. */
    POSIX,
    /** Bash. */
    BASH,
    /** The Z shell. */
    ZSH
}
