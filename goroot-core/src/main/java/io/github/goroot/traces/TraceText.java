package io.github.goroot.traces;

import java.util.List;
import java.util.Optional;

/** Reads traces line by line; a position may belong to the function that the line before it names. */
final class TraceText {

    /** A trace within a string of JSON, as programs log it: the ends of its lines are written as escapes. */
    private static final String ESCAPED = "\\n\\t";

    private final PositionTally tally = new PositionTally();
    private Optional<String> function = Optional.empty();

    void line(String line) {
        if (line.contains(ESCAPED)) {
            for (String part : line.split("\\\\n", -1)) {
                plainLine(part.replace("\\t", "\t"));
            }
        } else {
            plainLine(line);
        }
    }

    private void plainLine(String line) {
        List<PositionLine.Found> found = PositionLine.in(line);
        for (PositionLine.Found each : found) {
            Optional<String> own = each.function();
            tally.add(GoSourcePosition.of(each.file(), each.line(), own.isPresent() ? own : function));
        }
        function = found.isEmpty() ? FunctionName.packageIn(line) : Optional.empty();
    }

    GorootTraces traces() {
        return tally.traces();
    }
}
