package io.github.goroot.host;

import io.github.goroot.model.GoPlatform;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The operating system of a host, with the architecture of its machine and of the process that asks.
 *
 * <p>The two architectures differ where a process is emulated: an x86 Java on an ARM Mac or on Windows on ARM, a 32-bit
 * Java on a 64-bit system. Immutable and thread-safe.
 *
 * @param system the operating system
 * @param processArchitecture the GOARCH of the process that asks
 * @param nativeArchitecture the GOARCH of the machine
 * @since 0.1
 */
public record HostPlatform(OperatingSystem system, String processArchitecture, String nativeArchitecture) {

    private static final Map<String, String> GOARCH_OF_JAVA = Map.ofEntries(
            Map.entry("x86_64", "amd64"),
            Map.entry("x64", "amd64"),
            Map.entry("aarch64", "arm64"),
            Map.entry("x86", "386"),
            Map.entry("i386", "386"),
            Map.entry("i486", "386"),
            Map.entry("i586", "386"),
            Map.entry("i686", "386"),
            Map.entry("loongarch64", "loong64"),
            Map.entry("mips64el", "mips64le"),
            Map.entry("mipsel", "mipsle"));

    /**
     * What a machine runs besides its own architecture, by the native pair: 32-bit compatibility, and the x86 emulation
     * of macOS (Rosetta) and of Windows 11 on ARM.
     */
    private static final Map<String, Set<String>> ALSO_RUNS = Map.of(
            "linux/amd64", Set.of("386"),
            "freebsd/amd64", Set.of("386"),
            "windows/amd64", Set.of("386"),
            "windows/arm64", Set.of("386", "amd64", "arm"),
            "darwin/arm64", Set.of("amd64"));

    /** Joins a system and two architectures. */
    public HostPlatform {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(processArchitecture, "processArchitecture");
        Objects.requireNonNull(nativeArchitecture, "nativeArchitecture");
    }

    /**
     * Makes a platform whose processes are native.
     *
     * @param system the operating system
     * @param goarch the GOARCH of the machine
     * @return the platform
     */
    public static HostPlatform of(OperatingSystem system, String goarch) {
        return new HostPlatform(system, goarch, goarch);
    }

    /**
     * Translates a Java runtime's name of an architecture.
     *
     * @param osArch the value of the system property {@code os.arch}
     * @return the GOARCH; a name that needs no translation or is unknown comes back in lower case, without anything but
     *     letters and digits; {@code unknown} if that leaves nothing
     */
    public static String goarchOfJavaName(String osArch) {
        String name = osArch.toLowerCase(Locale.ROOT);
        String known = GOARCH_OF_JAVA.get(name);
        return known != null ? known : bare(name);
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                bare.append(c);
            }
        }
        return bare.length() == 0 ? "unknown" : bare.toString();
    }

    /**
     * Gives the native platform in Go's words.
     *
     * @return the platform of the machine
     */
    public GoPlatform nativePlatform() {
        return new GoPlatform(system.goos(), nativeArchitecture);
    }

    /**
     * Tells whether the host can run programs for a platform.
     *
     * @param programs the platform of the programs
     * @return whether the system is the same and the machine runs the architecture, natively or by an emulation that is
     *     part of the operating system
     */
    public boolean runs(GoPlatform programs) {
        GoPlatform own = nativePlatform();
        return own.equals(programs)
                || (own.goos().equals(programs.goos())
                        && ALSO_RUNS.getOrDefault(own.toString(), Set.of()).contains(programs.goarch()));
    }

    /**
     * Tells whether this is Windows.
     *
     * @return whether the system is {@link OperatingSystem#WINDOWS}
     */
    public boolean isWindows() {
        return system == OperatingSystem.WINDOWS;
    }
}
