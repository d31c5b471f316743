package io.github.goroot.internal.shim;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the part of TOML that managers write versions in. */
public final class TomlFuzz {

    private TomlFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Toml.parse(new String(input, StandardCharsets.UTF_8).lines().toList());
    }

    /** Gives texts to begin with. */
    public static List<byte[]> seeds() {
        return List.of("""
                [tools]
                go = "1.22" # x
                "core:go" = ['1', "2"]
                node = { version = "20", os = 'x' }
                [[a.b]]
                """.getBytes(StandardCharsets.UTF_8));
    }
}
