package io.github.goroot.host.recording;

import io.github.goroot.host.HostProcess;
import io.github.goroot.host.ProcessTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A process table whose answers a recorder hears; of what processes were started with, only their names. */
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
                Question.of(Ports.PROCESSES, String.valueOf(limit)),
                () -> withoutArguments(processes.list(limit)),
                Ports::ofProcesses);
    }

    /** Arguments may be secrets, of programs that have nothing to do with Go. */
    private static List<HostProcess> withoutArguments(List<HostProcess> processes) {
        return processes.stream()
                .map(process -> {
                    List<String> name = process.arguments().stream().limit(1).toList();
                    return process.executable()
                            .map(program -> HostProcess.of(process.pid(), program, name))
                            .orElseGet(() -> HostProcess.withoutExecutable(process.pid(), name));
                })
                .toList();
    }

    @Override
    public Optional<String> variable(long pid, String name) throws IOException {
        return recorder.heard(
                Question.of(Ports.PROCESS_VARIABLE, String.valueOf(pid), name),
                () -> processes.variable(pid, name),
                value -> value.map(text -> Answer.of(text)).orElseGet(Answer::of));
    }
}
