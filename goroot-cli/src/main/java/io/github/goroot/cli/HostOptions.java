package io.github.goroot.cli;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.cli.answer.SelectedGo;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.host.recording.Recording;
import io.github.goroot.model.Issue;
import io.github.goroot.processes.RunningTools;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that tell which machine is asked, and whether its answers may name people.
 *
 * <p>Names are taken out here and nowhere else: the machine is recorded while it is asked, the recording is redacted, and
 * what the command prints is the answer of that recording to the same question. So no renderer can forget a name.
 */
final class HostOptions {

    private final Supplier<GoToolchainsBuilder> builders;

    @Option(
            names = "--host",
            paramLabel = "FILE",
            description = "Answer for the machine that \"goroot record\" wrote down in this file.")
    private @Nullable String file;

    @Option(
            names = "--redact",
            description =
                    "Replace the names of users and their home directories in the answer, also in a home that is to be"
                            + " used.")
    private boolean redact;

    HostOptions(Supplier<GoToolchainsBuilder> builders) {
        this.builders = builders;
    }

    /** Asks a machine; what is asked may be asked twice. */
    interface Asking<T> {
        /**
         * Sets up the finder and asks it.
         *
         * @param builder of a finder for the machine
         * @param arguments the texts of the person that name places of the machine
         */
        T of(GoToolchainsBuilder builder, List<String> arguments);
    }

    /** Asks the machine that the options name. */
    <T> T ask(List<String> arguments, Asking<T> asking) {
        if (!isReplayed()) {
            return asking.of(builders.get(), arguments);
        }
        Recording recording = recording(arguments, asking);
        if (!redact) {
            return asking.of(replayed(recording), arguments);
        }
        Redacted redacted = Redacted.of(recording, arguments);
        return asking.of(replayed(redacted.recording()), redacted.arguments());
    }

    /** Gives what the machine says when it is asked; of a recorded one everything that it was ever asked. */
    Recording record(Asking<?> asking) {
        Recording recording = recording(List.of(), asking);
        return redact ? Redacted.of(recording, List.of()).recording() : recording;
    }

    /**
     * Asks about a place of the machine, of which a recording may not tell.
     *
     * @param question asks the machine
     * @param refused makes an answer of the reason why there is none
     */
    <T> T askAbout(String path, Supplier<T> question, Function<Issue, T> refused) {
        return isReplayed() ? RecordedHost.ask(path, question, refused) : question.get();
    }

    /** Gives how many questions may be asked at a time; those that are written down come one after the other. */
    int crew() {
        return isReplayed() ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /** Predicts what go would run on the machine, of which a recording may not tell enough. */
    SelectedGo select(GoToolchains toolchains, SelectionRequest request) {
        return isReplayed() ? RecordedHost.select(toolchains, request) : selected(toolchains, request);
    }

    /** Predicts what go would run, and gives what version managers choose. */
    static SelectedGo selected(GoToolchains toolchains, SelectionRequest request) {
        return new SelectedGo(
                toolchains.select(request),
                ToolchainSelector.of(toolchains.host()).pins(request));
    }

    /** Gives the Go tools that run on the machine, of which a recording may not tell. */
    RunningTools processes(GoToolchains toolchains) {
        return isReplayed() ? RecordedHost.processes(toolchains) : toolchains.processes();
    }

    /**
     * Diagnoses the machine, of which a recording may not tell enough.
     *
     * <p>Of a recording nobody asks what start-up files set, since none holds them.
     */
    Diagnosis diagnose(
            GoToolchains toolchains, DiagnosisRequest request, boolean processes, DiscoveryListener listener) {
        DiagnosisRequest wanted = processes ? request.withProcesses() : request;
        if (file != null) {
            if (processes) {
                // For the complaint that names the option, should they not be recorded.
                processes(toolchains);
            }
            wanted = wanted.withoutStartupFiles();
        }
        return isReplayed()
                ? RecordedHost.diagnose(toolchains, wanted, listener)
                : toolchains.diagnose(wanted, listener);
    }

    boolean isRedacted() {
        return redact;
    }

    private boolean isReplayed() {
        return file != null || redact;
    }

    private Recording recording(List<String> arguments, Asking<?> asking) {
        if (file != null) {
            return new RecordingSource(file, redact).read();
        }
        Listener listener = new Listener();
        asking.of(builders.get().decorateHost(listener), arguments);
        return listener.recording();
    }

    private GoToolchainsBuilder replayed(Recording recording) {
        return builders.get()
                .host(file == null ? RecordedHost.of(recording) : new RecordingSource(file, redact).host(recording));
    }
}
