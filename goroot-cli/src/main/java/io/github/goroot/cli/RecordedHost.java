package io.github.goroot.cli;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.cli.answer.SelectedGo;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.host.Host;
import io.github.goroot.host.recording.Recording;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.processes.RunningTools;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.testkit.replay.NotRecordedException;
import io.github.goroot.testkit.replay.ReplayedHost;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A host that answers from a recording.
 *
 * <p>Only this and {@link RecordingSource} name the replay, so that its classes, and those of the file system in memory
 * below it, are loaded only where something is replayed.
 */
final class RecordedHost {

    private RecordedHost() {}

    static Host of(Recording recording) {
        return ReplayedHost.of(recording);
    }

    /** Predicts what go would run; one that the recording does not tell of ends the command. */
    static SelectedGo select(GoToolchains toolchains, SelectionRequest request) {
        try {
            return HostOptions.selected(toolchains, request);
        } catch (NotRecordedException e) {
            throw ComplaintException.wrongUsage(
                    "the recording does not tell what go would run there: " + e.getMessage()
                            + ". Name the directory behind the file when you record the machine:"
                            + " goroot record FILE DIR.",
                    e);
        }
    }

    /** Gives the Go tools that ran; a recording that does not tell of them ends the command. */
    static RunningTools processes(GoToolchains toolchains) {
        try {
            return toolchains.processes();
        } catch (NotRecordedException e) {
            throw ComplaintException.wrongUsage(
                    "the recording does not tell what ran there: " + e.getMessage()
                            + ". Ask for it when you record the machine: goroot record --processes FILE.",
                    e);
        }
    }

    /**
     * Diagnoses the machine; what the recording does not tell of ends the command, but for who sets the variables: what the
     * registry says of that was not always recorded.
     */
    static Diagnosis diagnose(GoToolchains toolchains, DiagnosisRequest request, DiscoveryListener listener) {
        try {
            return toolchains.diagnose(request, listener);
        } catch (NotRecordedException e) {
            return diagnoseWithoutLayers(toolchains, request, listener);
        }
    }

    private static Diagnosis diagnoseWithoutLayers(
            GoToolchains toolchains, DiagnosisRequest request, DiscoveryListener listener) {
        try {
            return toolchains.diagnose(request.withoutLayers(), listener);
        } catch (NotRecordedException e) {
            throw ComplaintException.wrongUsage(
                    "the recording does not tell enough for a diagnosis there: " + e.getMessage()
                            + ". Name the directory behind the file when you record the machine:"
                            + " goroot record FILE DIR.",
                    e);
        }
    }

    /**
     * Asks about a place; of one that the recording does not tell of the answer is the reason.
     *
     * @param question asks the host
     * @param refused makes an answer of the reason why there is none
     */
    static <T> T ask(String path, Supplier<T> question, Function<Issue, T> refused) {
        try {
            return question.get();
        } catch (NotRecordedException e) {
            return refused.apply(Issue.of(
                            IssueCode.UNREADABLE,
                            Severity.ERROR,
                            "\"" + path + "\" cannot be examined: " + e.getMessage() + ".")
                    .at(Location.argument(path))
                    .withRemedy("Name the path behind the file when you record the machine:"
                            + " goroot record FILE PATH."));
        }
    }
}
