package io.github.goroot.host;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The data of a reparse point with its tag, which says what sort of link it is.
 *
 * <p>Windows gives both in one buffer, {@code REPARSE_DATA_BUFFER} (Microsoft, "[MS-FSCC]" 2.1.2): the tag in 4 bytes,
 * the length of the data in 2, 2 that are reserved, the data; all numbers little-endian. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ReparsePoint {

    /** What a junction or a mounted volume has ({@code IO_REPARSE_TAG_MOUNT_POINT}). */
    public static final int MOUNT_POINT = 0xA0000003;

    /** What a symbolic link of Windows has ({@code IO_REPARSE_TAG_SYMLINK}). */
    public static final int SYMBOLIC_LINK = 0xA000000C;

    /** What a symbolic link has that Linux made under WSL ({@code IO_REPARSE_TAG_LX_SYMLINK}). */
    public static final int LINUX_LINK = 0xA000001D;

    /** What the name has under which an app of the Microsoft Store can be started ({@code IO_REPARSE_TAG_APPEXECLINK}). */
    public static final int APP_EXECUTION_LINK = 0x8000001B;

    /** The longest buffer that Windows gives ({@code MAXIMUM_REPARSE_DATA_BUFFER_SIZE}), in bytes. */
    public static final int LONGEST_BUFFER = 16 * 1024;

    private static final int HEADER = 8;

    private final int tag;
    private final byte[] data;

    private ReparsePoint(int tag, byte[] data) {
        this.tag = tag;
        this.data = data;
    }

    /**
     * Joins a tag and the data behind the header.
     *
     * @param tag the tag, one of the constants here or any other
     * @param data the data, without tag and length
     * @return the reparse point
     */
    public static ReparsePoint of(int tag, byte[] data) {
        return new ReparsePoint(tag, data.clone());
    }

    /**
     * Takes a buffer apart that Windows has filled.
     *
     * @param buffer the buffer, of which only what its own length field covers counts; it may be longer
     * @return the reparse point, or empty if the buffer is shorter than its header or than its length field says
     */
    public static Optional<ReparsePoint> ofBuffer(byte[] buffer) {
        LittleEndian bytes = new LittleEndian(buffer);
        if (buffer.length < HEADER) {
            return Optional.empty();
        }
        int end = HEADER + bytes.uint16(4);
        return end > buffer.length
                ? Optional.empty()
                : Optional.of(new ReparsePoint(bytes.int32(0), Arrays.copyOfRange(buffer, HEADER, end)));
    }

    /**
     * Gives the tag.
     *
     * @return one of the constants here or any other
     */
    public int tag() {
        return tag;
    }

    /**
     * Gives the data behind the header.
     *
     * @return a copy
     */
    public byte[] data() {
        return data.clone();
    }

    /**
     * Gives where a link leads.
     *
     * <p>For a junction or a symbolic link of Windows that is a path of Windows, for a link of Linux one of Linux, for an
     * app the path of its program. A link may be relative to the folder it lies in.
     *
     * @return the text as people would write it, never empty; empty for other tags, and where the data are not what their
     *     tag promises
     */
    public Optional<String> target() {
        return ReparseTarget.of(tag, data);
    }

    /**
     * Tells whether this is a link of a file system, one that leads to another path for whoever opens it.
     *
     * @return whether it is a junction, a symbolic link of Windows or one of Linux
     */
    public boolean isLink() {
        return tag == MOUNT_POINT || tag == SYMBOLIC_LINK || tag == LINUX_LINK;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReparsePoint that && tag == that.tag && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * tag + Arrays.hashCode(data);
    }

    /** Gives the tag and the target, where there is one. */
    @Override
    public String toString() {
        String name = "0x" + Integer.toHexString(tag).toUpperCase(Locale.ROOT);
        Optional<String> target = target();
        return target.isPresent() ? name + " to " + target.get() : name + ", " + data.length + " bytes";
    }
}
