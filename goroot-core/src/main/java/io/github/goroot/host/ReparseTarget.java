package io.github.goroot.host;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads where a link leads from the data of its reparse point.
 *
 * <p>The layouts are those of Microsoft's "[MS-FSCC]" 2.1.2.4 and 2.1.2.5, and for the two that it does not describe those
 * that Cygwin's {@code winsup/cygwin/path.cc} reads: a Linux link is a version of 4 bytes, which is 2, and UTF-8 to the
 * end; an app is a version of 4 bytes, which is 3, and NUL-terminated texts, the third being its program.
 */
final class ReparseTarget {

    private static final int LINUX_VERSION = 2;
    private static final int APP_VERSION = 3;
    private static final int PROGRAM_OF_APP = 2;

    /** Before a path that the kernel is to take as it is. */
    private static final String KERNEL = "\\??\\";

    private ReparseTarget() {}

    static Optional<String> of(int tag, byte[] data) {
        String target = switch (tag) {
            case ReparsePoint.MOUNT_POINT -> ofNames(data, 8);
            case ReparsePoint.SYMBOLIC_LINK -> ofNames(data, 12);
            case ReparsePoint.LINUX_LINK -> ofLinux(data);
            case ReparsePoint.APP_EXECUTION_LINK -> ofApp(data);
            default -> "";
        };
        return target.isEmpty() || target.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(target);
    }

    /** The name to follow comes first and decides; the one to print is but how its maker spelled it. */
    private static String ofNames(byte[] data, int names) {
        if (data.length < names) {
            return "";
        }
        LittleEndian bytes = new LittleEndian(data);
        int start = names + bytes.uint16(0);
        int length = bytes.uint16(2);
        return start + length > data.length ? "" : readable(bytes.utf16(start, length));
    }

    private static String readable(String name) {
        if (!name.startsWith(KERNEL)) {
            return name;
        }
        String bare = name.substring(KERNEL.length());
        if (bare.regionMatches(true, 0, "UNC\\", 0, 4)) {
            return "\\\\" + bare.substring(4);
        }
        // A volume without a letter has no other name than this one.
        return bare.startsWith("Volume{") ? "\\\\?\\" + bare : bare;
    }

    private static String ofLinux(byte[] data) {
        if (data.length < 4 || new LittleEndian(data).int32(0) != LINUX_VERSION) {
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(data, 4, data.length - 4))
                    .toString();
        } catch (CharacterCodingException e) {
            // A name that is no text cannot be looked for.
            return "";
        }
    }

    private static String ofApp(byte[] data) {
        LittleEndian bytes = new LittleEndian(data);
        if (data.length < 4 || bytes.int32(0) != APP_VERSION) {
            return "";
        }
        String texts = bytes.utf16(4, data.length - 4);
        int start = 0;
        for (int i = 0; i < PROGRAM_OF_APP; i++) {
            start = texts.indexOf('\0', start) + 1;
            if (start == 0) {
                return "";
            }
        }
        int end = texts.indexOf('\0', start);
        return end < 0 ? texts.substring(start) : texts.substring(start, end);
    }
}
