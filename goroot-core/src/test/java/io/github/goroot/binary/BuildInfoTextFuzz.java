package io.github.goroot.binary;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lines of build info, quoted values included. */
public final class BuildInfoTextFuzz {

    private BuildInfoTextFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            BuildInfo info = BuildInfoText.read(Bytes.of(input), new Allowance());
            if (info.settings().size() + info.dependencies().size() > Allowance.LINES) {
                throw new AssertionError("More lines than allowed");
            }
        } catch (MalformedBinaryException e) {
            if (e.sentence().isBlank()) {
                throw new AssertionError("An error without a reason", e);
            }
        }
    }

    /** Gives texts to begin with. */
    public static List<byte[]> seeds() {
        return List.of(
                "path\tx\nmod\ta\tv1\th1:a\ndep\tb\tv2\n=>\t../b\t\t\nbuild\tk=\"a b\\u00e9\\x41\\101\"\nbuild\t`q`=v\n"
                        .getBytes(StandardCharsets.UTF_8));
    }
}
