package io.github.goroot.host;

import java.util.Locale;

/**
 * The families of operating systems that differ in where Go is kept and how paths behave.
 *
 * @since 0.1
 */
public enum OperatingSystem {
    /** Linux, WSL included. */
    LINUX("linux"),
    /** macOS. */
    MACOS("darwin"),
    /** Windows. */
    WINDOWS("windows"),
    /** FreeBSD. */
    FREEBSD("freebsd"),
    /** OpenBSD. */
    OPENBSD("openbsd"),
    /** NetBSD. */
    NETBSD("netbsd"),
    /** AIX. */
    AIX("aix"),
    /** Solaris and illumos. */
    SOLARIS("solaris"),
    /** Any other system; it is treated like a Unix. */
    OTHER("unknown");

    private final String goos;

    OperatingSystem(String goos) {
        this.goos = goos;
    }

    /**
     * Gives Go's name for the system.
     *
     * @return the GOOS, or {@code unknown} for {@link #OTHER}
     */
    public String goos() {
        return goos;
    }

    /**
     * Finds the system that a Java runtime calls by the given name.
     *
     * @param osName the value of the system property {@code os.name}
     * @return the system, {@link #OTHER} for an unknown name
     */
    public static OperatingSystem ofJavaName(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        if (name.startsWith("mac") || name.contains("darwin")) {
            return MACOS;
        }
        if (name.startsWith("linux")) {
            return LINUX;
        }
        if (name.equals("sunos")) {
            return SOLARIS;
        }
        for (OperatingSystem system : values()) {
            if (name.equals(system.goos)) {
                return system;
            }
        }
        return OTHER;
    }
}
