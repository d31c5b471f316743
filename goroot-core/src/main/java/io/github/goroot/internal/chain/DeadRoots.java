package io.github.goroot.internal.chain;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.NotAnsweringException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The parts of the file system that did not answer during this discovery; nothing below them is asked again.
 *
 * <p>On Windows such a part is a drive or share. On Linux it is the mount that the path lies on, as
 * {@code /proc/self/mountinfo} tells. Where that is a disk of this machine, which does not hang by itself, or nothing
 * tells, it is the directory around the path: a link has led elsewhere. Of a nested host, which all answers come from
 * through one share, it is everything.
 */
final class DeadRoots {

    private static final int MOST_MOUNT_BYTES = 4 * 1024 * 1024;

    /** Types of file systems that hold no matter what a network or another program does. */
    private static final Set<String> LOCAL = Set.of(
            "ext2",
            "ext3",
            "ext4",
            "xfs",
            "btrfs",
            "zfs",
            "f2fs",
            "jfs",
            "reiserfs",
            "bcachefs",
            "vfat",
            "exfat",
            "ntfs3",
            "squashfs",
            "erofs",
            "iso9660",
            "overlay",
            "tmpfs",
            "ramfs",
            "rootfs",
            "devtmpfs",
            "proc",
            "sysfs");

    private record Dead(Path root, Path hung) {}

    private final boolean wholeRoots;
    private final List<Dead> dead = new CopyOnWriteArrayList<>();

    DeadRoots(HostPlatform platform, boolean nested) {
        this.wholeRoots = nested || platform.isWindows();
    }

    void check(Path path) throws NotAnsweringException {
        for (Dead one : dead) {
            if (path.startsWith(one.root())) {
                // The words "did not answer" are what a watcher knows such a place by.
                throw new NotAnsweringException(one.root() + " did not answer when asked for " + one.hung() + ".");
            }
        }
    }

    /** Declares dead what a hanging path lies on. */
    void bury(Path hung, HostFiles files) {
        dead.add(new Dead(rootOf(hung, files), hung));
    }

    private Path rootOf(Path hung, HostFiles files) {
        Path root = hung.getRoot();
        if (root == null) {
            return hung;
        }
        if (wholeRoots) {
            return root;
        }
        Path table = root.resolve("proc").resolve("self").resolve("mountinfo");
        if (hung.equals(table)) {
            // Asking it what it lies on would hang again, once for each thread there may be.
            return around(hung, root);
        }
        return mountOf(hung, table, root, files)
                .filter(mount -> !LOCAL.contains(mount.type()))
                .map(Mount::point)
                .orElseGet(() -> around(hung, root));
    }

    private static Path around(Path hung, Path root) {
        Path parent = hung.getParent();
        return parent == null || parent.equals(root) ? hung : parent;
    }

    /**
     * A line of the mount table.
     *
     * @param point where it is mounted
     * @param type the type of the file system
     */
    private record Mount(Path point, String type) {}

    /** Gives the mount that a path lies on; empty where there is no mount table, as on macOS. */
    private static Optional<Mount> mountOf(Path path, Path table, Path root, HostFiles files) {
        try {
            String text = new String(files.read(table, 0, MOST_MOUNT_BYTES), StandardCharsets.UTF_8);
            return text.lines()
                    .flatMap(line -> mount(line, root).stream())
                    .filter(mount -> path.startsWith(mount.point()))
                    // Of equal mount points the later hides the earlier.
                    .reduce((longest, next) -> next.point().startsWith(longest.point()) ? next : longest);
        } catch (IOException | InvalidPathException e) {
            // A mount point with a name that this Java cannot spell is as good as no table.
            return Optional.empty();
        }
    }

    /** Reads a line of the table: the fifth field is the mount point, the one behind a lone hyphen the type (proc(5)). */
    private static Optional<Mount> mount(String line, Path root) {
        List<String> fields = List.of(line.split(" "));
        int hyphen = fields.indexOf("-");
        if (hyphen < 5 || hyphen + 1 >= fields.size() || !fields.get(4).startsWith("/") || line.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Mount(root.resolve(unescape(fields.get(4).substring(1))), fields.get(hyphen + 1)));
    }

    /** The kernel writes space, tab, line feed and backslash as three octal digits. */
    private static String unescape(String field) {
        return field.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
