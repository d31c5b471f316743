package io.github.goroot.internal.inspection;

import io.github.goroot.model.GoVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads VERSION files, and versions themselves. */
public final class VersionFileFuzz {

    private VersionFileFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        VersionFile.parse(text);
        GoVersion.parse(text).ifPresent(version -> {
            if (!GoVersion.parse(version.text()).equals(Optional.of(version))) {
                throw new AssertionError(version + " is not what its own text says");
            }
        });
    }

    /** Gives texts to begin with. */
    public static List<byte[]> seeds() {
        return List.of("go1.22.5\ntime 2024-06-27T20:11:12Z\n", "devel +abc Mon", "go1.24rc1 X:boringcrypto").stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
