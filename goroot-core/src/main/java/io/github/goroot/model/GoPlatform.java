package io.github.goroot.model;

import java.util.Objects;
import java.util.Optional;

/**
 * An operating system and an architecture as Go names them, such as {@code linux/amd64}.
 *
 * <p>Any pair of well-formed names is a platform, also one that Go does not know yet: new ports must not need a new
 * version of this library. Immutable and thread-safe.
 *
 * @param goos the operating system, Go's {@code GOOS}: lower-case ASCII letters and digits, never empty
 * @param goarch the architecture, Go's {@code GOARCH}: lower-case ASCII letters and digits, never empty
 * @since 0.1
 */
public record GoPlatform(String goos, String goarch) implements Comparable<GoPlatform> {

    private static final int LONGEST_NAME = 32;

    /**
     * Makes a platform of two well-formed names.
     *
     * @throws IllegalArgumentException if a name is empty, longer than 32 characters or holds anything but lower-case
     *     ASCII letters and digits
     */
    public GoPlatform {
        requireName("GOOS", goos);
        requireName("GOARCH", goarch);
    }

    /**
     * Reads a platform from {@code linux/amd64} or from a directory name such as {@code linux_amd64}.
     *
     * @param text the text to read
     * @return the platform, or empty if the text is not two well-formed names joined by one {@code /} or {@code _}
     */
    public static Optional<GoPlatform> parse(String text) {
        int at = Math.max(text.indexOf('/'), text.indexOf('_'));
        if (at < 0 || !isName(text.substring(0, at)) || !isName(text.substring(at + 1))) {
            return Optional.empty();
        }
        return Optional.of(new GoPlatform(text.substring(0, at), text.substring(at + 1)));
    }

    /**
     * Tells whether programs for this platform are Windows programs, whose file names end in {@code .exe}.
     *
     * @return whether {@link #goos()} is {@code windows}
     */
    public boolean isWindows() {
        return goos.equals("windows");
    }

    /**
     * Gives the file name of a program on this platform.
     *
     * @param name the bare name, such as {@code go}
     * @return the name, with {@code .exe} on Windows
     */
    public String executableName(String name) {
        return isWindows() ? name + ".exe" : name;
    }

    /**
     * Gives the name of this platform's directory below {@code pkg/tool}.
     *
     * @return the two names joined by {@code _}, such as {@code linux_amd64}
     */
    public String toolDirectoryName() {
        return goos + '_' + goarch;
    }

    // Written out, for the runtime makes those of a record when they are first used, which takes milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof GoPlatform that && goos.equals(that.goos) && goarch.equals(that.goarch);
    }

    @Override
    public int hashCode() {
        return 31 * goos.hashCode() + goarch.hashCode();
    }

    @Override
    public int compareTo(GoPlatform other) {
        int byOs = goos.compareTo(other.goos);
        return byOs != 0 ? byOs : goarch.compareTo(other.goarch);
    }

    /** Gives {@code goos/goarch}, as Go prints it. */
    @Override
    public String toString() {
        return goos + '/' + goarch;
    }

    private static void requireName(String what, String name) {
        if (!isName(Objects.requireNonNull(name, what))) {
            throw new IllegalArgumentException(
                    what + " must be 1 to " + LONGEST_NAME + " lower-case letters and digits, but is \"" + name + "\"");
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }
}
