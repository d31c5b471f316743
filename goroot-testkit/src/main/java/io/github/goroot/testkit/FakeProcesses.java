package io.github.goroot.testkit;

import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The process table of a fake host; not thread-safe, its copies are not changed. */
final class FakeProcesses implements ProcessTable {

    private final boolean ignoreCase;
    private final SortedMap<Long, HostProcess> processes = new TreeMap<>();
    private final Map<Long, SortedMap<String, String>> variables = new TreeMap<>();

    FakeProcesses(boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
    }

    FakeProcesses copy() {
        FakeProcesses copy = new FakeProcesses(ignoreCase);
        copy.processes.putAll(processes);
        variables.forEach((pid, values) -> values.forEach((name, value) -> copy.set(pid, name, value)));
        return copy;
    }

    boolean isEmpty() {
        return processes.isEmpty();
    }

    void add(HostProcess process) {
        processes.put(process.pid(), process);
    }

    void set(long pid, String name, String value) {
        if (!processes.containsKey(pid)) {
            throw new IllegalArgumentException("There is no process " + pid + " to have a variable " + name);
        }
        variables
                .computeIfAbsent(
                        pid,
                        key -> new TreeMap<>(ignoreCase ? String.CASE_INSENSITIVE_ORDER : Comparator.naturalOrder()))
                .put(name, value);
    }

    @Override
    public List<HostProcess> list(int limit) {
        return processes.values().stream().limit(limit).toList();
    }

    @Override
    public Optional<String> variable(long pid, String name) {
        return Optional.ofNullable(variables.get(pid)).map(values -> values.get(name));
    }
}
