package io.github.goroot.traces;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of an execution trace, read forwards. */
final class TraceBytes {

    private static final int BUFFER = 64 * 1024;
    private static final int MOST_BITS = 63;

    private final InputStream bytes;
    private long offset;

    TraceBytes(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, BUFFER);
    }

    long offset() {
        return offset;
    }

    BrokenTraceException broken() {
        return new BrokenTraceException(offset);
    }

    /** Gives the next byte, or -1 at the end. */
    int next() throws IOException {
        int next = bytes.read();
        offset += next < 0 ? 0 : 1;
        return next;
    }

    /** Reads a number in groups of seven bits, the lowest first. */
    long number() throws IOException, BrokenTraceException {
        long number = 0;
        for (int shift = 0; shift <= MOST_BITS; shift += 7) {
            int next = next();
            if (next < 0) {
                throw broken();
            }
            number |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw broken();
    }

    /** Reads a number that says how much follows. */
    long length(long most) throws IOException, BrokenTraceException {
        long length = number();
        if (length < 0 || length > most) {
            throw broken();
        }
        return length;
    }

    /** Reads a string, or passes over one that is too long to be a path. */
    String string(long length) throws IOException, BrokenTraceException {
        if (length > PathText.LONGEST) {
            skip(length);
            return "";
        }
        byte[] content = bytes.readNBytes((int) length);
        offset += content.length;
        if (content.length < length) {
            throw broken();
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    void skip(long length) throws IOException, BrokenTraceException {
        long left = length;
        while (left > 0) {
            long skipped = bytes.skip(left);
            if (skipped <= 0) {
                if (next() < 0) {
                    throw broken();
                }
                left--;
            } else {
                offset += skipped;
                left -= skipped;
            }
        }
    }
}
