package io.github.goroot.windows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds a variable in the memory of a process: its environment block, to which its parameters point, to which its process
 * environment block (PEB) points.
 *
 * <p>The places in both structures are those that Microsoft's symbols for {@code ntdll.dll} show and that have not moved
 * since Windows XP, in 32-bit processes and in 64-bit ones. All that is read is taken for what anybody may have written.
 */
final class StartedWith {

    /** No block of a real process comes near. */
    private static final int LONGEST = 2 * 1024 * 1024;

    private static final int PAGE = 4096;

    private final Memory memory;
    private final boolean wide;

    /**
     * Prepares a search.
     *
     * @param memory the memory of the process
     * @param wide whether its pointers have 64 bits
     */
    StartedWith(Memory memory, boolean wide) {
        this.memory = memory;
        this.wide = wide;
    }

    /** The memory of a process. */
    interface Memory {
        /**
         * Reads a piece that lies in one page.
         *
         * @return so many bytes, never fewer
         * @throws IOException if they cannot be read
         */
        byte[] read(long address, int length) throws IOException;
    }

    /** Gives the value of a variable, whatever the case of its name. */
    Optional<String> variable(long peb, String name) throws IOException {
        long parameters = pointer(peb + (wide ? 0x20 : 0x10));
        long block = pointer(parameters + (wide ? 0x80 : 0x48));
        String text = block(block);
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\0', start);
            int stop = end < 0 ? text.length() : end;
            if (stop == start) {
                break;
            }
            // The shell keeps the folder of each drive under names that begin with this sign.
            int equals = text.indexOf('=', start + 1);
            if (equals == start + name.length()
                    && equals < stop
                    && text.regionMatches(true, start, name, 0, name.length())) {
                return Optional.of(text.substring(equals + 1, stop));
            }
            start = stop + 1;
        }
        return Optional.empty();
    }

    private long pointer(long address) throws IOException {
        byte[] bytes = read(address, wide ? 8 : 4);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long pointer = wide ? buffer.getLong() : Integer.toUnsignedLong(buffer.getInt());
        if (pointer == 0) {
            throw new IOException("it has none yet or none any more");
        }
        return pointer;
    }

    /** Reads up to the two characters that end it, page by page, for behind the last one nothing may be. */
    private String block(long address) throws IOException {
        byte[] bytes = new byte[PAGE];
        int length = 0;
        while (length < LONGEST) {
            byte[] piece = memory.read(address + length, toEndOfPage(address + length));
            if (length + piece.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + piece.length));
            }
            System.arraycopy(piece, 0, bytes, length, piece.length);
            int end = endOfBlock(bytes, Math.max(0, length - 2) & ~1, length + piece.length);
            length += piece.length;
            if (end >= 0) {
                return new String(bytes, 0, end, StandardCharsets.UTF_16LE);
            }
        }
        throw new IOException("they take more than " + LONGEST + " bytes");
    }

    private byte[] read(long address, int length) throws IOException {
        int first = Math.min(length, toEndOfPage(address));
        byte[] bytes = Arrays.copyOf(memory.read(address, first), length);
        if (first < length) {
            System.arraycopy(memory.read(address + first, length - first), 0, bytes, first, length - first);
        }
        return bytes;
    }

    private static int toEndOfPage(long address) {
        return (int) (PAGE - (address & (PAGE - 1)));
    }

    /** Gives where two zero characters stand, or -1. */
    private static int endOfBlock(byte[] bytes, int from, int to) {
        for (int i = from; i + 3 < to; i += 2) {
            if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 0 && bytes[i + 3] == 0) {
                return i;
            }
        }
        return -1;
    }
}
