package io.github.goroot.testkit;

import io.github.goroot.host.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a hanging operation may cost: the part of the file system that is given up for it.
 *
 * <p>The rule is that of the decision record on dead roots, written down a second time on purpose: the sweep must not take
 * the library's word for how much it gives up.
 */
final class DeadPlace {

    private static final int MOST_BYTES = 1 << 22;

    /** Disks and memory of the machine itself, which do not hang. */
    private static final Set<String> LOCAL =
            Set.of(("ext2 ext3 ext4 xfs btrfs zfs f2fs jfs reiserfs bcachefs vfat exfat ntfs3 squashfs erofs iso9660"
                            + " overlay tmpfs ramfs rootfs devtmpfs proc sysfs")
                    .split(" "));

    private DeadPlace() {}

    /** Gives the drive or share on Windows; elsewhere the mount if that is no local disk, else the directory around. */
    static Path of(Path hung, Host healthy) {
        Path root = Objects.requireNonNull(hung.getRoot(), "operations are asked for absolute paths");
        if (healthy.platform().isWindows()) {
            return root;
        }
        @Nullable Path mount = null;
        boolean local = true;
        for (String line : mountTable(healthy)) {
            List<String> fields = Arrays.asList(line.split(" "));
            int hyphen = fields.indexOf("-");
            if (hyphen < 5 || hyphen + 1 >= fields.size()) {
                continue;
            }
            Path point = root.resolve(fields.get(4).substring(1).replace("\\040", " "));
            if (hung.startsWith(point) && (mount == null || point.startsWith(mount))) {
                mount = point;
                local = LOCAL.contains(fields.get(hyphen + 1));
            }
        }
        if (mount != null && !local) {
            return mount;
        }
        Path parent = hung.getParent();
        return parent == null || parent.equals(root) ? hung : parent;
    }

    private static List<String> mountTable(Host healthy) {
        Path table = healthy.path("/proc/self/mountinfo").path().orElseThrow();
        try {
            return new String(healthy.files().read(table, 0, MOST_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            // A machine without a mount table, such as a Mac.
            return List.of();
        }
    }
}
