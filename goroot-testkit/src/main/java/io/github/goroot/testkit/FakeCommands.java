package io.github.goroot.testkit;

import io.github.goroot.host.CommandResult;
import io.github.goroot.host.CommandRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scripted commands of a fake host, by their command lines; not thread-safe, its copies are not changed. */
final class FakeCommands implements CommandRunner {

    private final Map<List<String>, FakeCommand.Outcome> script;

    FakeCommands() {
        this(new LinkedHashMap<>());
    }

    private FakeCommands(Map<List<String>, FakeCommand.Outcome> script) {
        this.script = script;
    }

    FakeCommands copy() {
        return new FakeCommands(new LinkedHashMap<>(script));
    }

    void script(List<String> line, FakeCommand.Outcome outcome) {
        script.put(line, outcome);
    }

    @Override
    public CommandResult run(List<String> command, Map<String, String> environment, Duration patience)
            throws IOException {
        FakeCommand.Outcome outcome = script.get(command);
        if (outcome == null) {
            throw new UnscriptedCommandError(command, script.keySet());
        }
        return outcome.result();
    }
}
