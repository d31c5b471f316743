package io.github.goroot.wsl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which folders of Windows are mounted where, in the way WSL looks through its table ({@code UtilFindMount} of
 * {@code src/linux/init/util.cpp}), prepared so that a question takes as many steps as its path has parts.
 *
 * <p>From Linux the last mount counts whose point leads to the path, whatever it mounts. From Windows the longest source
 * counts, of several the last one, and only if no later mount covers its point. Immutable and thread-safe.
 */
final class MountTable {

    /** The point of each mount, with the folder of Windows that its last mount shows; null where that is another one. */
    private final Map<String, Shown> byPoint;

    /** The source of each mount of Windows, in lower case, with the point of its last mount. */
    private final Map<String, Place> bySource;

    private final List<WslDrive> drives;

    /** Of more letters there is no use looking at a beginning of a path. */
    private final int longestPoint;

    private final int longestSource;

    private MountTable(Map<String, Shown> byPoint, Map<String, Place> bySource, List<WslDrive> drives) {
        this.byPoint = byPoint;
        this.bySource = bySource;
        this.drives = List.copyOf(drives);
        this.longestPoint = longest(byPoint);
        this.longestSource = longest(bySource);
    }

    private static int longest(Map<String, ?> texts) {
        int longest = 0;
        for (String text : texts.keySet()) {
            longest = Math.max(longest, text.length());
        }
        return longest;
    }

    /** What a mount shows, and at which line of the table. */
    private record Shown(int line, @Nullable String source) {}

    /** Where a folder of Windows is mounted; covered if a later mount hides that. */
    private record Place(String point, boolean covered) {}

    /** What a path begins with, and the same on the other side. */
    record Prefix(int length, String replacement) {}

    static MountTable of(List<Mount> mounts, VirtiofsTags tags) {
        Map<String, Shown> byPoint = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        List<@Nullable String> sources = new ArrayList<>();
        for (int i = 0; i < mounts.size(); i++) {
            Mount mount = mounts.get(i);
            String source = mount.windowsSource(tags).orElse(null);
            sources.add(source);
            byPoint.put(mount.point(), new Shown(i, source));
            lines.put(mount.point(), i);
        }
        Map<String, Place> bySource = new HashMap<>();
        List<WslDrive> drives = new ArrayList<>();
        for (int i = 0; i < mounts.size(); i++) {
            String source = sources.get(i);
            if (source == null || isForWslItself(mounts.get(i))) {
                continue;
            }
            String point = mounts.get(i).point();
            boolean covered = isCoveredAfter(i, point, lines);
            bySource.put(lowerCase(source), new Place(point, covered));
            if (!covered) {
                drives.add(new WslDrive(source, point));
            }
        }
        return new MountTable(byPoint, bySource, drives);
    }

    /** WSL mounts each share of virtiofs a first time in a place of its own, which nobody is to be led to. */
    private static boolean isForWslItself(Mount mount) {
        return mount.isVirtiofs()
                && (mount.point().startsWith("/run/wsl/virtiofs-mounts")
                        || mount.point().startsWith("/run/wsl/virtiofs-dev"));
    }

    private static boolean isCoveredAfter(int line, String point, Map<String, Integer> lines) {
        for (int end = point.length(); end > 0; end = point.lastIndexOf('/', end - 1)) {
            Integer other = lines.get(point.substring(0, end));
            if (other != null && other > line) {
                return true;
            }
        }
        return false;
    }

    List<WslDrive> drives() {
        return drives;
    }

    /** Gives the folder of Windows that a Linux path is in. */
    Optional<Prefix> ofLinux(String path) {
        Shown last = null;
        int length = 0;
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Shown shown = end > longestPoint ? null : byPoint.get(path.substring(0, end));
            if (shown != null && (last == null || shown.line() > last.line())) {
                last = shown;
                length = end;
            }
        }
        return last == null || last.source() == null
                ? Optional.empty()
                : Optional.of(new Prefix(length, last.source()));
    }

    /** Gives where the folder is mounted that a path of Windows is in. */
    Optional<Prefix> ofWindows(String path) {
        String lower = lowerCase(path);
        for (int end = path.length(); end > 0; end = path.lastIndexOf('\\', end - 1)) {
            Place place = end > longestSource ? null : bySource.get(lower.substring(0, end));
            if (place != null) {
                return place.covered() ? Optional.empty() : Optional.of(new Prefix(end, place.point()));
            }
        }
        return Optional.empty();
    }

    /** Tells whether a folder of Windows is mounted where something else covers it. */
    boolean isCovered(String path) {
        String lower = lowerCase(path);
        for (int end = path.length(); end > 0; end = path.lastIndexOf('\\', end - 1)) {
            Place place = bySource.get(lower.substring(0, end));
            if (place != null) {
                return place.covered();
            }
        }
        return false;
    }

    /** WSL compares the letters of ASCII alone without regard to case. */
    static String lowerCase(String text) {
        StringBuilder lower = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                if (lower == null) {
                    lower = new StringBuilder(text);
                }
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower == null ? text : lower.toString();
    }
}
