package io.github.goroot.cli;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.text.PlainText;
import io.github.goroot.host.recording.Recording;
import io.github.goroot.host.recording.RecordingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goroot record}: a machine in a file. */
@Command(
        name = "record",
        description = {
            "Writes down what goroot asks of this machine and what the machine answers.",
            "With --host FILE every command answers for it later, on any machine. The file is text; read it before you"
                    + " send it to anybody, also where names were replaced."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the recording is written", "2:wrong usage", "3:a failure of goroot itself"})
final class RecordCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final SearchOptions search;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    @Option(
            names = "--processes",
            description = "Also write down which programs run, by their paths and without their arguments.")
    private boolean processes;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The file to write, or - for the standard output. One that exists is left alone.")
    private String file = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "More places that \"goroot inspect\" shall be able to answer for.")
    private List<String> paths = List.of();

    RecordCommand(Terminal terminal, Supplier<GoToolchainsBuilder> builders) {
        this.terminal = terminal;
        this.search = new SearchOptions(builders);
    }

    @Override
    public Integer call() {
        if (file.equals(RecordingTarget.STANDARD_OUTPUT)) {
            write(terminal::bytes, "the standard output");
        } else {
            write(RecordingTarget.of(file, force)::write, file);
        }
        return ExitStatus.HOLDS;
    }

    private void write(Consumer<byte[]> target, String where) {
        try (Progress progress = new Progress(terminal, System::nanoTime)) {
            Survey survey = new Survey(paths, progress);
            if (processes) {
                survey.withProcesses();
            }
            Recording recording = search.record(survey);
            byte[] content = content(recording);
            target.accept(content);
            if (terminal.out().checkError()) {
                // Whoever called this command says that it could not be written.
                return;
            }
            tell(recording, content.length, where);
            if (!survey.isComplete()) {
                remark("The time was up before the end, so commands may ask for more than it tells.");
            }
        }
    }

    private static byte[] content(Recording recording) {
        StringBuilder text = new StringBuilder();
        try {
            RecordingFile.write(recording, text);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void tell(Recording recording, int size, String where) {
        remark("Recorded " + recording.platform().nativePlatform() + " in " + where + ": "
                + recording.answers().size() + " answers, " + size + " bytes.");
        remark(
                search.isRedacted()
                        ? "Names of users and their homes are replaced where they were recognised. Read it before you"
                                + " send it to anybody."
                        : "It names people and places: it holds paths, variables and parts of files as they are."
                                + " With --redact names of users and their homes are replaced.");
    }

    private void remark(String line) {
        terminal.remark(PlainText.of(line, terminal.style()));
    }
}
