package io.github.goroot.selection;

import io.github.goroot.host.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether the GOROOT has the snapshot of the cryptography that GOFIPS140 names. What looks for modules ends if it has not:
 * {@code go env}, and before 1.26 the way to a toolchain in the module cache.
 *
 * <p>The rules are those of {@code initVersion} in {@code src/cmd/go/internal/fips140/fips140.go}, Go 1.24 to 1.27.
 *
 * @param host the machine
 * @param rules those of the command
 * @param settings what its variables are set to
 */
record FipsSnapshot(Host host, VersionRules rules, Settings settings) {

    private static final int MOST_BYTES = 4096;

    void check() throws Fatal {
        if (!rules.knowsFips()) {
            return;
        }
        String setting = settings.text("GOFIPS140");
        if (setting.isEmpty() || setting.equals("off") || setting.equals("latest")) {
            return;
        }
        if (setting.contains("/") || setting.contains("\\") || setting.contains("..")) {
            throw new Fatal("go: malformed GOFIPS140 version " + GoText.quote(setting));
        }
        String goroot = settings.goroot().map(Settings.Value::text).orElse("");
        if (goroot.isEmpty()) {
            throw new Fatal("go: missing GOROOT for GOFIPS140");
        }
        String folder = goroot + "/lib/fips140/";
        Optional<String> other = content(folder + setting + ".txt");
        if (!isThere(folder + other.orElse(setting) + ".zip")) {
            throw new Fatal("go: unknown GOFIPS140 version " + GoText.quote(other.orElse(setting))
                    + (other.isPresent() ? " (from " + GoText.quote(setting) + ")" : ""));
        }
    }

    private Optional<String> content(String file) {
        Optional<Path> path = host.path(file).path();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = host.files().read(path.get(), 0, MOST_BYTES);
            return Optional.of(GoText.trim(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isThere(String file) {
        Optional<Path> path = host.path(file).path();
        try {
            return path.isPresent() && !host.files().status(path.get()).isAbsent();
        } catch (IOException e) {
            return false;
        }
    }
}
