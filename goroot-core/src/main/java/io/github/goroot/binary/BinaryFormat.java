package io.github.goroot.binary;

/**
 * The formats of executable files that Go's linkers write and this package reads.
 *
 * @since 0.1
 */
public enum BinaryFormat {
    /** ELF, of Linux, Android, the BSDs, Solaris and illumos. */
    ELF,
    /** PE, of Windows. */
    PE,
    /** Mach-O, of macOS and iOS. */
    MACH_O,
    /** XCOFF, of AIX. */
    XCOFF,
    /** The a.out of Plan 9. */
    PLAN9
}
