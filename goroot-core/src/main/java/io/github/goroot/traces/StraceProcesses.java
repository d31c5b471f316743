package io.github.goroot.traces;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which threads belong to which process, and what that runs, as calls of clone and execve tell. */
final class StraceProcesses implements AccessTally.Processes {

    private static final int MOST = 16 * 1024;
    private static final int MOST_STEPS = 8;
    private static final int LONGEST_NAME = 256;

    private final Map<Long, Long> owners = new HashMap<>();
    private final Map<Long, String> programs = new HashMap<>();

    void cloned(long parent, long child, boolean thread) {
        long owner = owner(parent);
        if (thread) {
            if (owner != child && owners.size() < MOST) {
                owners.put(child, owner);
            }
            return;
        }
        owners.remove(child);
        String program = programs.get(owner);
        if (program != null && programs.size() < MOST) {
            // A child may be seen to run another program before its parent is seen to have made it.
            programs.putIfAbsent(child, program);
        }
    }

    void runs(long pid, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        long owner = owner(pid);
        if (programs.size() < MOST || programs.containsKey(owner)) {
            programs.put(owner, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        }
    }

    @Override
    public long owner(long pid) {
        long owner = pid;
        for (int step = 0; step < MOST_STEPS; step++) {
            Long next = owners.get(owner);
            if (next == null) {
                break;
            }
            owner = next;
        }
        return owner;
    }

    @Override
    public Optional<String> program(long pid) {
        return Optional.ofNullable(programs.get(pid));
    }
}
