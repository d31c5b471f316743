package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a {@code go.mod} or {@code go.work} that a manager takes a version from; each has its own pattern. */
final class GoModLine {

    private GoModLine() {}

    /** Gives the first group of the first line that fits. */
    static Optional<Choice> read(ShimCall call, Path file, Pattern pattern) throws IOException {
        List<String> lines = call.files().lines(file).orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = pattern.matcher(lines.get(i));
            if (matcher.find()) {
                return Optional.of(new Choice(List.of(matcher.group(1)), ShimCall.line(file, i + 1, lines.get(i))));
            }
        }
        return Optional.empty();
    }
}
