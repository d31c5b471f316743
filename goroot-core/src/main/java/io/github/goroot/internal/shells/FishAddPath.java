package io.github.goroot.internal.shells;

import io.github.goroot.host.FileStatus;
import io.github.goroot.internal.shells.FishVariables.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fish's {@code fish_add_path}, as of fish 3.2 to 3.7: directories that exist and are not there yet. */
final class FishAddPath {

    private final FishShell shell;
    private final Machine machine;
    private Scope scope = Scope.ANY;
    private boolean path;
    private boolean append;
    private boolean move;
    private boolean idle;

    FishAddPath(FishShell shell) {
        this.shell = shell;
        this.machine = shell.machine();
    }

    Truth run(Arguments arguments) {
        Optional<List<String>> texts = arguments.texts();
        if (texts.isEmpty()) {
            machine.blur("PATH", "it is not known which directories are added");
            return Truth.UNKNOWN;
        }
        List<String> directories = new ArrayList<>();
        boolean options = true;
        for (String text : texts.get()) {
            if (options && text.startsWith("-") && text.length() > 1) {
                options = !text.equals("--");
                option(text);
            } else {
                directories.add(text);
            }
        }
        return idle ? Truth.UNKNOWN : add(directories);
    }

    private void option(String option) {
        String letters = switch (option) {
            case "--global" -> "g";
            case "--universal" -> "U";
            case "--path" -> "P";
            case "--append" -> "a";
            case "--move" -> "m";
            case "--dry-run", "--help" -> "n";
            default -> option.startsWith("--") ? "" : option.substring(1);
        };
        for (int k = 0; k < letters.length(); k++) {
            char letter = letters.charAt(k);
            switch (letter) {
                case 'g' -> scope = Scope.GLOBAL;
                case 'U' -> scope = Scope.UNIVERSAL;
                case 'P' -> path = true;
                case 'a' -> append = true;
                case 'm' -> move = true;
                case 'n', 'h' -> idle = true;
                default -> {
                    // The others print, or name what is usual.
                }
            }
        }
    }

    private Truth add(List<String> directories) {
        String name = path ? "PATH" : "fish_user_paths";
        Value old = shell.variables().value(name);
        if (!old.isKnown()) {
            machine.blur("PATH", "it is not known what it holds before");
            return Truth.UNKNOWN;
        }
        List<String> entries = new ArrayList<>(old instanceof Value.Items items ? items.items() : List.of());
        List<String> fresh = new ArrayList<>();
        for (String directory : directories) {
            Optional<Path> normal = machine.disk().path(directory).map(Path::normalize);
            Optional<FileStatus> status =
                    normal.isPresent() ? machine.disk().status(normal.get().toString()) : Optional.empty();
            if (status.isEmpty()) {
                machine.blur("PATH", "it is not known whether " + directory + " is there");
                return Truth.UNKNOWN;
            }
            String entry = normal.map(Path::toString).orElse("");
            if (!status.get().isDirectory() || fresh.contains(entry)) {
                continue;
            }
            if (move || !entries.contains(entry)) {
                fresh.add(entry);
            }
        }
        if (fresh.isEmpty()) {
            return Truth.NO;
        }
        entries.removeAll(fresh);
        entries.addAll(append ? entries.size() : 0, fresh);
        shell.variables().set(name, scope(name), new Value.Items(entries), Truth.YES, path, true);
        return Truth.YES;
    }

    private Scope scope(String name) {
        if (path) {
            return Scope.GLOBAL;
        }
        boolean there = shell.variables().isSet(name, Scope.ANY) == Truth.YES;
        return scope == Scope.ANY && !there ? Scope.UNIVERSAL : scope;
    }
}
