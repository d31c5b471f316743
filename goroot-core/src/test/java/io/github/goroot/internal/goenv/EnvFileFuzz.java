package io.github.goroot.internal.goenv;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads Go's configuration files. */
public final class EnvFileFuzz {

    private EnvFileFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        EnvFile.parse(Path.of("/env"), new String(input, StandardCharsets.UTF_8));
    }

    /** Gives texts to begin with. */
    public static List<byte[]> seeds() {
        return List.of("GOROOT=/a\r\n#x\nGOFLAGS=-a=b\n=\n".getBytes(StandardCharsets.UTF_8));
    }
}
