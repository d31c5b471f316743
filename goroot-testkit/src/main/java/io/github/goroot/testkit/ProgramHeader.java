package io.github.goroot.testkit;

import java.nio.charset.StandardCharsets;

/** What the programs of a system begin with, by which they are told from scripts and documents. */
final class ProgramHeader {

    private ProgramHeader() {}

    static byte[] of(String goos) {
        return switch (goos) {
            case "windows" -> latin("MZ\u0090\0\3\0\0\0");
            case "darwin", "ios" -> latin("\u00cf\u00fa\u00ed\u00fe\7\0\0\1");
            default -> latin("\u007fELF\2\1\1\0");
        };
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
