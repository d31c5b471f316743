package io.github.goroot.traces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows that Process Monitor saves as CSV, below a line that names the columns. */
final class ProcessMonitorTable {

    private static final int MOST_PROGRAMS = 4 * 1024;
    private static final int LONGEST_NAME = 256;
    private static final int MOST_DIGITS = 18;

    /** Results that say the file is there: all was done, more is to come, or there was nothing left to do. */
    private static final Set<String> THERE = Set.of(
            "SUCCESS",
            "REPARSE",
            "BUFFER OVERFLOW",
            "NO MORE FILES",
            "NO MORE ENTRIES",
            "END OF FILE",
            "FAST IO DISALLOWED",
            "FILE LOCKED WITH ONLY READERS",
            "FILE LOCKED WITH WRITERS",
            "SHARING VIOLATION",
            "NOTIFY CLEANUP",
            "OPLOCK NOT GRANTED");

    private final AccessTally tally;
    private final int process;
    private final int pid;
    private final int path;
    private final int result;
    private final Map<Long, String> programs = new HashMap<>();

    private ProcessMonitorTable(AccessTally tally, List<String> columns) {
        this.tally = tally;
        this.process = columns.indexOf("Process Name");
        this.pid = columns.indexOf("PID");
        this.path = columns.indexOf("Path");
        this.result = columns.indexOf("Result");
    }

    /** Makes a table if a line names the columns of one. */
    static Optional<ProcessMonitorTable> withColumns(String line, AccessTally tally) {
        List<String> columns = CsvRow.fields(line).stream().map(String::strip).toList();
        return columns.contains("Operation") && columns.contains("Path")
                ? Optional.of(new ProcessMonitorTable(tally, columns))
                : Optional.empty();
    }

    void row(String line, long number) {
        List<String> fields = CsvRow.fields(line);
        String file = field(fields, path);
        // Paths of the registry begin with HKLM and the like, those of the network with names of computers.
        if (!PathText.isWindows(file)) {
            return;
        }
        long id = number(field(fields, pid));
        String program = field(fields, process);
        if (id != AccessTally.NO_PID && !program.isEmpty() && programs.size() < MOST_PROGRAMS) {
            programs.putIfAbsent(id, program.substring(0, Math.min(program.length(), LONGEST_NAME)));
        }
        tally.access(file, result < 0 || THERE.contains(field(fields, result)), id, number);
    }

    private static String field(List<String> fields, int index) {
        return index >= 0 && index < fields.size() ? fields.get(index) : "";
    }

    private static long number(String text) {
        String digits = text.strip();
        boolean number = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(digits) : AccessTally.NO_PID;
    }

    AccessTally.Processes processes() {
        return new AccessTally.Processes() {
            @Override
            public long owner(long id) {
                return id;
            }

            @Override
            public Optional<String> program(long id) {
                return Optional.ofNullable(programs.get(id));
            }
        };
    }
}
