package io.github.goroot.traces;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a recording, of which the first one with content tells what made it. */
final class AccessLines {

    private final AccessTally tally = new AccessTally();
    private final StraceLines strace = new StraceLines(tally);
    private @Nullable ProcessMonitorTable table;
    private boolean begun;
    private long number;

    void line(String line) {
        number++;
        if (!begun && !line.isBlank()) {
            begun = true;
            Optional<ProcessMonitorTable> found = ProcessMonitorTable.withColumns(line, tally);
            if (found.isPresent()) {
                table = found.get();
                return;
            }
        }
        if (table == null) {
            strace.line(line, number);
        } else {
            table.row(line, number);
        }
    }

    FileAccesses result() {
        return table == null
                ? tally.result(FileAccesses.Kind.STRACE, strace.processes())
                : tally.result(FileAccesses.Kind.PROCESS_MONITOR, table.processes());
    }
}
