package io.github.goroot.cli;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.answer.InspectedPlace;
import io.github.goroot.cli.json.InspectionJson;
import io.github.goroot.cli.text.InspectionText;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code goroot inspect}: what is at the places that a person names. */
@Command(
        name = "inspect",
        description = {
            "Tells which Go toolchain is at each path, or the exact reason why there is none.",
            "A path is a GOROOT, its bin, the go command in it or a link to that, or a folder that holds one GOROOT."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:there is a toolchain at one path or more",
            "1:there is none at any of them",
            "2:wrong usage",
            "3:a failure of goroot itself"
        })
final class InspectCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final HostOptions host;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "The places to look at.")
    private List<String> paths = List.of();

    InspectCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        this.terminal = terminal;
        this.host = new HostOptions(builders);
    }

    @Override
    public Integer call() {
        List<InspectedPlace> places = host.ask(paths, this::inspect);
        if (json.isSet()) {
            terminal.json(InspectionJson.of(places));
        } else {
            terminal.data(InspectionText.of(places, terminal.style()));
        }
        return places.stream().anyMatch(place -> place.inspection().toolchain().isPresent())
                ? ExitStatus.HOLDS
                : ExitStatus.NOTHING_FOUND;
    }

    private List<InspectedPlace> inspect(GoToolchainsBuilder builder, List<String> places) {
        GoToolchains toolchains = builder.build();
        return places.stream()
                .map(place -> new InspectedPlace(place, host.inspect(toolchains, place)))
                .toList();
    }
}
