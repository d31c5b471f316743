package io.github.goroot.diagnosis;

import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Gover;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.GoEnvironment;
import io.github.goroot.selection.ProjectFile;
import io.github.goroot.selection.Selection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds that the project asks for a newer Go than the one that runs, and nothing lets that be fetched. */
final class NewerGoForbiddenCheck implements Check {

    private static final String UNKNOWN_LINE = "go build prints: unknown directive: toolchain";

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Optional<ProjectFile> file = evidence.projectFiles().stream().findFirst();
        String needed = file.flatMap(ProjectFile::goVersion).orElse("");
        String running = running(evidence.selection());
        if (!Gover.isValid(running)) {
            return;
        }
        boolean switches = Gover.compare(running, "1.21") >= 0;
        // Before Go 1.21 no line began with that word, and one that is not known ends every build.
        Optional<Location> unknown = file.filter(project -> !switches).flatMap(ProjectFile::toolchainLine);
        if (!Gover.isValid(needed) || Gover.compare(needed, running) <= 0) {
            unknown.ifPresent(line ->
                    findings.accept(ofToolchainLine(line, file.orElseThrow().file(), running)));
            return;
        }
        // Up to 1.20 a go line with a patch release cannot be read at all; of a newer line only what is new fails.
        boolean unreadable = needed.split("[.]", -1).length > 2;
        boolean fatal = switches || unreadable || unknown.isPresent();
        ProjectFile project = file.orElseThrow();
        String name = String.valueOf(project.file().getFileName());
        Finding finding = Finding.of(
                        FindingCode.NEWER_GO_FORBIDDEN,
                        fatal ? Severity.ERROR : Severity.WARNING,
                        project.file() + " needs Go " + needed + ", but Go " + running + " runs there, and "
                                + why(evidence, switches) + ".")
                .at(project.goLine().orElseThrow());
        if (switches) {
            finding = finding.because("go build prints: go: " + name + " requires go >= " + needed + " (running go "
                    + running + setting(evidence).map(setting -> "; " + setting).orElse("") + ")");
        } else {
            if (unreadable) {
                finding =
                        finding.because("go build prints: invalid go version '" + needed + "': must match format 1.23");
            }
            if (unknown.isPresent()) {
                finding = finding.because(UNKNOWN_LINE);
            }
        }
        findings.accept(finding.withRemedy(
                switches
                        ? "Install Go " + needed + " or later, or let go fetch it: GOTOOLCHAIN=auto."
                        : "Install Go " + needed + " or later and put it first on PATH."));
    }

    private static Finding ofToolchainLine(Location line, Path file, String running) {
        return Finding.of(
                        FindingCode.NEWER_GO_FORBIDDEN,
                        Severity.ERROR,
                        file + " has a toolchain line, which Go " + running + ", which runs there, does not know.")
                .at(line)
                .because(UNKNOWN_LINE)
                .withRemedy("Install Go 1.21 or later and put it first on PATH, or take the line out.");
    }

    private static String running(Selection selection) {
        return switch (selection.outcome()) {
            case LOCAL -> selection.localVersion().flatMap(GoVersion::gover).orElse("");
            case PATH, CACHED -> selection.toolchain().map(Gover::fromToolchain).orElse("");
            // There the version that is needed is on its way, or something else is wrong.
            case DOWNLOAD, ERROR -> "";
        };
    }

    private static String why(Evidence evidence, boolean switches) {
        if (!switches) {
            return "Go before 1.21 never runs another";
        }
        return setting(evidence)
                .map(setting -> setting + " lets no other run")
                .orElse("no other runs where GOTOOLCHAIN is set nowhere");
    }

    private static Optional<String> setting(Evidence evidence) {
        return evidence.environment()
                .variable("GOTOOLCHAIN")
                .map(GoEnvironment.Variable::value)
                .filter(value -> !value.isEmpty())
                .map(value -> "GOTOOLCHAIN=" + value);
    }
}
