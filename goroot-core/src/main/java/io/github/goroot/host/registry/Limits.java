package io.github.goroot.host.registry;

/** What a registry may be at most; Windows' own limits where it has one. */
final class Limits {

    /** The longest name of a key. */
    static final int KEY_NAME = 255;

    /** The longest name of a value. */
    static final int VALUE_NAME = 16_383;

    /** How deep keys may lie below each other. */
    static final int DEPTH = 512;

    /** The longest data of one value, in bytes. Windows advises 2,048 and has no limit of its own. */
    static final int DATA = 16 * 1024 * 1024;

    /** How many keys or values one list, and how many of both one file may hold. */
    static final int ENTRIES = 1_000_000;

    private Limits() {}
}
