package io.github.goroot.cli;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.answer.Inspected;
import io.github.goroot.cli.answer.InspectedPlace;
import io.github.goroot.cli.json.InspectionJson;
import io.github.goroot.cli.text.InspectionText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code goroot inspect}: what is at the places that a person names. */
@Command(
        name = "inspect",
        description = {
            "Tells which Go toolchain or Go program is at each path, or the exact reason why there is none.",
            "A toolchain: a GOROOT, its bin, the go command in it or a link to that, or a folder that holds one GOROOT."
                    + " Any other file is read as a program, and of a folder every file in it and below, save what links"
                    + " to folders lead to. Nothing is run."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:there is a toolchain or a Go program at one path or more",
            "1:there is none at any of them",
            "2:wrong usage",
            "3:a failure of goroot itself"
        })
final class InspectCommand implements PlainCall.Command {

    private final Terminal terminal;

    @Mixin
    private final HostOptions host;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "The places to look at.")
    private List<String> paths = new ArrayList<>();

    InspectCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        this.terminal = terminal;
        this.host = new HostOptions(builders);
    }

    @Override
    public boolean takes(String argument) {
        if (argument.equals("--json")) {
            json.set();
            return true;
        }
        return !argument.startsWith("-") && paths.add(argument);
    }

    @Override
    public boolean isComplete() {
        return !paths.isEmpty();
    }

    @Override
    public Integer call() {
        List<InspectedPlace> places = inspect();
        if (json.isSet()) {
            terminal.json(InspectionJson.of(places));
        } else {
            terminal.data(InspectionText.of(places, terminal.style()));
            terminal.remark(InspectionText.remarks(places, terminal.style()));
        }
        return isAnyFound(places) ? ExitStatus.HOLDS : ExitStatus.NOTHING_FOUND;
    }

    private static boolean isAnyFound(List<InspectedPlace> places) {
        for (InspectedPlace place : places) {
            for (Inspected file : place.files()) {
                if (file.isFound()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<InspectedPlace> inspect() {
        try (StatusLine status = new StatusLine(terminal, System::nanoTime)) {
            return host.ask(paths, (builder, places) -> inspect(builder.build(), places, status));
        }
    }

    private List<InspectedPlace> inspect(GoToolchains toolchains, List<String> places, StatusLine status) {
        // Where a program was built only a document has room for.
        PlaceReader reader = new PlaceReader(
                toolchains,
                json.isSet(),
                new Crew(host.crew()),
                done -> status.show(() -> "Reading files: " + done + " ..."));
        List<InspectedPlace> answers = new ArrayList<>();
        for (String place : places) {
            answers.add(host.askAbout(
                    place, () -> reader.at(place), issue -> InspectedPlace.of(new Inspected.Failed(place, issue))));
        }
        return answers;
    }
}
