package io.github.goroot.traces;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The system calls in strace's output that look at a path, and those that tell processes apart. */
final class StraceLines {

    private static final Set<String> WITH_PATH = Set.of(
            "open", "creat", "stat", "lstat", "stat64", "lstat64", "access", "readlink", "execve", "chdir", "opendir");

    private static final Set<String> WITH_FOLDER_AND_PATH = Set.of(
            "openat",
            "openat2",
            "newfstatat",
            "fstatat64",
            "statx",
            "faccessat",
            "faccessat2",
            "readlinkat",
            "execveat",
            "name_to_handle_at");

    private static final Set<String> MAKES_PROCESS = Set.of("clone", "clone2", "clone3", "fork", "vfork");
    private static final Set<String> RUNS = Set.of("execve", "execveat");
    private static final String THREAD = "CLONE_THREAD";
    private static final int MOST_UNFINISHED = 1024;
    private static final int MOST_DIGITS = 18;

    /** The beginning of a call whose end stands on another line. */
    private record Begun(String call, @Nullable String path, boolean thread) {}

    private final AccessTally tally;
    private final StraceProcesses processes = new StraceProcesses();
    private final Map<Long, Begun> unfinished = new HashMap<>();

    StraceLines(AccessTally tally) {
        this.tally = tally;
    }

    AccessTally.Processes processes() {
        return processes;
    }

    void line(String text, long number) {
        StraceLine line = StraceLine.of(text);
        if (line == null) {
            return;
        }
        Begun call = line.resumed() ? unfinished.remove(line.pid()) : begin(line);
        if (call == null || !call.call().equals(line.call())) {
            return;
        }
        if (line.unfinished()) {
            if (unfinished.size() < MOST_UNFINISHED) {
                unfinished.put(line.pid(), call);
            }
            return;
        }
        end(line, call, number);
    }

    private static @Nullable Begun begin(StraceLine line) {
        String call = line.call();
        if (MAKES_PROCESS.contains(call)) {
            return new Begun(call, null, line.arguments().contains(THREAD));
        }
        boolean folder = WITH_FOLDER_AND_PATH.contains(call);
        if (!folder && !WITH_PATH.contains(call)) {
            return null;
        }
        String path = path(line.arguments(), folder);
        return path == null ? null : new Begun(call, path, false);
    }

    /** Gives the absolute path among the arguments; nothing if it is relative to a folder that is not told. */
    private static @Nullable String path(String arguments, boolean folder) {
        int quote = folder ? arguments.indexOf(", \"") + ", ".length() : 0;
        StraceString string = StraceString.at(arguments, quote);
        if (string == null || string.text().length() > PathText.LONGEST) {
            return null;
        }
        String path = string.text();
        if (path.startsWith("/")) {
            return path;
        }
        int open = folder ? arguments.indexOf('<') : -1;
        int close = arguments.lastIndexOf('>', quote);
        if (open < 0 || open > quote || close < open || arguments.charAt(open + 1) != '/') {
            return null;
        }
        String base = arguments.substring(open + 1, close);
        return path.isEmpty() ? base : base + "/" + path;
    }

    private void end(StraceLine line, Begun call, long number) {
        String result = line.result();
        boolean failed = result.startsWith("-");
        if (result.isEmpty() || !(failed || isDigit(result.charAt(0)))) {
            return;
        }
        String path = call.path();
        if (path != null) {
            tally.access(path, !failed, line.pid(), number);
            if (!failed && RUNS.contains(call.call())) {
                processes.runs(line.pid(), path);
            }
        } else if (!failed) {
            long child = number(result);
            boolean thread = call.thread() || line.arguments().contains(THREAD);
            if (child > 0) {
                processes.cloned(line.pid(), child, thread);
            }
        }
    }

    private static long number(String text) {
        int end = 0;
        while (end < text.length() && end < MOST_DIGITS && isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Long.parseLong(text, 0, end, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
