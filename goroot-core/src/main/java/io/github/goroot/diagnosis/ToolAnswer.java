package io.github.goroot.diagnosis;

import io.github.goroot.host.CommandResult;
import io.github.goroot.host.CommandRunner;
import io.github.goroot.host.Host;
import io.github.goroot.selection.GoEnvironment;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code go} says of itself, and what its files let expect: asked only where commands are allowed.
 *
 * <p>It is started in the working directory of this program with {@code GOTOOLCHAIN=local}, so that it neither downloads
 * nor runs another toolchain, and what was expected is for the same call.
 *
 * @param executable the program that was asked
 * @param expected what its files let expect of {@code go env}
 * @param variables what {@code go env -json} printed; empty if it failed
 * @param version what {@code go version} printed; empty if it failed
 * @param failure why it did not answer
 */
record ToolAnswer(
        Path executable,
        GoEnvironment expected,
        Map<String, String> variables,
        Optional<String> version,
        Optional<String> failure) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int LONGEST_COMPLAINT = 300;

    static Optional<ToolAnswer> ask(Host host, Selection selection) {
        Optional<CommandRunner> runner = host.commands().get();
        return runner.isPresent() && selection.go().isPresent()
                ? Optional.of(ask(host, runner.get(), selection.go().get()))
                : Optional.empty();
    }

    private static ToolAnswer ask(Host host, CommandRunner runner, Path go) {
        GoEnvironment expected = ToolchainSelector.of(host)
                .environment(SelectionRequest.here()
                        .withGo(go)
                        .withVariable("GOTOOLCHAIN", "local")
                        .withCommandLine(List.of("env", "-json")));
        try {
            CommandResult environment = run(runner, go, "env", "-json");
            CommandResult version = run(runner, go, "version");
            boolean worked = environment.exitStatus() == 0;
            return new ToolAnswer(
                    go,
                    expected,
                    worked ? FlatJson.parse(text(environment.output())) : Map.of(),
                    version.exitStatus() == 0
                            ? Optional.of(text(version.output()).strip())
                            : Optional.empty(),
                    worked ? Optional.empty() : Optional.of(complaint(environment)));
        } catch (IOException e) {
            return new ToolAnswer(
                    go, expected, Map.of(), Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static CommandResult run(CommandRunner runner, Path go, String... words) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(go.toString()));
        command.addAll(List.of(words));
        return runner.run(command, Map.of("GOTOOLCHAIN", "local"), PATIENCE);
    }

    private static String complaint(CommandResult result) {
        String said = text(result.errorOutput()).strip();
        return said.isEmpty()
                ? "exit status " + result.exitStatus()
                : said.substring(0, Math.min(said.length(), LONGEST_COMPLAINT));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
