package io.github.goroot.testkit;

import java.util.Objects;

/**
 * One line of the mount table of a fake host.
 *
 * <p>Immutable and thread-safe; each method gives a copy.
 *
 * @since 0.1
 */
public final class FakeMount {

    private final String source;
    private final String root;
    private final String point;
    private final String type;
    private final String options;

    private FakeMount(String source, String root, String point, String type, String options) {
        this.source = Objects.requireNonNull(source, "source");
        this.root = Objects.requireNonNull(root, "root");
        this.point = Objects.requireNonNull(point, "point");
        this.type = Objects.requireNonNull(type, "type");
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Describes a mount of a whole file system with the options {@code rw}.
     *
     * @param source what is mounted, such as {@code /dev/sda1} or {@code C:}
     * @param point where, an absolute path
     * @param type the type of the file system, such as {@code ext4} or {@code 9p}
     * @return the mount
     */
    public static FakeMount of(String source, String point, String type) {
        return new FakeMount(source, "/", point, type, "rw");
    }

    /**
     * Sets what is mounted of the file system, as a bind mount does.
     *
     * @param path its path in that file system
     * @return the changed mount
     */
    public FakeMount root(String path) {
        return new FakeMount(source, path, point, type, options);
    }

    /**
     * Sets the options of the file system.
     *
     * @param text the options, separated by commas; written as they are, for so do the file systems that matter here
     * @return the changed mount
     */
    public FakeMount options(String text) {
        return new FakeMount(source, root, point, type, text);
    }

    String point() {
        return point;
    }

    /** Gives the line of {@code /proc/self/mountinfo}: proc(5) tells its fields. */
    String mountInfo(int id) {
        return id + " 1 0:" + id + " " + escaped(root) + " " + escaped(point) + " rw,relatime - " + type + " "
                + escaped(source) + " " + options + "\n";
    }

    /** Gives the line of {@code /proc/mounts}: fstab(5) tells its fields. */
    String mounts() {
        return escaped(source) + " " + escaped(point) + " " + type + " " + options + " 0 0\n";
    }

    /** Linux writes what would end a field in octal ({@code fs/proc_namespace.c}, {@code mangle}). */
    private static String escaped(String text) {
        return text.replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012");
    }

    /** Gives the line of {@code /proc/mounts}. */
    @Override
    public String toString() {
        return mounts().strip();
    }
}
