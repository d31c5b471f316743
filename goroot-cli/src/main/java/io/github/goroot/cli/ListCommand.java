package io.github.goroot.cli;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.answer.AccessLog;
import io.github.goroot.cli.json.ReportJson;
import io.github.goroot.cli.text.AccessText;
import io.github.goroot.cli.text.ListText;
import io.github.goroot.cli.text.ToolchainsText;
import io.github.goroot.cli.text.TraceText;
import io.github.goroot.model.DiscoveryReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code goroot list}: every toolchain. */
@Command(
        name = "list",
        description = {
            "Lists every Go toolchain on this machine: version, platform, home, how it was found.",
            "Toolchains go to the standard output, one on each line; what was wrong goes to the standard error."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:there are toolchains", "1:there is none", "2:wrong usage", "3:a failure of goroot itself"})
final class ListCommand implements PlainCall.Command {

    private final Terminal terminal;

    @Mixin
    private final SearchOptions search;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(
            names = "--trace",
            description = {
                "Also tell what each locator looked at, in order, and how long that took; JSON always does.",
                "And every operation on files and registry with its time, the way a process monitor shows them."
            })
    private boolean trace;

    ListCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        this.terminal = terminal;
        this.search = new SearchOptions(builders);
    }

    @Override
    public boolean takes(String argument) {
        switch (argument) {
            case "--json" -> json.set();
            case "--trace" -> trace = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public Integer call() {
        Optional<AccessLog> log = trace ? Optional.of(new AccessLog()) : Optional.empty();
        DiscoveryReport report = discover(log);
        List<AccessLog.Entry> accesses = log.isPresent() ? log.get().entries() : List.of();
        if (json.isSet()) {
            terminal.json(trace ? ReportJson.list(report, accesses) : ReportJson.list(report));
        } else {
            print(report, accesses);
        }
        return report.toolchains().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.HOLDS;
    }

    private DiscoveryReport discover(Optional<AccessLog> log) {
        try (Progress progress = new Progress(terminal, System::nanoTime)) {
            return search.ask(log, toolchains -> toolchains.discover(progress));
        }
    }

    private void print(DiscoveryReport report, List<AccessLog.Entry> accesses) {
        ListText text = new ListText(report, terminal.style());
        terminal.remark(text.errors());
        terminal.data(ToolchainsText.of(report, terminal.style()));
        if (trace) {
            terminal.data(TraceText.of(report, terminal.style()));
            terminal.data(AccessText.of(accesses, terminal.style()));
        }
        terminal.remark(text.remarks());
    }
}
