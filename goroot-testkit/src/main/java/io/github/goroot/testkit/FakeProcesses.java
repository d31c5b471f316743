package io.github.goroot.testkit;

import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import java.nio.file.AccessDeniedException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The process table of a fake host; not thread-safe, its copies are not changed. */
final class FakeProcesses implements ProcessTable {

    private final boolean ignoreCase;
    private final SortedMap<Long, HostProcess> processes = new TreeMap<>();
    private final Map<Long, SortedMap<String, String>> variables = new TreeMap<>();
    private final Set<Long> denied = new TreeSet<>();

    FakeProcesses(boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
    }

    FakeProcesses copy() {
        FakeProcesses copy = new FakeProcesses(ignoreCase);
        copy.processes.putAll(processes);
        copy.denied.addAll(denied);
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
        require(pid, "have a variable " + name);
        variables
                .computeIfAbsent(
                        pid,
                        key -> new TreeMap<>(ignoreCase ? String.CASE_INSENSITIVE_ORDER : Comparator.naturalOrder()))
                .put(name, value);
    }

    void deny(long pid) {
        require(pid, "deny its variables");
        denied.add(pid);
    }

    private void require(long pid, String what) {
        if (!processes.containsKey(pid)) {
            throw new IllegalArgumentException("There is no process " + pid + " to " + what);
        }
    }

    @Override
    public List<HostProcess> list(int limit) {
        return processes.values().stream().limit(limit).toList();
    }

    @Override
    public Optional<String> variable(long pid, String name) throws AccessDeniedException {
        if (denied.contains(pid)) {
            throw new AccessDeniedException("the variables of process " + pid);
        }
        return Optional.ofNullable(variables.get(pid)).map(values -> values.get(name));
    }
}
