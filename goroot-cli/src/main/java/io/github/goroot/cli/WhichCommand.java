package io.github.goroot.cli;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.answer.SelectedGo;
import io.github.goroot.cli.json.SelectionJson;
import io.github.goroot.cli.text.PlainText;
import io.github.goroot.cli.text.SelectionText;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goroot which}: the toolchain that {@code go} would run. */
@Command(
        name = "which",
        description = {
            "Tells which toolchain the go command would really run in a directory.",
            "GOTOOLCHAIN, go.work, go.mod, programs on PATH and the module cache decide; nothing is started."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:a toolchain would run, or be downloaded and run",
            "1:go would end with an error, or there is none",
            "2:wrong usage",
            "3:a failure of goroot itself"
        })
final class WhichCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final HostOptions host;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(names = "--go", paramLabel = "FILE", description = "Start this go command instead of the first on PATH.")
    private @Nullable String go;

    @Option(names = "--explain", description = "Tell every step that leads there.")
    private boolean explain;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The directory; by default the working directory.")
    private @Nullable String directory;

    WhichCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        this.terminal = terminal;
        this.host = new HostOptions(builders);
    }

    @Override
    public Integer call() {
        SelectedGo answer = host.ask(arguments(), this::select);
        Selection selection = answer.selection();
        boolean failed = selection.error().isPresent();
        if (json.isSet()) {
            terminal.json(SelectionJson.of(answer));
        } else {
            SelectionText text = new SelectionText(answer, terminal.style());
            if (selection.outcome() != Selection.Outcome.ERROR) {
                terminal.data(text.line());
            }
            selection.error().ifPresent(error -> terminal.remark(PlainText.of(error, terminal.style())));
            if (explain) {
                terminal.data(text.chain());
                terminal.data(text.pins());
            }
            terminal.remark(text.conflicts());
        }
        return failed ? ExitStatus.NOTHING_FOUND : ExitStatus.HOLDS;
    }

    private List<String> arguments() {
        return Stream.of(Optional.ofNullable(directory), Optional.ofNullable(go))
                .flatMap(Optional::stream)
                .toList();
    }

    private SelectedGo select(GoToolchainsBuilder builder, List<String> arguments) {
        GoToolchains toolchains = builder.build();
        SelectionRequest request = directory == null ? SelectionRequest.here() : SelectionRequest.in(arguments.get(0));
        SelectionRequest asked = go == null ? request : request.withGo(arguments.get(arguments.size() - 1));
        return host.select(toolchains, asked);
    }
}
