package io.github.goroot.cli;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that discovers. */
final class SearchOptions {

    private final Supplier<GoToolchainsBuilder> builders;

    @Option(
            names = "--allow-commands",
            description = "Allow to start programs, such as reg.exe and go, where files do not tell. Off by default.")
    private boolean allowCommands;

    @Option(names = "--go", paramLabel = "FILE", description = "Start from this go command instead of each go on PATH.")
    private @Nullable String go;

    SearchOptions(Supplier<GoToolchainsBuilder> builders) {
        this.builders = builders;
    }

    GoToolchains toolchains() {
        GoToolchainsBuilder builder = builders.get();
        if (allowCommands) {
            builder.allowCommands();
        }
        if (go != null) {
            builder.goExecutable(go);
        }
        return builder.build();
    }
}
