package io.github.goroot.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some bytes of a file that know where they come from; what is asked for behind their end is an error with its offset.
 *
 * <p>Immutable by custom: nobody writes to the array.
 */
final class Bytes {

    private final byte[] array;
    private final int start;
    private final int length;
    private final long offset;

    /**
     * Makes a view.
     *
     * @param offset where the first byte lies in the file
     */
    Bytes(byte[] array, int start, int length, long offset) {
        this.array = array;
        this.start = start;
        this.length = length;
        this.offset = offset;
    }

    static Bytes of(byte[] array) {
        return new Bytes(array, 0, array.length, 0);
    }

    int length() {
        return length;
    }

    /** Where the byte with this index lies in the file. */
    long offset(int index) {
        return offset + index;
    }

    int u8(int index) throws MalformedBinaryException {
        return array[at(index, 1)] & 0xff;
    }

    int u16(int index, boolean bigEndian) throws MalformedBinaryException {
        int at = at(index, 2);
        int first = array[at] & 0xff;
        int second = array[at + 1] & 0xff;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    long u32(int index, boolean bigEndian) throws MalformedBinaryException {
        return word32(array, at(index, 4), bigEndian) & 0xffff_ffffL;
    }

    /** Gives an unsigned 64-bit number, which is negative if it is larger than any file. */
    long u64(int index, boolean bigEndian) throws MalformedBinaryException {
        int at = at(index, 8);
        long first = word32(array, at, bigEndian) & 0xffff_ffffL;
        long second = word32(array, at + 4, bigEndian) & 0xffff_ffffL;
        return bigEndian ? first << 32 | second : second << 32 | first;
    }

    /** Gives an unsigned number of 4 or 8 bytes. */
    long word(int index, int size, boolean bigEndian) throws MalformedBinaryException {
        return size == 8 ? u64(index, bigEndian) : u32(index, bigEndian);
    }

    Bytes sub(int from, int count) throws MalformedBinaryException {
        return new Bytes(array, at(from, count), count, offset + from);
    }

    /** Compares without bounds to trip over: what lies behind the end equals nothing. */
    boolean matches(int index, byte[] pattern) {
        if (index < 0 || index > length - pattern.length) {
            return false;
        }
        int at = start + index;
        // Names of sections mostly differ in the character behind the dot, which a new process sees sooner than a
        // method.
        int second = pattern.length > 1 ? 1 : 0;
        return array[at + second] == pattern[second]
                && Arrays.equals(array, at, at + pattern.length, pattern, 0, pattern.length);
    }

    /** Finds a pattern; -1 if there is none. */
    int indexOf(byte[] pattern, int from) {
        int tail = pattern.length - 1;
        // A bit for each byte of the pattern; others that share one only make the way longer.
        long bytes = 0;
        for (byte one : pattern) {
            bytes |= 1L << one;
        }
        int last = start + length - pattern.length;
        int at = start + Math.max(0, from);
        while (at <= last) {
            byte end = array[at + tail];
            if (end == pattern[tail]
                    && array[at] == pattern[0]
                    && Arrays.equals(array, at, at + pattern.length, pattern, 0, pattern.length)) {
                return at - start;
            }
            // Over a byte that is not in the pattern, no pattern lies.
            at += (bytes >>> end & 1) == 0 ? pattern.length : 1;
        }
        return -1;
    }

    /** Finds a byte; -1 if there is none. */
    int indexOf(int value, int from) {
        for (int at = start + from; at < start + length; at++) {
            if (array[at] == (byte) value) {
                return at - start;
            }
        }
        return -1;
    }

    /** Finds a byte by going back from just before an index; -1 if there is none. */
    int lastIndexOf(int value, int before) {
        for (int at = start + before - 1; at >= start; at--) {
            if (array[at] == (byte) value) {
                return at - start;
            }
        }
        return -1;
    }

    /** Gives text; what is no UTF-8 is replaced as usual. */
    String text(int from, int count) throws MalformedBinaryException {
        return new String(array, at(from, count), count, StandardCharsets.UTF_8);
    }

    /** Gives the text of a field that is filled with NUL. */
    String paddedText(int from, int count) throws MalformedBinaryException {
        int end = sub(from, count).indexOf(0, 0);
        return text(from, end < 0 ? count : end);
    }

    byte[] copy() {
        return Arrays.copyOfRange(array, start, start + length);
    }

    /** Reads four bytes where the bounds are known. */
    int rawWord32(int index, boolean bigEndian) {
        return word32(array, start + index, bigEndian);
    }

    private static int word32(byte[] array, int at, boolean bigEndian) {
        int little = (array[at] & 0xff)
                | (array[at + 1] & 0xff) << 8
                | (array[at + 2] & 0xff) << 16
                | (array[at + 3] & 0xff) << 24;
        return bigEndian ? Integer.reverseBytes(little) : little;
    }

    private int at(int index, int count) throws MalformedBinaryException {
        if (index < 0 || count < 0 || index > length - count) {
            throw new MalformedBinaryException(
                    offset + Math.max(0, index),
                    "A field of " + count + " bytes lies outside of the " + length + " bytes that hold it.");
        }
        return start + index;
    }
}
