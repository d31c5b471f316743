package io.github.goroot.binary;

import java.io.IOException;
import java.util.Optional;

/** Strings as a running Go program keeps them: a header of an address and a length, and the bytes elsewhere. */
final class GoStrings {

    private final Container container;
    private final int word;
    private final boolean bigEndian;

    GoStrings(Container container, int word, boolean bigEndian) {
        this.container = container;
        this.word = word;
        this.bigEndian = bigEndian;
    }

    /** Reads the string whose header lies at an address; empty if nothing of the file does. */
    Optional<Bytes> at(long headerAddress, int limit, String what) throws MalformedBinaryException, IOException {
        Optional<Mapping> place = container.at(headerAddress);
        if (place.isEmpty() || place.get().length() < 2L * word) {
            return Optional.empty();
        }
        Bytes header = container.source().exactly(place.get().offset(), 2 * word, "The header of " + what);
        long length = header.word(word, word, bigEndian);
        return length == 0
                ? Optional.of(header.sub(0, 0))
                : content(header.word(0, word, bigEndian), length, limit, header.offset(word), what);
    }

    /** Reads the text of a string whose header was read already; empty if nothing of the file is at its address. */
    Optional<Bytes> content(long address, long length, int limit, long lengthAt, String what)
            throws MalformedBinaryException, IOException {
        Optional<Mapping> place = container.at(address);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(bounded(container.source(), place.get(), length, limit, lengthAt, what));
    }

    /** Reads text of which the file tells the length, if there can be that much. */
    static Bytes bounded(Source source, Mapping place, long length, int limit, long lengthAt, String what)
            throws MalformedBinaryException, IOException {
        if (length < 0 || length > limit || Long.compareUnsigned(length, place.length()) > 0) {
            throw new MalformedBinaryException(
                    lengthAt,
                    "The length of " + what + " is " + Long.toUnsignedString(length) + ", but at most " + limit
                            + " are read, and " + Long.toUnsignedString(place.length()) + " are left in this part.");
        }
        return source.exactly(place.offset(), (int) length, "Text, " + what + ",");
    }
}
