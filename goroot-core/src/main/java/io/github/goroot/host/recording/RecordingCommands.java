package io.github.goroot.host.recording;

import io.github.goroot.host.CommandResult;
import io.github.goroot.host.CommandRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Programs whose output a recorder hears. */
final class RecordingCommands implements CommandRunner {

    private final CommandRunner commands;
    private final Recorder recorder;

    RecordingCommands(CommandRunner commands, Recorder recorder) {
        this.commands = commands;
        this.recorder = recorder;
    }

    @Override
    public CommandResult run(List<String> command, Map<String, String> environment, Duration patience)
            throws IOException {
        return recorder.heard(
                Ports.ofCommand(command, environment),
                () -> commands.run(command, environment, patience),
                Ports::ofCommandResult);
    }
}
