package io.github.goroot.internal.shells;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The PATH that macOS puts together from {@code /etc/paths} and {@code /etc/paths.d} for login shells. */
final class PathHelper {

    private final StartupDisk disk;

    PathHelper(StartupDisk disk) {
        this.disk = disk;
    }

    /**
     * Puts the entries of the files before those that PATH has already.
     *
     * @return the new PATH; empty if a file cannot be read
     */
    Optional<String> path(String before) {
        Set<String> entries = new LinkedHashSet<>();
        boolean readable = add("/etc/paths", entries);
        for (Path file : disk.list("/etc/paths.d").orElse(List.of())) {
            readable &= add(file.toString(), entries);
        }
        entries.addAll(Parameters.entries(before));
        return readable ? Optional.of(String.join(":", entries)) : Optional.empty();
    }

    private boolean add(String file, Set<String> entries) {
        ReadScript script = disk.read(file);
        script.text().lines().filter(line -> !line.isEmpty()).forEach(entries::add);
        return script.absent() || script.usable().isPresent();
    }
}
