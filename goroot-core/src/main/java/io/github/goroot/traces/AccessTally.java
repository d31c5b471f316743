package io.github.goroot.traces;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counts accesses below everything that may be a GOROOT, within bounds. */
final class AccessTally {

    private static final int MOST_DOUBTFUL = 256;
    private static final int MOST_ROOTS = 2 * MOST_DOUBTFUL;
    private static final int MOST_PROCESSES = 1024;
    private static final int MOST_PROCESSES_IN_ALL = 16 * 1024;
    /** Stands for the process of recordings that name none. */
    static final long NO_PID = -1;

    /** What happened below one path. */
    private static final class Root {
        private final String spelling;
        private final long line;
        private boolean proven;
        private boolean probed;
        private final Map<GorootArea, Touches> areas = new LinkedHashMap<>();
        private final Map<Long, Touches> processes = new LinkedHashMap<>();

        private Root(String spelling, long line) {
            this.spelling = spelling;
            this.line = line;
        }
    }

    /** Tells what is known of processes once everything is read. */
    interface Processes {

        /** Gives the process that a thread belongs to. */
        long owner(long pid);

        /** Gives the name of its program. */
        Optional<String> program(long pid);
    }

    private final Map<String, Root> roots = new LinkedHashMap<>();
    private int doubtful;
    private int processes;
    private long accesses;

    void access(String path, boolean succeeded, long pid, long line) {
        accesses++;
        for (GorootPath each : GorootPath.in(path)) {
            Root root = root(each, line);
            if (root == null) {
                continue;
            }
            if (each.proof()) {
                root.proven |= succeeded;
                root.probed |= !succeeded;
            }
            Touches touch = Touches.one(succeeded);
            root.areas.merge(each.area(), touch, Touches::plus);
            boolean known = root.processes.containsKey(pid);
            if (known || (root.processes.size() < MOST_PROCESSES && processes < MOST_PROCESSES_IN_ALL)) {
                processes += known ? 0 : 1;
                root.processes.merge(pid, touch, Touches::plus);
            }
        }
    }

    /** Gives the entry of a root; nothing where there are too many of those that are mere possibilities. */
    private @Nullable Root root(GorootPath path, long line) {
        String key = path.key();
        Root known = roots.get(key);
        if (known != null) {
            return known;
        }
        if (roots.size() == MOST_ROOTS || (!path.proof() && doubtful == MOST_DOUBTFUL)) {
            return null;
        }
        doubtful += path.proof() ? 0 : 1;
        Root made = new Root(path.root(), line);
        roots.put(key, made);
        return made;
    }

    FileAccesses result(FileAccesses.Kind kind, Processes known) {
        List<TouchedGoroot> touched = new ArrayList<>();
        List<TouchedGoroot> probed = new ArrayList<>();
        for (Root root : roots.values()) {
            if (root.proven) {
                touched.add(touched(root, known));
            } else if (root.probed) {
                probed.add(touched(root, known));
            }
        }
        return new FileAccesses(kind, accesses, touched, probed);
    }

    private static TouchedGoroot touched(Root root, Processes known) {
        Map<Long, Touches> owners = new LinkedHashMap<>();
        root.processes.forEach((pid, touches) -> owners.merge(known.owner(pid), touches, Touches::plus));
        List<TouchingProcess> touching = new ArrayList<>();
        owners.forEach((pid, touches) -> touching.add(new TouchingProcess(
                pid == NO_PID ? OptionalLong.empty() : OptionalLong.of(pid), known.program(pid), touches)));
        return new TouchedGoroot(
                root.spelling, root.line, Collections.unmodifiableMap(new LinkedHashMap<>(root.areas)), touching);
    }
}
