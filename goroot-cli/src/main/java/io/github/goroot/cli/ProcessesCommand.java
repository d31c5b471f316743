package io.github.goroot.cli;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.json.ProcessesJson;
import io.github.goroot.cli.text.PlainText;
import io.github.goroot.cli.text.ProcessesText;
import io.github.goroot.processes.RunningTools;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code goroot processes}: the Go tools that run. */
@Command(
        name = "processes",
        description = {
            "Lists the Go tools that run: go, gofmt, gopls, dlv, and whatever runs from a toolchain's folders.",
            "Each with the toolchain it belongs to and the GOROOT, GOPATH and GOTOOLCHAIN it was started with."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Go tools run",
            "1:none runs, or this system does not tell",
            "2:wrong usage",
            "3:a failure of goroot itself"
        })
final class ProcessesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final HostOptions host;

    @Mixin
    private final JsonOption json = new JsonOption();

    ProcessesCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        this.terminal = terminal;
        this.host = new HostOptions(builders);
    }

    @Override
    public Integer call() {
        RunningTools running = host.ask(List.of(), (builder, none) -> host.processes(builder.build()));
        if (json.isSet()) {
            terminal.json(ProcessesJson.of(running));
        } else {
            terminal.data(ProcessesText.of(running.tools(), terminal.style()));
            running.unavailable()
                    .or(() -> running.tools().isEmpty() ? Optional.of("No Go tool runs.") : Optional.empty())
                    .ifPresent(this::remark);
            running.tools().stream().flatMap(tool -> tool.error().stream()).forEach(this::remark);
        }
        return running.tools().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.HOLDS;
    }

    private void remark(String line) {
        terminal.remark(PlainText.of(line, terminal.style()));
    }
}
