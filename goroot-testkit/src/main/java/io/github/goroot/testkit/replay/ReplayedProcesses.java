package io.github.goroot.testkit.replay;

import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.recording.Ports;
import io.github.goroot.host.recording.Question;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A process table that answers from a recording. */
final class ReplayedProcesses implements ProcessTable {

    private final Answers answers;

    ReplayedProcesses(Answers answers) {
        this.answers = answers;
    }

    @Override
    public List<HostProcess> list(int limit) throws IOException {
        return answers.read(Question.of(Ports.PROCESSES, String.valueOf(limit)), Ports::processes);
    }

    @Override
    public Optional<String> variable(long pid, String name) throws IOException {
        return answers.read(
                Question.of(Ports.PROCESS_VARIABLE, String.valueOf(pid), name),
                values -> values.stream().findFirst());
    }
}
