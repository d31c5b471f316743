package io.github.goroot.wsl;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One line of {@code /proc/self/mountinfo}, decoded.
 *
 * @param root which part of the file system is mounted, {@code /} unless this is a bind mount
 * @param point where
 * @param type the type of the file system
 * @param source what is mounted, as the file system calls it
 * @param options those of the file system, as they are: Linux escapes nothing in them
 */
record Mount(String root, String point, String type, String source, String options) {

    private static final String PLAN9 = "9p";
    private static final String DRVFS = "drvfs";
    private static final String VIRTIOFS = "virtiofs";

    /** The devices that hold every share of virtiofs as a folder, without and with the rights of an administrator. */
    private static final Set<String> SHARES = Set.of(DRVFS, "drvfsa");

    /** WSL 1 has file systems of its own, which no other Linux has. */
    boolean isOfFirst() {
        return type.equals(DRVFS) || type.equals("lxfs") || type.equals("wslfs");
    }

    /** Tells whether this shows files of Windows in a virtual machine. */
    boolean isDriveOfSecond() {
        return (type.equals(PLAN9) && plan9Source().isPresent())
                || (isVirtiofs() && (isFolderOfShares() || driveOfTag().isPresent()));
    }

    /** Gives what WSL calls the share of virtiofs that this mounts, or a part of. */
    String tag() {
        return isFolderOfShares() ? root.substring(1, endOfShare()) : source;
    }

    /** Which part of what the source names is mounted; {@code /} for all of it. */
    private String part() {
        if (!isFolderOfShares()) {
            return root;
        }
        return endOfShare() == root.length() ? "/" : root.substring(endOfShare());
    }

    private boolean isFolderOfShares() {
        return isVirtiofs() && SHARES.contains(source) && root.length() > 1;
    }

    private int endOfShare() {
        int end = root.indexOf('/', 1);
        return end < 0 ? root.length() : end;
    }

    boolean isVirtiofs() {
        return type.equals(VIRTIOFS);
    }

    /**
     * Gives the folder of Windows that is mounted, without a separator at its end, such as {@code C:}.
     *
     * @param tags what the tags of virtiofs stand for
     * @return empty for everything that is no folder of Windows
     */
    Optional<String> windowsSource(VirtiofsTags tags) {
        Optional<String> whole;
        switch (type) {
            case DRVFS -> whole = Optional.of(source.replace('/', '\\'));
            case PLAN9 -> whole = plan9Source();
            case VIRTIOFS -> whole = tags.sourceOf(tag()).or(this::driveOfTag);
            default -> {
                return Optional.empty();
            }
        }
        return whole.map(Mount::withoutSeparator)
                .filter(text -> !text.isEmpty())
                .map(text -> part().equals("/") ? text : withoutSeparator((text + part()).replace('/', '\\')));
    }

    /** Gives what {@code aname=drvfs;path=…} names, the first such option alone. */
    private Optional<String> plan9Source() {
        for (String option : options.split(",", -1)) {
            if (!option.startsWith("aname=drvfs")) {
                continue;
            }
            int begin = option.indexOf(";path=");
            if (begin < 0) {
                return Optional.empty();
            }
            String rest = option.substring(begin + ";path=".length());
            int end = rest.indexOf(';');
            String path = (end < 0 ? rest : rest.substring(0, end)).replace('/', '\\');
            if (path.startsWith("UNC\\")) {
                return Optional.of("\\\\" + path.substring("UNC\\".length()));
            }
            return startsWithDrive(path) ? Optional.of(path) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Older releases call the share of a drive {@code drvfsC}, or {@code drvfsaC} where it has an administrator's rights. */
    private Optional<String> driveOfTag() {
        String drive = source.startsWith("drvfsa") ? source.substring(6) : source.replaceFirst("^drvfs", "");
        return source.startsWith(DRVFS) && drive.length() == 1 && isLetter(drive.charAt(0))
                ? Optional.of(drive.toUpperCase(Locale.ROOT) + ":")
                : Optional.empty();
    }

    static boolean startsWithDrive(String text) {
        return text.length() > 1 && isLetter(text.charAt(0)) && text.charAt(1) == ':';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String withoutSeparator(String text) {
        return text.endsWith("\\") ? text.substring(0, text.length() - 1) : text;
    }
}
