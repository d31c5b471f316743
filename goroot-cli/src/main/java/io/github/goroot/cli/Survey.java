package io.github.goroot.cli;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.GoToolchains;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Verdict;
import io.github.goroot.selection.SelectionRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks a machine everything that the commands may ask it, so that a recording of that answers each of them.
 *
 * <p>A command that asks something else has to be added here.
 */
final class Survey {

    private final List<String> places;
    private final DiscoveryListener listener;
    private Optional<String> executable = Optional.empty();
    private boolean processes;
    private boolean complete = true;

    /**
     * Prepares a survey.
     *
     * @param places what shall be inspected besides what is found
     * @param listener hears how the discoveries get on
     */
    Survey(List<String> places, DiscoveryListener listener) {
        this.places = List.copyOf(places);
        this.listener = listener;
    }

    /** Starts from this {@code go} too, where {@code which} is asked. */
    Survey startingFrom(String go) {
        executable = Optional.of(go);
        return this;
    }

    /** Asks as {@code processes} does too; else nobody looks at them. */
    void withProcesses() {
        processes = true;
    }

    /**
     * Asks as {@code list} and {@code find} do, and as {@code inspect} does for every place that was named or led to a
     * toolchain.
     */
    void ask(GoToolchains toolchains) {
        DiscoveryReport report = toolchains.discover(listener);
        complete &= report.ending() == DiscoveryReport.Ending.COMPLETE;
        Stream.of(
                        report.toolchains().stream().flatMap(Survey::places),
                        report.candidates().stream()
                                .filter(Survey::ledToToolchain)
                                .map(Survey::text),
                        places.stream())
                .flatMap(Function.identity())
                .distinct()
                .forEach(new PlaceReader(toolchains, true, new Crew(1), done -> listener.isCancelled())::at);
        select(toolchains);
        translate(toolchains);
        diagnose(toolchains);
        if (processes) {
            toolchains.processes();
        }
    }

    /** Asks as {@code path} does, of every place that was named. */
    private void translate(GoToolchains toolchains) {
        PathQuestion question = new PathQuestion(toolchains.host());
        for (String place : places) {
            follow(place, question);
        }
    }

    /**
     * Asks as {@code doctor} does, of the same directories.
     *
     * <p>Not what start-up files set: they hold the tokens and passwords of their user, and what is asked is recorded.
     */
    private void diagnose(GoToolchains toolchains) {
        Stream.concat(
                        Stream.of(DiagnosisRequest.here(), DiagnosisRequest.in(".")),
                        places.stream().map(DiagnosisRequest::in))
                .map(DiagnosisRequest::withoutStartupFiles)
                .forEach(request -> {
                    toolchains.diagnose(request, listener);
                    executable.ifPresent(go -> toolchains.diagnose(request.withGo(go), listener));
                });
    }

    /** Asks as {@code which} does, of the working directory and of every place that was named. */
    private void select(GoToolchains toolchains) {
        List<SelectionRequest> requests = Stream.concat(
                        Stream.of(SelectionRequest.here(), SelectionRequest.in(".")),
                        places.stream().map(SelectionRequest::in))
                .toList();
        for (SelectionRequest request : requests) {
            HostOptions.selected(toolchains, request);
            executable.ifPresent(go -> toolchains.select(request.withGo(go)));
        }
    }

    private static void follow(String place, PathQuestion question) {
        try {
            question.followed(place);
        } catch (IOException e) {
            // That it cannot be followed is what the recording shall tell.
        }
    }

    /** Tells whether every discovery came to its end. */
    boolean isComplete() {
        return complete;
    }

    private static Stream<String> places(GoToolchain toolchain) {
        List<Path> known = List.of(
                toolchain.home(),
                toolchain.stableHome().orElse(toolchain.home()),
                toolchain.realHome(),
                toolchain.executable(),
                toolchain.home().resolve("bin"));
        return Stream.concat(Stream.of(toolchain.homeText()), known.stream().map(Path::toString));
    }

    private static boolean ledToToolchain(CandidateReport candidate) {
        return !(candidate.verdict() instanceof Verdict.Rejected);
    }

    private static String text(CandidateReport candidate) {
        Candidate found = candidate.candidate();
        return found.path().map(Path::toString).orElseGet(found::text);
    }
}
