package io.github.goroot.windows;

import java.util.Optional;

/**
 * The form in which Windows Installer writes a GUID into names of the registry: without signs, the digits of the first
 * three groups backwards, those of each byte of the others swapped.
 */
final class PackedGuid {

    /** How many digits belong together, which are written backwards. */
    private static final int[] GROUPS = {8, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2};

    private static final int DIGITS = 32;

    private PackedGuid() {}

    /** Packs a GUID between braces. */
    static String of(String guid) {
        return turned(guid.replaceAll("[{}-]", ""));
    }

    /** Unpacks a GUID; empty for what is none. */
    static Optional<String> unpack(String packed) {
        if (!packed.matches("[0-9A-Fa-f]{" + DIGITS + "}")) {
            return Optional.empty();
        }
        String digits = turned(packed);
        return Optional.of("{" + digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16)
                + "-" + digits.substring(16, 20) + "-" + digits.substring(20) + "}");
    }

    private static String turned(String digits) {
        StringBuilder turned = new StringBuilder(DIGITS);
        int position = 0;
        for (int length : GROUPS) {
            turned.append(new StringBuilder(digits.substring(position, position + length)).reverse());
            position += length;
        }
        return turned.toString();
    }
}
