package io.github.goroot.cli;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.json.PathJson;
import io.github.goroot.cli.text.PlainText;
import io.github.goroot.wsl.Translation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goroot path}: what the other side of WSL calls a path. */
@Command(
        name = "path",
        description = {
            "Prints what the other side of WSL calls a path, alone on a line.",
            "The mount table decides, by the rules of wslpath; nothing is guessed, and nothing is started."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the path has a name on the other side",
            "1:it has none; the standard error tells why",
            "2:wrong usage",
            "3:a failure of goroot itself"
        })
final class PathCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ArgGroup(multiplicity = "1")
    private final Direction direction = new Direction();

    @Mixin
    private final HostOptions host;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "PATH", description = "The path, as the side that it comes from spells it.")
    private String path = "";

    /** To one side or to the other. */
    static final class Direction {

        @Option(names = "--to-windows", description = "PATH is one of Linux.", required = true)
        private boolean toWindows;

        @Option(names = "--to-linux", description = "PATH is one of Windows.", required = true)
        private boolean toLinux;

        /** The parser lets pass one of them alone. */
        boolean isToWindows() {
            return toWindows && !toLinux;
        }
    }

    PathCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        this.terminal = terminal;
        this.host = new HostOptions(builders);
    }

    /** A translation, of what, and by whom. */
    private record Answer(String path, Translation translation, PathQuestion question) {}

    @Override
    public Integer call() {
        Answer answer = host.ask(List.of(path), (builder, paths) -> answer(builder, paths.get(0)));
        boolean translated = answer.translation().path().isPresent();
        if (json.isSet()) {
            terminal.json(PathJson.of(
                    answer.path(),
                    direction.isToWindows(),
                    answer.translation(),
                    answer.question().wsl()));
        } else if (translated) {
            // Verbatim, for it is handed on to other programs.
            terminal.data(answer.translation().path().orElseThrow() + "\n");
        } else {
            terminal.remark(PlainText.of(answer.translation().reason().orElseThrow(), terminal.style()));
        }
        return translated ? ExitStatus.HOLDS : ExitStatus.NOTHING_FOUND;
    }

    private Answer answer(GoToolchainsBuilder builder, String text) {
        PathQuestion question = new PathQuestion(builder.build().host());
        // What a recording does not tell of is translated as wslpath translates what is not there.
        String followed =
                direction.isToWindows() ? host.askAbout(text, () -> followed(question, text), issue -> text) : text;
        return new Answer(text, question.translate(followed, direction.isToWindows()), question);
    }

    private static String followed(PathQuestion question, String text) {
        try {
            return question.followed(text);
        } catch (IOException e) {
            throw ComplaintException.wrongUsage("\"" + text + "\" cannot be followed: " + e.getMessage(), e);
        }
    }
}
