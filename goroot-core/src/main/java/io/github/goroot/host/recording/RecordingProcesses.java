package io.github.goroot.host.recording;

import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A process table whose answers a recorder hears. */
final class RecordingProcesses implements ProcessTable {

    private final ProcessTable processes;
    private final Recorder recorder;

    RecordingProcesses(ProcessTable processes, Recorder recorder) {
        this.processes = processes;
        this.recorder = recorder;
    }

    @Override
    public List<HostProcess> list(int limit) throws IOException {
        return recorder.heard(
                Question.of(Ports.PROCESSES, String.valueOf(limit)), () -> processes.list(limit), Ports::ofProcesses);
    }

    @Override
    public Optional<String> variable(long pid, String name) throws IOException {
        return recorder.heard(
                Question.of(Ports.PROCESS_VARIABLE, String.valueOf(pid), name),
                () -> processes.variable(pid, name),
                value -> value.map(text -> Answer.of(text)).orElseGet(Answer::of));
    }
}
