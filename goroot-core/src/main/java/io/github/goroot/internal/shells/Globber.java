package io.github.goroot.internal.shells;

import io.github.goroot.host.FileStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the files that a pattern names. */
final class Globber {

    private final StartupDisk disk;

    Globber(StartupDisk disk) {
        this.disk = disk;
    }

    /** Gives the files by name, none if none match; empty where that cannot be told. */
    Optional<List<String>> files(String pattern) {
        if (!pattern.startsWith("/") || pattern.contains("**")) {
            return Optional.empty();
        }
        List<String> found = List.of("");
        String[] names = pattern.substring(1).split("/", -1);
        for (int i = 0; i < names.length; i++) {
            Optional<List<String>> next = step(found, names[i], i == names.length - 1);
            if (next.isEmpty()) {
                return next;
            }
            found = next.get();
        }
        return Optional.of(found);
    }

    private Optional<List<String>> step(List<String> parents, String name, boolean last) {
        List<String> found = new ArrayList<>();
        for (String parent : parents) {
            if (!Pattern.isPattern(name)) {
                String path = parent + "/" + Pattern.plain(name);
                Optional<FileStatus> status = last ? disk.status(path) : Optional.of(FileStatus.absent());
                if (status.isEmpty()) {
                    return Optional.empty();
                }
                if (!last || !status.get().isAbsent()) {
                    found.add(path);
                }
                continue;
            }
            Optional<FileStatus> status = disk.status(parent.isEmpty() ? "/" : parent);
            if (status.isEmpty()) {
                return Optional.empty();
            }
            if (!status.get().isDirectory()) {
                continue;
            }
            Optional<List<Path>> entries = disk.list(parent.isEmpty() ? "/" : parent);
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            for (Path entry : entries.get()) {
                String text = String.valueOf(entry.getFileName());
                Truth matches = text.startsWith(".") && !name.startsWith(".") ? Truth.NO : Pattern.matches(name, text);
                if (matches == Truth.UNKNOWN || !isPlain(text)) {
                    return Optional.empty();
                }
                if (matches == Truth.YES) {
                    found.add(parent + "/" + text);
                }
            }
        }
        return Optional.of(found);
    }

    /** Shells sort by the locale, which for other names need not be the order of their characters. */
    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
