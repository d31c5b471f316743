package io.github.goroot.traces;

import java.util.Optional;
import java.util.regex.Pattern;

/** The path of a file of a module, found in the text of a path. */
final class ModuleFile {

    private static final String CACHE = "/pkg/mod/";
    private static final Pattern VERSION = Pattern.compile("[^/@]@v[0-9]");
    /** The first part of a module's path has a dot unless it is reserved; see {@code module.CheckPath}. */
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++/.*+", Pattern.DOTALL);

    private ModuleFile() {}

    static Optional<String> in(String path, Optional<String> function) {
        if (path.length() > PathText.LONGEST) {
            return Optional.empty();
        }
        String slashed = PathText.slashed(path);
        String file = slashed;
        if (PathText.isAbsolute(path)) {
            int cache = slashed.lastIndexOf(CACHE);
            if (cache < 0) {
                return Optional.empty();
            }
            file = slashed.substring(cache + CACHE.length());
        }
        if (!PathText.isPlain(file)) {
            return Optional.empty();
        }
        boolean versioned = VERSION.matcher(file).find();
        if (PathText.isAbsolute(path)) {
            return versioned ? Optional.of(file) : Optional.empty();
        }
        return versioned || DOMAIN.matcher(file).matches() || isOf(file, function)
                ? Optional.of(file)
                : Optional.empty();
    }

    /** Tells whether a file lies in the folder that has the name of its package. */
    private static boolean isOf(String file, Optional<String> function) {
        int slash = file.lastIndexOf('/');
        return slash > 0 && function.filter(file.substring(0, slash)::equals).isPresent();
    }
}
