package io.github.goroot.binary;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folders in which the library of a gccgo program may lie.
 *
 * <p>First those that the program names ({@code DT_RUNPATH}, else {@code DT_RPATH}), with {@code $ORIGIN} for its own; then
 * the usual ones of its architecture, beside its own {@code bin}, below {@code /usr} and below {@code /}, since a program on
 * a mounted drive or in the tree of another GCC has its library there. What only the loader of that machine knows counts for
 * nothing: {@code LD_LIBRARY_PATH}, {@code /etc/ld.so.conf} and its cache.
 */
final class LibgoFolders {

    private final Path program;
    private final ElfMachine machine;
    private final Set<Path> folders = new LinkedHashSet<>();

    /**
     * Prepares to tell them.
     *
     * @param program its path without links
     */
    LibgoFolders(Path program, ElfMachine machine) {
        this.program = program;
        this.machine = machine;
    }

    /** Gives them in order, each once. */
    List<Path> all(List<String> named) {
        named.forEach(this::addNamed);
        Path root = program.getRoot();
        Path own = program.getParent();
        if (own != null && own.getParent() != null) {
            addBelow(own.getParent());
        }
        if (root != null) {
            addBelow(root.resolve("usr"));
            addBelow(root);
        }
        return List.copyOf(folders);
    }

    private void addBelow(Path prefix) {
        for (String multiarch : machine.multiarchFolders()) {
            folders.add(prefix.resolve("lib").resolve(multiarch));
        }
        folders.add(prefix.resolve(machine.widthFolder()));
        folders.add(prefix.resolve("lib"));
    }

    /** What is relative depends on where the program is started, and other variables on the loader. */
    private void addNamed(String text) {
        Path own = program.getParent();
        for (String origin : List.of("$ORIGIN", "${ORIGIN}")) {
            if (own != null && (text.equals(origin) || text.startsWith(origin + "/"))) {
                add(own, text.substring(origin.length()));
                return;
            }
        }
        if (text.startsWith("/") && program.getRoot() != null) {
            add(program.getRoot(), text);
        }
    }

    private void add(Path base, String rest) {
        if (rest.indexOf('$') < 0) {
            below(base, rest.replaceFirst("^/+", "")).ifPresent(folders::add);
        }
    }

    private static Optional<Path> below(Path base, String rest) {
        try {
            return Optional.of(base.resolve(rest).normalize());
        } catch (InvalidPathException e) {
            // No path of this system, so no folder of it either.
            return Optional.empty();
        }
    }
}
