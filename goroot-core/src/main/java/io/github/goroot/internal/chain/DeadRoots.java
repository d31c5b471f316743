package io.github.goroot.internal.chain;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.NotAnsweringException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The parts of the file system that did not answer during this discovery; nothing below them is asked again.
 *
 * <p>On Windows such a part is a drive or share. On Linux it is the mount that the path lies on, as
 * {@code /proc/self/mountinfo} tells. Where that is the root file system, which holds everything else, or nothing tells,
 * it is the directory around the path: a link may have led elsewhere.
 */
final class DeadRoots {

    private static final int MOST_MOUNT_BYTES = 4 * 1024 * 1024;

    private record Dead(Path root, Path hung) {}

    private final HostPlatform platform;
    private final List<Dead> dead = new CopyOnWriteArrayList<>();

    DeadRoots(HostPlatform platform) {
        this.platform = platform;
    }

    void check(Path path) throws NotAnsweringException {
        for (Dead one : dead) {
            if (path.startsWith(one.root())) {
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
        if (platform.isWindows()) {
            return root;
        }
        Path mount = mountOf(hung, root, files);
        if (!mount.equals(root)) {
            return mount;
        }
        Path parent = hung.getParent();
        return parent == null || parent.equals(root) ? hung : parent;
    }

    /** Gives the mount that a path lies on; the root where there is no mount table, as on macOS. */
    private static Path mountOf(Path path, Path root, HostFiles files) {
        Path longest = root;
        try {
            Path table = root.resolve("proc").resolve("self").resolve("mountinfo");
            String text = new String(files.read(table, 0, MOST_MOUNT_BYTES), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                Path mount = mountOf(line, root);
                if (path.startsWith(mount) && mount.startsWith(longest)) {
                    longest = mount;
                }
            }
        } catch (IOException e) {
            return root;
        }
        return longest;
    }

    /** Gives the mount point in a line of the table, its fifth field (proc(5)); the root for a line without one. */
    private static Path mountOf(String line, Path root) {
        String[] fields = line.split(" ");
        boolean told = fields.length > 4 && fields[4].startsWith("/") && fields[4].indexOf('\0') < 0;
        return told ? root.resolve(unescape(fields[4].substring(1))) : root;
    }

    /** The kernel writes space, tab, line feed and backslash as three octal digits. */
    private static String unescape(String field) {
        return field.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
