package io.github.goroot.selection;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.internal.goenv.PathEntry;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program that a name means to a {@code go} command that looks for it on PATH.
 *
 * <p>The rules are those of {@code exec.LookPath}: {@code src/os/exec/lp_unix.go} and {@code lp_windows.go}, Go 1.21 to
 * 1.27. A program in a relative directory is refused, and the look-up ends there, unless {@code GODEBUG=execerrdot=0}.
 */
final class PathLookup {

    private static final List<String> DEFAULT_EXTENSIONS = List.of(".com", ".exe", ".bat", ".cmd");

    private final Host host;
    private final boolean windows;

    PathLookup(Host host) {
        this.host = host;
        this.windows = host.platform().isWindows();
    }

    /**
     * A program that was found.
     *
     * @param file its absolute path
     * @param entry the entry of PATH it lies in
     * @param refused whether it is not run because that entry is relative
     */
    record Found(Path file, Location entry, boolean refused) {}

    /** Looks as Go does. */
    Optional<Found> find(String name) {
        return windows ? onWindows(name) : onUnix(name);
    }

    /**
     * Gives the programs in the order of PATH as a shell sees them, which runs those of relative entries too; looks into an
     * entry when it is asked for.
     */
    Stream<Found> all(String name) {
        return entries().stream()
                .flatMap(entry ->
                        program(entry.directory(), name)
                                .map(file -> new Found(file, entry.location(), false))
                                .stream());
    }

    private Optional<Found> onUnix(String name) {
        for (Entry entry : entries()) {
            Optional<Path> file = program(entry.directory(), name);
            if (file.isPresent()) {
                boolean refused = entry.relative() && !allowsRelative();
                return Optional.of(new Found(file.get(), entry.location(), refused));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> onWindows(String name) {
        Optional<Path> here =
                host.environment().get("NoDefaultCurrentDirectoryInExePath").isPresent()
                        ? Optional.empty()
                        : program(host.workingDirectory(), name);
        Location there = Location.directory(host.workingDirectory().toString());
        if (here.isPresent() && allowsRelative()) {
            return Optional.of(new Found(here.get(), there, false));
        }
        Optional<Found> relative = here.map(file -> new Found(file, there, true));
        for (Entry entry : entries()) {
            Optional<Path> file = program(entry.directory(), name);
            if (file.isEmpty()) {
                continue;
            }
            if (relative.isPresent() && !GoPaths.same(host, relative.get().file(), file.get())) {
                return relative;
            }
            if (entry.relative() && !allowsRelative()) {
                if (relative.isEmpty()) {
                    relative = Optional.of(new Found(file.get(), entry.location(), true));
                }
                continue;
            }
            return Optional.of(new Found(file.get(), entry.location(), false));
        }
        return relative;
    }

    private record Entry(Path directory, boolean relative, Location location) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (PathEntry entry : PathEntry.of(host)) {
            if (entry.place() instanceof HostPath.Legal legal) {
                entries.add(new Entry(legal.absolute().normalize(), legal.relative(), entry.location()));
            }
        }
        return entries;
    }

    private Optional<Path> program(Path directory, String name) {
        for (String fileName : fileNames(name)) {
            Optional<Path> file =
                    host.path(directory + (windows ? "\\" : "/") + fileName).path();
            if (file.filter(this::isProgram).isPresent()) {
                return file.map(Path::normalize);
            }
        }
        return Optional.empty();
    }

    /** On Windows {@code go1.24.0} has an extension, so the bare name comes first. */
    private List<String> fileNames(String name) {
        if (!windows) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>();
        if (name.indexOf('.') >= 0) {
            names.add(name);
        }
        extensions().forEach(extension -> names.add(name + extension));
        return names;
    }

    private List<String> extensions() {
        Optional<String> text = host.environment().nonEmpty("PATHEXT");
        return text.isEmpty()
                ? DEFAULT_EXTENSIONS
                : List.of(text.get().toLowerCase(Locale.ROOT).split(";")).stream()
                        .filter(extension -> !extension.isEmpty())
                        .map(extension -> extension.startsWith(".") ? extension : "." + extension)
                        .toList();
    }

    private boolean isProgram(Path file) {
        try {
            FileStatus status = host.files().status(file);
            return !status.isAbsent() && !status.isDirectory() && (windows || status.executable());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean allowsRelative() {
        String debug = host.environment().get("GODEBUG").orElse("");
        int last = debug.lastIndexOf("execerrdot=");
        return last >= 0 && debug.substring(last).split(",", 2)[0].equals("execerrdot=0");
    }
}
