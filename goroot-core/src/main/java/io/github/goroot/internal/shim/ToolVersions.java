package io.github.goroot.internal.shim;

import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file {@code .tool-versions}: a tool and its versions on each line, {@code #} before a comment. */
final class ToolVersions {

    private ToolVersions() {}

    /** Which of several lines for one tool counts. */
    enum Counts {
        FIRST,
        LAST
    }

    /** Gives what a file says of a tool, which goes by several names; empty if it says nothing or is not there. */
    static Optional<Choice> read(ShimCall call, Path file, List<String> names, Counts counts) throws IOException {
        List<String> lines = call.lines(file).orElse(List.of());
        Optional<Choice> found = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int comment = line.indexOf('#');
            List<String> words = ShimCall.words(comment < 0 ? line : line.substring(0, comment))
                    .toList();
            if (words.size() > 1 && names.contains(words.get(0))) {
                found = Optional.of(new Choice(
                        words.subList(1, words.size()), Location.line(file.toString(), i + 1, line.strip())));
                if (counts == Counts.FIRST) {
                    return found;
                }
            }
        }
        return found;
    }
}
