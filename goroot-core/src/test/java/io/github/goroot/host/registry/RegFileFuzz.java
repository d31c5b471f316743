package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryKey.View;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads exports of the registry. */
public final class RegFileFuzz {

    private static final String EXPORT = """
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Go]
            @="a\\\\b"
            "n"=dword:00000001
            "h"=hex(2):25,00,\\
              41,00,00,00
            [-HKEY_CURRENT_USER\\X]
            "d"=-
            """.replace("\n", "\r\n");

    private RegFileFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            RegFile.parse(input, View.BITS_64);
        } catch (RegistryFormatException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError("An error without a reason", e);
            }
        }
    }

    /** Gives exports to begin with. */
    public static List<byte[]> seeds() {
        return List.of(
                EXPORT.getBytes(StandardCharsets.ISO_8859_1),
                ("\ufeff" + EXPORT).getBytes(StandardCharsets.UTF_16LE),
                "REGEDIT4\r\n[HKEY_CURRENT_USER\\A]\r\n\"a\"=\"b\"\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }
}
