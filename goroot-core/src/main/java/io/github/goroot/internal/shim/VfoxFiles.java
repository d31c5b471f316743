package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The version of Go that vfox's file in a directory chooses ({@code internal/pathmeta/config_loader.go}).
 *
 * <p>vfox looks in the directory itself alone. A {@code .tool-versions} there it turns into {@code .vfox.toml} when it
 * first comes upon it, so that without one vfox was never there.
 *
 * @param call the call that asks
 */
record VfoxFiles(ShimCall call) {

    Optional<Choice> choice() throws IOException, Unclear {
        for (String name : List.of(".vfox.toml", "vfox.toml")) {
            Path file = call.directory().resolve(name);
            Optional<List<String>> lines = call.files().lines(file);
            if (lines.isPresent()) {
                return choice(file, Toml.parse(lines.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Choice> choice(Path file, Toml toml) throws Unclear {
        if (toml.brokenAt().isPresent()) {
            throw new Unclear(
                    file + " is no TOML from line " + toml.brokenAt().getAsInt() + " on",
                    "Correct " + file + ".",
                    Location.file(file.toString()));
        }
        return toml.first("tools.golang")
                .or(() -> toml.first("tools.golang.version"))
                .filter(entry -> entry.kind() == Toml.Kind.STRING)
                .map(entry -> new Choice(entry.values(), ShimCall.line(file, entry.line(), entry.text())));
    }
}
