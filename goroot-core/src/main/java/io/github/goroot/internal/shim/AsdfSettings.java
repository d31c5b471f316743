package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code .asdfrc} says of the files of other managers.
 *
 * <p>Up to 0.15 the nearest file of that name upwards comes before the user's ({@code lib/utils.bash},
 * get_asdf_config_value); since then there is the user's alone, read as INI ({@code internal/config/config.go}).
 *
 * @param call the call that asks
 * @param generation which asdf reads them
 */
record AsdfSettings(ShimCall call, AsdfGeneration generation) {

    private static final String FILE = ".asdfrc";
    private static final String KEY = "legacy_version_file";

    boolean readFilesOfOthers() throws IOException {
        Optional<Path> own = call.folder("ASDF_CONFIG_FILE", FILE);
        if (generation == AsdfGeneration.IN_GO) {
            return own.isPresent() && isAllowedByIni(lines(own.get()));
        }
        List<String> said = List.of();
        Optional<Path> nearest = nearest();
        if (nearest.isPresent()) {
            said = values(lines(nearest.get()));
        }
        if (said.isEmpty() && own.isPresent()) {
            said = values(lines(own.get()));
        }
        return said.equals(List.of("yes"));
    }

    private Optional<Path> nearest() throws IOException {
        for (Path directory : call.directoriesUpwards()) {
            Path file = directory.resolve(FILE);
            if (directory.getParent() != null && call.files().isFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private List<String> lines(Path file) throws IOException {
        return call.files().lines(file).orElse(List.of());
    }

    private static List<String> values(List<String> lines) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals >= 0 && line.substring(0, equals).strip().equals(KEY)) {
                values.add(line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    private static boolean isAllowedByIni(List<String> lines) {
        boolean allowed = false;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("[")) {
                return allowed;
            }
            int equals = text.indexOf('=');
            if (equals >= 0 && text.substring(0, equals).strip().equals(KEY)) {
                allowed = plain(text.substring(equals + 1).strip()).equalsIgnoreCase("yes");
            }
        }
        return allowed;
    }

    private static String plain(String value) {
        char quote = value.isEmpty() ? 0 : value.charAt(0);
        int end = quote == '"' || quote == '\'' || quote == '`' ? value.indexOf(quote, 1) : -1;
        if (end > 0) {
            return value.substring(1, end);
        }
        for (String comment : new String[] {" #", " ;"}) {
            int start = value.indexOf(comment);
            value = start < 0 ? value : value.substring(0, start).strip();
        }
        return value;
    }
}
