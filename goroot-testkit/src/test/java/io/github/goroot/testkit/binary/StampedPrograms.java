package io.github.goroot.testkit.binary;

import io.github.goroot.testkit.FakeHost;
import java.nio.ByteOrder;

/** Programs that tell their version and platform as real ones do, in the place of those that are headers only. */
public final class StampedPrograms {

    private StampedPrograms() {}

    /** Puts {@code go} and {@code compile} of a version into a GOROOT of the host's own platform. */
    public static FakeHost in(FakeHost host, String home, String version) {
        return in(host, home, version, host.platform().nativePlatform().toString());
    }

    /** Puts both into a GOROOT. */
    public static FakeHost in(FakeHost host, String home, String version, String platform) {
        String exe = platform.startsWith("windows") ? ".exe" : "";
        String tool = home + "/pkg/tool/" + platform.replace('/', '_') + "/compile" + exe;
        return host.executable(home + "/bin/go" + exe, program("cmd/go", version, platform))
                .executable(tool, program("cmd/compile", version, platform));
    }

    /** Gives a program built from a package. */
    public static byte[] program(String main, String version, String platform) {
        String[] parts = platform.split("/");
        Sample.Format format = switch (parts[0]) {
            case "windows" -> Sample.Format.PE;
            case "darwin" -> Sample.Format.MACH_O;
            default -> Sample.Format.ELF;
        };
        return Sample.of(format, !parts[1].equals("386"), ByteOrder.LITTLE_ENDIAN)
                .version(version)
                .modules("path\t" + main + "\nbuild\t-trimpath=true\nbuild\tGOARCH=" + parts[1] + "\nbuild\tGOOS="
                        + parts[0] + "\n")
                .bytes();
    }
}
