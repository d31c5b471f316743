package io.github.goroot.binary;

import io.github.goroot.host.OpenFile;
import java.io.IOException;

/**
 * The one place where a file is read: a few small windows, and streams of which nothing is kept.
 *
 * <p>Every length is bounded before anything is allocated, whatever the file says. A source may be a part of a file, as the
 * programs in a fat Mach-O file are; its offsets begin there, those in messages at the start of the file. For one thread.
 */
final class Source {

    /** Holds the headers and the build ID of almost every program; copying a second page takes as long as all parsing. */
    static final int HEAD = 4 * 1024;

    private static final int WINDOW = 1024;
    private static final int CHUNK = 128 * 1024;
    private static final int KEPT = 4;

    private final OpenFile file;
    private final long begin;
    private final long limit;
    private final Bytes[] windows = new Bytes[KEPT];
    private int next;
    private long lastOffset;

    private Source(OpenFile file, long begin, long limit) {
        this.file = file;
        this.begin = begin;
        this.limit = limit;
    }

    static Source of(OpenFile file) {
        return new Source(file, 0, Long.MAX_VALUE);
    }

    /** A part of a stream; gives whether to go on. */
    interface Chunk {
        boolean take(Bytes bytes) throws MalformedBinaryException, IOException;
    }

    /** Gives a part of the file as a source of its own, or the whole file again where it is unbounded. */
    Source part(long offset, long length) throws MalformedBinaryException {
        if (offset < 0 || length < 0 || offset > Long.MAX_VALUE - length) {
            throw outside(offset, length);
        }
        return new Source(file, offset, length);
    }

    /** Where the last read began, in bytes from the start of the file. */
    long lastOffset() {
        return lastOffset;
    }

    long begin() {
        return begin;
    }

    long limit() {
        return limit;
    }

    /** Gives bytes that must be there. */
    Bytes exactly(long offset, int length, String what) throws MalformedBinaryException, IOException {
        Bytes bytes = atMost(offset, length);
        if (bytes.length() < length) {
            throw new MalformedBinaryException(
                    absolute(offset),
                    what + " should take " + length + " bytes here, but the file has "
                            + (bytes.length() == 0 ? "none" : "only " + bytes.length()) + " of them.");
        }
        return bytes;
    }

    /** Gives bytes, fewer where the file ends. */
    Bytes atMost(long offset, int length) throws MalformedBinaryException, IOException {
        if (offset < 0) {
            throw outside(offset, length);
        }
        for (Bytes window : windows) {
            if (window != null) {
                long from = absolute(offset) - window.offset(0);
                if (from >= 0 && from + length <= window.length()) {
                    return window.sub((int) from, length);
                }
            }
        }
        Bytes window = read(offset, Math.max(length, offset == 0 ? HEAD : WINDOW));
        windows[next] = window;
        // The first window is the head, to which everybody comes back.
        next = next == KEPT - 1 ? 1 : next + 1;
        return window.sub(0, Math.min(length, window.length()));
    }

    /** Reads a window that begins a little earlier, where what is needed next often lies. */
    void prefetch(long offset, int before, int length) throws MalformedBinaryException, IOException {
        long from = Math.max(0, offset - before);
        atMost(from, (int) (offset - from) + length);
    }

    /**
     * Reads a long part in chunks, of which none is kept.
     *
     * @param overlap how many bytes at the end of a chunk come again at the start of the next
     * @param unit of how many bytes a chunk without overlap is a multiple
     * @param budget is charged for every byte
     */
    void stream(long offset, long length, int overlap, int unit, Budget budget, Chunk chunk)
            throws MalformedBinaryException, IOException, SearchLimitException {
        if (offset < 0 || length < 0) {
            throw outside(offset, length);
        }
        int size = CHUNK / unit * unit;
        long at = offset;
        long left = length;
        while (left > 0) {
            int wanted = (int) Math.min(left, size);
            budget.spend(wanted);
            Bytes bytes = read(at, wanted);
            if (bytes.length() == 0 || !chunk.take(bytes) || bytes.length() < wanted || wanted == left) {
                return;
            }
            at += wanted - overlap;
            left -= wanted - overlap;
        }
    }

    /** Gives an offset in this part as one in the file. */
    long absolute(long offset) {
        return begin + offset;
    }

    private Bytes read(long offset, int length) throws IOException {
        long available = Math.max(0, limit - offset);
        lastOffset = absolute(offset);
        if (lastOffset < 0) {
            return new Bytes(new byte[0], 0, 0, Long.MAX_VALUE);
        }
        byte[] bytes = file.read(lastOffset, (int) Math.min(length, available));
        return new Bytes(bytes, 0, bytes.length, lastOffset);
    }

    private MalformedBinaryException outside(long offset, long length) {
        return new MalformedBinaryException(
                begin,
                "The " + Long.toUnsignedString(length) + " bytes at " + Long.toUnsignedString(offset)
                        + " lie beyond the end of any file.");
    }
}
