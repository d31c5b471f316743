package io.github.goroot.traces;

import java.util.Optional;

/**
 * A file of the standard library or of a command, found in the text of a path.
 *
 * @param root what stands before {@code /src}, as the text has it; {@code /} for the root directory
 * @param file what stands behind it, with forward slashes
 */
record StandardFile(String root, String file) {

    private static final String SOURCE = "src/";
    /** Where packages lay up to Go 1.3. */
    private static final String OLD_PACKAGES = "pkg/";

    /**
     * Looks for the file in a path.
     *
     * @param path the path as the text has it
     * @param function the path of the package whose function is said to be there, if anything is said
     */
    static Optional<StandardFile> in(String path, Optional<String> function) {
        if (path.length() > PathText.LONGEST) {
            return Optional.empty();
        }
        String slashed = PathText.slashed(path);
        if (!PathText.isAbsolute(path) && isStandard(slashed, function)) {
            return Optional.of(new StandardFile("", slashed));
        }
        for (int at = slashed.indexOf(SOURCE); at >= 0; at = slashed.indexOf(SOURCE, at + 1)) {
            if (at > 0 && slashed.charAt(at - 1) != '/') {
                continue;
            }
            String rest = slashed.substring(at + SOURCE.length());
            if (rest.startsWith(OLD_PACKAGES)) {
                rest = rest.substring(OLD_PACKAGES.length());
            }
            if (isStandard(rest, function)) {
                return Optional.of(new StandardFile(root(path, at), rest));
            }
        }
        return Optional.empty();
    }

    private static String root(String path, int source) {
        if (source == 0) {
            return "";
        }
        return source == 1 ? path.substring(0, 1) : path.substring(0, source - 1);
    }

    private static boolean isStandard(String file, Optional<String> function) {
        int slash = file.lastIndexOf('/');
        if (slash < 0 || !PathText.isPlain(file)) {
            return false;
        }
        String folder = file.substring(0, slash);
        return StandardPackages.contains(folder)
                && function.map(name -> fits(folder, name)).orElse(!StandardPackages.isVendored(folder));
    }

    /** Tells whether a function of a package may lie in a folder: those of the library are linked across packages. */
    private static boolean fits(String folder, String function) {
        if (StandardPackages.isVendored(folder) || folder.startsWith("cmd/")) {
            return function.equals(folder) || (function.equals("main") && StandardPackages.isCommand(folder));
        }
        return StandardPackages.contains(function) || function.startsWith("vendor/golang.org/x/");
    }
}
