package io.github.goroot.binary;

/**
 * A part of a file and where it lies in memory.
 *
 * @param address the address of its first byte; unsigned
 * @param offset where it lies in the file; negative if the file claims something impossible
 * @param length how many bytes of it the file holds; negative if the file claims something impossible
 * @param writable whether the program may write to it
 */
record Mapping(long address, long offset, long length, boolean writable) {

    /** Tells whether an address lies in it. */
    boolean contains(long wanted) {
        return Long.compareUnsigned(wanted - address, length) < 0;
    }

    /** Gives what lies from an address in it up to its end. */
    Mapping from(long wanted) {
        long skipped = wanted - address;
        return new Mapping(wanted, offset + skipped, length - skipped, writable);
    }

    /** Gives its first so many bytes, or all where it has fewer. */
    Mapping first(long most) {
        return Long.compareUnsigned(most, length) < 0 ? new Mapping(address, offset, most, writable) : this;
    }
}
