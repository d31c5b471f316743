package io.github.goroot.cli;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.answer.AccessLog;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.host.recording.Recording;
import io.github.goroot.model.HostId;
import io.github.goroot.wsl.WslDistribution;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that discovers. */
final class SearchOptions {

    @Option(
            names = "--allow-commands",
            description = "Allow to start programs, such as reg.exe and go, where files do not tell. Off by default.")
    private boolean allowCommands;

    @Option(names = "--go", paramLabel = "FILE", description = "Start from this go command instead of each go on PATH.")
    private @Nullable String go;

    @Option(
            names = "--distribution",
            paramLabel = "NAME",
            description = "On Windows: also search this WSL distribution, which starts it; '*' for every one. May be"
                    + " repeated.")
    private List<String> distributions = List.of();

    @Mixin
    private final HostOptions host;

    SearchOptions(Supplier<GoToolchainsBuilder> builders) {
        this.host = new HostOptions(builders);
    }

    /** Asks a finder that is set up as the options say. */
    <T> T ask(Function<GoToolchains, T> question) {
        return ask(Optional.empty(), question);
    }

    /** Asks such a finder, whose operations are written down; of a machine that is asked twice the last time counts. */
    <T> T ask(Optional<AccessLog> log, Function<GoToolchains, T> question) {
        return host.ask(arguments(), (builder, arguments) -> {
            arguments.forEach(builder::goExecutable);
            log.ifPresent(builder::accessListener);
            GoToolchains toolchains = allowed(builder).build();
            log.ifPresent(times -> times.restart(toolchains.host().clock()));
            return question.apply(toolchains);
        });
    }

    /**
     * Diagnoses the machine.
     *
     * @param places the texts of the person that name its directories
     * @param request makes a request of these texts
     * @param processes whether to look at what runs
     * @param listener hears how the discovery gets on
     */
    Diagnosis diagnose(
            List<String> places,
            Function<List<String>, DiagnosisRequest> request,
            boolean processes,
            DiscoveryListener listener) {
        List<String> arguments =
                Stream.concat(places.stream(), arguments().stream()).toList();
        return host.ask(arguments, (builder, texts) -> {
            List<String> directories = texts.subList(0, places.size());
            List<String> gos = texts.subList(places.size(), texts.size());
            gos.forEach(builder::goExecutable);
            DiagnosisRequest wanted = request.apply(directories);
            return host.diagnose(
                    allowed(builder).build(), gos.isEmpty() ? wanted : wanted.withGo(gos.get(0)), processes, listener);
        });
    }

    /** Gives what the machine says to everything that commands may ask, with these options or without. */
    Recording record(Survey survey) {
        return host.record((builder, none) -> {
            survey.ask(allowed(builder).build());
            // A later command may name this go or may not, and either must have its answer.
            arguments()
                    .forEach(executable -> survey.startingFrom(executable)
                            .ask(builder.goExecutable(executable).build()));
            return survey;
        });
    }

    boolean isRedacted() {
        return host.isRedacted();
    }

    private List<String> arguments() {
        return go == null ? List.of() : List.of(go);
    }

    private GoToolchainsBuilder allowed(GoToolchainsBuilder builder) {
        for (String name : distributions) {
            builder.nestedHost(new HostId(WslDistribution.HOST_KIND, name));
        }
        return allowCommands ? builder.allowCommands() : builder;
    }
}
