package io.github.goroot.diagnosis;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.PathEntry;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds entries of PATH that were meant to be the directory of Go's programs and are not. */
final class SearchPathCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        for (PathEntry entry : PathEntry.of(evidence.host())) {
            String text = entry.text();
            Location location = entry.location();
            // Where there is a go, the entry is one of its own, whatever its name reminds of.
            boolean leadsToGo = evidence.path().stream().map(GoOnPath::entry).anyMatch(location::equals);
            if (!text.isEmpty() && !leadsToGo) {
                defect(evidence, entry)
                        .ifPresent(defect -> findings.accept(Finding.of(
                                        FindingCode.PATH_ENTRY_MISSPELT,
                                        Severity.WARNING,
                                        "PATH entry " + quoted(text) + " " + defect.what() + ".")
                                .at(location)
                                .because(defect.why())
                                .withRemedy("Write " + defect.meant() + " instead.")));
            }
        }
    }

    /** Tells whether an entry of PATH was meant to be this directory, though it is spelled so that it is not. */
    static boolean isMeant(Evidence evidence, Path directory) {
        for (PathEntry entry : PathEntry.of(evidence.host())) {
            Optional<EntrySpelling> spelling = EntrySpelling.of(evidence.host(), entry);
            if (spelling.isPresent() && spelling.get().means(evidence.host(), directory)) {
                return true;
            }
        }
        return false;
    }

    private record Defect(String what, String why, String meant) {

        Defect(String what, String meant) {
            this(what, "A shell finds no go there.", meant);
        }
    }

    /** Blanks at the ends show only between quotes. */
    private static String quoted(String text) {
        return text.equals(text.strip()) ? text : "\"" + text + "\"";
    }

    private static Optional<Defect> defect(Evidence evidence, PathEntry entry) {
        Optional<Path> path = entry.place().path();
        for (GoToolchain toolchain : evidence.toolchains()) {
            String bin = String.valueOf(toolchain.executable().getParent());
            if (isGluedTo(toolchain.home(), entry.text())) {
                return Optional.of(new Defect("lacks a separator before bin", bin));
            }
            if (path.filter(toolchain.home()::equals).isPresent()) {
                return Optional.of(new Defect("is a GOROOT, whose programs are one level deeper", bin));
            }
            if (path.filter(toolchain.executable()::equals).isPresent()) {
                return Optional.of(new Defect("is the go command itself, not the directory it is in", bin));
            }
        }
        Optional<EntrySpelling> spelling =
                EntrySpelling.of(evidence.host(), entry).filter(meant -> isForGo(evidence, meant));
        if (spelling.isPresent()) {
            return spelling.map(meant -> new Defect(meant.what(), meant.why(), meant.meant(evidence.host())));
        }
        return path.filter(file -> isProgram(evidence.host(), file))
                .map(file -> new Defect("is a file, not a directory", String.valueOf(file.getParent())));
    }

    private static boolean isForGo(Evidence evidence, EntrySpelling spelling) {
        Stream<Path> programs = evidence.toolchains().stream()
                .map(toolchain -> toolchain.executable().getParent());
        return Stream.concat(programs, InstalledProgramsCheck.directories(evidence).stream())
                .anyMatch(directory -> spelling.means(evidence.host(), directory));
    }

    /** Goes by the path and not by the text that was set, which may end in the very separator; a root always does. */
    private static boolean isGluedTo(Path home, String entry) {
        return home.getFileName() != null && (home + "bin").equals(entry);
    }

    private static boolean isProgram(Host host, Path file) {
        if (!file.endsWith("go") && !file.endsWith("go.exe")) {
            return false;
        }
        try {
            return host.files().status(file).isFile();
        } catch (IOException e) {
            return false;
        }
    }
}
