package io.github.goroot.cli;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.json.ReportJson;
import io.github.goroot.cli.text.ListText;
import io.github.goroot.cli.text.PlainText;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Search;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goroot find}: the home of the toolchain to use. */
@Command(
        name = "find",
        description = {
            "Prints the home (GOROOT) of the Go toolchain to use, alone on a line.",
            "It is the first, in the order of the search, that satisfies the requirement and runs on this machine."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:there is one",
            "1:there is none; the standard error tells why",
            "2:wrong usage",
            "3:a failure of goroot itself"
        })
final class FindCommand implements PlainCall.Command {

    private final Terminal terminal;

    @Mixin
    private final SearchOptions search;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(
            names = "--newest",
            description = "Take the newest that satisfies instead of the first; of any that may be a prerelease.")
    private boolean newest;

    @Parameters(
            arity = "0..1",
            paramLabel = "REQUIREMENT",
            defaultValue = "any",
            description = "1.22 (any release of that line), 1.22.3 or 1.22rc1 (exactly that), '>=1.22' (that or newer),"
                    + " any (the default).")
    private String requirement = "any";

    private boolean named;

    FindCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        this.terminal = terminal;
        this.search = new SearchOptions(builders);
    }

    @Override
    public boolean takes(String argument) {
        switch (argument) {
            case "--json" -> json.set();
            case "--newest" -> newest = true;
            default -> {
                if (named || argument.startsWith("-")) {
                    return false;
                }
                requirement = argument;
                named = true;
            }
        }
        return true;
    }

    @Override
    public Integer call() {
        GoRequirement required = newest ? parse().preferNewest() : parse();
        Search answer = search(required);
        answer.toolchain().ifPresentOrElse(toolchain -> found(answer, toolchain), () -> notFound(answer));
        return answer.toolchain().isPresent() ? ExitStatus.HOLDS : ExitStatus.NOTHING_FOUND;
    }

    private Search search(GoRequirement required) {
        try (Progress progress = new Progress(terminal, System::nanoTime)) {
            return search.ask(toolchains -> toolchains.search(required, progress));
        }
    }

    private GoRequirement parse() {
        try {
            return GoRequirement.parse(requirement);
        } catch (IllegalArgumentException e) {
            throw ComplaintException.wrongUsage(String.valueOf(e.getMessage()), e);
        }
    }

    private void found(Search answer, GoToolchain toolchain) {
        if (json.isSet()) {
            terminal.json(ReportJson.found(answer.requirement(), toolchain, answer.report()));
            return;
        }
        // An explicit setting that is passed over because it is broken must not go unnoticed.
        terminal.remark(new ListText(answer.report(), terminal.style()).errors());
        // Verbatim, for it is handed on to other programs.
        terminal.data(toolchain.homeText() + "\n");
    }

    private void notFound(Search answer) {
        if (json.isSet()) {
            terminal.json(ReportJson.notFound(answer.requirement(), answer.report()));
        } else {
            terminal.remark(PlainText.of(answer.report().describe(answer.requirement()), terminal.style()));
        }
    }
}
