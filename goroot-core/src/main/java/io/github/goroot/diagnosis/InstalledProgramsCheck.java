package io.github.goroot.diagnosis;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.EnvFile;
import io.github.goroot.internal.goenv.PathEntry;
import io.github.goroot.internal.goenv.PathList;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.selection.GoEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds programs that {@code go install} has put where no shell looks. */
final class InstalledProgramsCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        if (ReplacedByShim.is(evidence, "GOBIN") || ReplacedByShim.is(evidence, "GOPATH")) {
            // The manager has shims for what lies there.
            return;
        }
        Set<Path> onPath = onPath(evidence.host());
        for (Path directory : directories(evidence)) {
            if (!onPath.contains(directory)
                    && !SearchPathCheck.isMeant(evidence, directory)
                    && holdsSomething(evidence.host(), directory)) {
                findings.accept(Finding.of(
                                FindingCode.INSTALLED_PROGRAMS_NOT_ON_PATH,
                                Severity.NOTICE,
                                directory + ", where go install puts programs, holds some and is not on PATH.")
                        .at(Location.directory(directory.toString()))
                        .withRemedy("Add " + directory + " to PATH."));
            }
        }
    }

    /** Gives where go install puts programs. */
    static List<Path> directories(Evidence evidence) {
        Host host = evidence.host();
        Optional<String> gobin = host.environment()
                .nonEmpty("GOBIN")
                .or(() -> evidence.userFile()
                        .flatMap(file -> file.last("GOBIN"))
                        .map(EnvFile.Assignment::value)
                        .filter(text -> !text.isEmpty()));
        if (gobin.isPresent()) {
            return host.path(gobin.get()).path().stream().toList();
        }
        String gopath = evidence.environment()
                .variable("GOPATH")
                .map(GoEnvironment.Variable::value)
                .orElse("");
        return PathList.split(gopath, host.platform().isWindows()).stream()
                .filter(entry -> !entry.isEmpty())
                .flatMap(entry -> host.path(entry).path().stream())
                .map(entry -> entry.resolve("bin"))
                .toList();
    }

    private static Set<Path> onPath(Host host) {
        Set<Path> entries = new HashSet<>();
        for (PathEntry entry : PathEntry.of(host)) {
            // An empty one is the working directory, which nobody puts there for the sake of one program.
            if (!entry.text().isEmpty()) {
                entry.place().path().map(Path::normalize).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static boolean holdsSomething(Host host, Path directory) {
        try {
            return !host.files().list(directory, 1).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
