package io.github.goroot.cli;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.html.DiagnosisPage;
import io.github.goroot.cli.json.DiagnosisJson;
import io.github.goroot.cli.text.DiagnosisText;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goroot doctor}: what is wrong with the Go of a machine. */
@Command(
        name = "doctor",
        description = {
            "Compares all that is said of Go on this machine and in a directory, and tells what is wrong and what to do.",
            "Files and variables are read; with --allow-commands go itself is asked too."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing so bad as --fail-on says",
            "1:a finding that is",
            "2:wrong usage",
            "3:a failure of goroot itself"
        })
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final SearchOptions search;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = SeverityName.class,
            description = "The least bad finding that gives exit status 1: error (the default), warning or notice.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--processes",
            description = "Also look at the Go tools that run just now, and with which GOROOT each was started.")
    private boolean processes;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write a page for a browser, complete in one file. A regular file is replaced.")
    private @Nullable String html;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The directory; by default the working directory.")
    private @Nullable String directory;

    DoctorCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        this.terminal = terminal;
        this.search = new SearchOptions(builders);
    }

    /** Reads a severity by its name in documents. */
    static final class SeverityName implements CommandLine.ITypeConverter<Severity> {
        @Override
        public Severity convert(String value) {
            return Stream.of(Severity.values())
                    .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "\"" + value + "\" is none of error, warning and notice"));
        }
    }

    @Override
    public Integer call() {
        Optional<RecordingTarget> page = Optional.ofNullable(html).map(DoctorCommand::page);
        Diagnosis diagnosis = diagnose();
        page.ifPresent(target -> target.write(DiagnosisPage.of(diagnosis)));
        if (json.isSet()) {
            terminal.json(DiagnosisJson.of(diagnosis));
        } else {
            terminal.data(new DiagnosisText(diagnosis, terminal.style()).render());
        }
        return diagnosis.hasFindingOf(failOn) ? ExitStatus.NOTHING_FOUND : ExitStatus.HOLDS;
    }

    private static RecordingTarget page(String file) {
        if (file.equals(RecordingTarget.STANDARD_OUTPUT)) {
            // Elsewhere it stands for the standard output, where the diagnosis itself goes.
            throw ComplaintException.wrongUsage("The page cannot go to the standard output. Name a file, such as ./-.");
        }
        return RecordingTarget.of(file, true);
    }

    private Diagnosis diagnose() {
        List<String> places = directory == null ? List.of() : List.of(directory);
        try (Progress progress = new Progress(terminal, System::nanoTime)) {
            return search.diagnose(
                    places,
                    texts -> texts.isEmpty() ? DiagnosisRequest.here() : DiagnosisRequest.in(texts.get(0)),
                    processes,
                    progress);
        }
    }
}
