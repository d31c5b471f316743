package io.github.goroot.wsl;

import io.github.goroot.wsl.Translation.Translated;
import io.github.goroot.wsl.Translation.Untranslatable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the paths of a distribution are spelled on Windows, and those of Windows in the distribution.
 *
 * <pre>{@code
 * WslPaths paths = Wsl.detect(host).paths();
 * paths.toWindows("/mnt/c/Go").path();               // C:\Go
 * paths.toLinux("D:\\Go").reason().ifPresent(System.out::println);
 * }</pre>
 *
 * <p>The rules are those of {@code wslpath} ({@code src/linux/init/wslpath.cpp}, {@code util.cpp}, {@code escape.cpp} and
 * {@code src/linux/mountutil} of microsoft/WSL as of 2.7): what is mounted decides, and nothing is guessed. Links are not
 * followed here; {@code wslpath} follows those of a path that exists before it translates to Windows. It differs where
 * {@code wslpath} is at odds with itself: of the characters behind U+F000 only those are turned back that are ever used.
 *
 * <p>Made once from the table of mounts, then pure text: nothing is looked at, and a translation takes as many steps as its
 * path has parts. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class WslPaths {

    private static final String SHARE = "\\\\wsl.localhost\\";
    private static final String OLD_SHARE = "\\\\wsl$\\";

    private final MountTable table;
    private final Optional<String> distribution;
    private final String wish;

    private WslPaths(MountTable table, Optional<String> distribution, String wish) {
        this.table = table;
        this.distribution = distribution;
        this.wish = wish;
    }

    /**
     * Prepares the translation.
     *
     * @param mountInfo the content of {@code /proc/self/mountinfo}; lines that cannot be read are passed over
     * @param distribution the name of the distribution as {@code WSL_DISTRO_NAME} gives it; empty where files that are on
     *     no drive have no name on Windows
     * @return the translation
     */
    public static WslPaths of(byte[] mountInfo, Optional<String> distribution) {
        return of(MountLines.read(mountInfo), VirtiofsTags.none(), distribution, "");
    }

    static WslPaths of(List<Mount> mounts, VirtiofsTags tags, Optional<String> distribution, String wish) {
        return new WslPaths(MountTable.of(mounts, tags), distribution.filter(name -> !name.isEmpty()), wish);
    }

    /**
     * Gives the folders of Windows that can be reached, in the order of their mounts.
     *
     * @return an immutable list; a folder that is mounted twice comes twice
     */
    public List<WslDrive> drives() {
        return table.drives();
    }

    /**
     * Spells an absolute Linux path for Windows.
     *
     * @param path the path; {@code .}, {@code ..} and doubled separators are taken out of it by its text
     * @return {@code C:\…}, {@code \\server\…} or {@code \\wsl.localhost\…}, or why there is none
     */
    public Translation toWindows(String path) {
        return toWindows(path, "");
    }

    /**
     * Spells a Linux path for Windows, a relative one by a relative one where that is possible.
     *
     * @param path the path
     * @param workingDirectory what a relative path is relative to, an absolute path; may be empty for an absolute path
     * @return the path of Windows, or why there is none
     */
    public Translation toWindows(String path, String workingDirectory) {
        Objects.requireNonNull(workingDirectory, "workingDirectory");
        if (path.isEmpty()) {
            return untranslatable("An empty text is no path. Name a file or a folder.");
        }
        boolean relative = path.charAt(0) != '/';
        if (relative && workingDirectory.isEmpty()) {
            return untranslatable(quoted(path) + " is relative, and it is not known to what. Name an absolute path.");
        }
        String absolute = relative ? workingDirectory + "/" + path : path;
        Optional<String> plain = Collapsed.of(absolute, '/');
        if (plain.isEmpty()) {
            return untranslatable(quoted(absolute) + " leads above the root. Take a .. out of it.");
        }
        Translation whole = absoluteToWindows(plain.get());
        if (!relative || !(whole instanceof Translated translated)) {
            return whole;
        }
        Translation around = absoluteToWindows(workingDirectory);
        return around instanceof Translated folder ? below(translated, folder.text()) : whole;
    }

    private Translation absoluteToWindows(String path) {
        Optional<MountTable.Prefix> prefix = table.ofLinux(path);
        if (prefix.isEmpty()) {
            return distribution.isPresent()
                    ? new Translated(SHARE + distribution.get() + Escapes.toWindows(path))
                    : untranslatable(
                            quoted(path) + " is on no drive of Windows, and without the name of the distribution"
                                    + " it has no other name there. Set WSL_DISTRO_NAME, or name a file on a mounted drive.");
        }
        String suffix = path.substring(prefix.get().length());
        String folder = prefix.get().replacement();
        boolean bareDrive = suffix.isEmpty() && folder.length() == 2 && folder.charAt(1) == ':';
        return new Translated(folder + (bareDrive ? "\\" : Escapes.toWindows(suffix)));
    }

    /**
     * Spells an absolute path of Windows for Linux.
     *
     * @param path the path, with either separator; {@code .}, {@code ..} and doubled separators are taken out of it
     * @return the Linux path, or why there is none
     */
    public Translation toLinux(String path) {
        return toLinux(path, "");
    }

    /**
     * Spells a path of Windows for Linux, a relative one by a relative one where that is possible.
     *
     * @param path the path, with either separator
     * @param workingDirectory the Linux folder that a relative path is relative to; may be empty for an absolute path
     * @return the Linux path, or why there is none
     */
    public Translation toLinux(String path, String workingDirectory) {
        Objects.requireNonNull(workingDirectory, "workingDirectory");
        String backslashed = backslashed(path);
        if (path.isEmpty()) {
            return untranslatable("An empty text is no path. Name a file or a folder.");
        }
        if (isAbsoluteOnWindows(backslashed)) {
            return absoluteToLinux(backslashed, path);
        }
        if (workingDirectory.isEmpty()) {
            return untranslatable(quoted(path) + " is relative, and it is not known to what. Name an absolute path.");
        }
        if (!(absoluteToWindows(workingDirectory) instanceof Translated folder)) {
            return untranslatable(quoted(path) + " is relative to " + workingDirectory
                    + ", which has no name on Windows. Name an absolute path.");
        }
        String around = folder.text();
        if (backslashed.charAt(0) == '\\') {
            if (!Mount.startsWithDrive(around)) {
                return untranslatable(quoted(path) + " is relative to the drive of the working directory, but "
                        + workingDirectory + " is on no drive. Name the drive.");
            }
            around = around.substring(0, 2);
        } else {
            around += "\\";
        }
        return absoluteToLinux(around + backslashed, path) instanceof Translated whole
                ? below(whole, workingDirectory)
                : absoluteToLinux(around + backslashed, path);
    }

    /** One separator for each run of them, so that {@code ..} takes a name away; two stay in front, as of a share. */
    private static String backslashed(String path) {
        StringBuilder text = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i) == '/' ? '\\' : path.charAt(i);
            int end = text.length();
            if (c != '\\' || end < 2 || text.charAt(end - 1) != '\\') {
                text.append(c);
            }
        }
        return text.toString();
    }

    private Translation absoluteToLinux(String path, String asTyped) {
        String bare = path.startsWith("\\\\?\\") ? path.substring(4) : path;
        boolean share = bare.equals(path) && path.startsWith("\\\\");
        if (!share && !(path.charAt(1) == ':' && path.charAt(2) == '\\') && bare.equals(path)) {
            return untranslatable(
                    quoted(asTyped) + " is relative to the working directory of a drive, which only Windows"
                            + " knows. Put a separator behind the colon.");
        }
        Optional<String> plain =
                share ? Collapsed.of(path.substring(2), '\\').map(rest -> "\\\\" + rest) : Collapsed.of(bare, '\\');
        if (plain.isEmpty()) {
            return untranslatable(quoted(asTyped) + " leads above its drive. Take a .. out of it.");
        }
        Optional<MountTable.Prefix> prefix = table.ofWindows(plain.get());
        if (prefix.isPresent()) {
            String suffix = plain.get().substring(prefix.get().length()).replace('\\', '/');
            return new Translated(prefix.get().replacement() + suffix);
        }
        Optional<String> inDistribution = behindShare(plain.get());
        return inDistribution.isPresent()
                ? new Translated(inDistribution.get())
                : untranslatable(reasonFor(plain.get(), asTyped));
    }

    /** Gives what follows the share of this distribution, in Linux' words. */
    private Optional<String> behindShare(String path) {
        if (distribution.isEmpty()) {
            return Optional.empty();
        }
        for (String share : List.of(SHARE, OLD_SHARE)) {
            int length = share.length() + distribution.get().length();
            if (path.length() >= length
                    && MountTable.lowerCase(path.substring(0, length))
                            .equals(MountTable.lowerCase(share + distribution.get()))
                    && (path.length() == length || path.charAt(length) == '\\')) {
                String rest = Escapes.toLinux(path.substring(length));
                return Optional.of(rest.isEmpty() ? "/" : rest);
            }
        }
        return Optional.empty();
    }

    private String reasonFor(String path, String asTyped) {
        if (table.isCovered(path)) {
            return quoted(asTyped)
                    + " is mounted, but something else is mounted over it. Unmount that, or mount the drive"
                    + " in another place.";
        }
        String lower = MountTable.lowerCase(path);
        if (lower.startsWith(SHARE) || lower.startsWith(OLD_SHARE)) {
            return quoted(asTyped) + " is in another distribution than this one"
                    + distribution.map(name -> ", which is called " + name).orElse(", whose name is not known")
                    + ". Ask there, or from Windows.";
        }
        if (Mount.startsWithDrive(path)) {
            return quoted(asTyped) + " is on the drive " + path.substring(0, 2) + ", which is not mounted here." + wish
                    + " Mount it: mount -t drvfs " + path.substring(0, 2) + " FOLDER.";
        }
        return quoted(asTyped) + " is on a share that is not mounted here. Mount it: mount -t drvfs SHARE FOLDER.";
    }

    /** A path below the working directory of whoever named it relatively is named relatively again. */
    private static Translation below(Translated whole, String folder) {
        String text = whole.text();
        if (!text.startsWith(folder) || text.equals(folder)) {
            return text.equals(folder) ? new Translated(".") : whole;
        }
        char next = text.charAt(folder.length());
        if (next != '/' && next != '\\') {
            return whole;
        }
        return new Translated(folder.length() + 1 == text.length() ? "." : text.substring(folder.length() + 1));
    }

    private static boolean isAbsoluteOnWindows(String path) {
        return path.length() >= 3 && (path.startsWith("\\\\") || Mount.startsWithDrive(path));
    }

    private static Translation untranslatable(String reason) {
        return new Untranslatable(reason);
    }

    private static String quoted(String path) {
        return "\"" + path + "\"";
    }
}
