package io.github.goroot.internal.locator;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.PathEntry;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Location;
import io.github.goroot.spi.LocatorContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which program a name means in each entry of PATH, for a search that finds rather one too many than one too few.
 *
 * <p>The rules are those of {@code exec.LookPath} ({@code src/os/exec/lp_unix.go} and {@code lp_windows.go}, Go 1.19 and
 * later), the extensions of PATHEXT in their order included. It goes by them less strictly than {@code go} itself, which
 * {@code selection.PathLookup} follows to the letter: relative entries count, and blanks in PATHEXT do not.
 */
final class SearchPath {

    /** The extensions that start a program by themselves; others of PATHEXT are documents of some interpreter. */
    private static final Set<String> PROGRAMS = Set.of(".com", ".exe", ".bat", ".cmd");

    private static final String DEFAULT_PATHEXT = ".COM;.EXE;.BAT;.CMD";

    private final LocatorContext context;
    private final Host host;
    private final boolean windows;

    SearchPath(LocatorContext context) {
        this.context = context;
        this.host = context.host();
        this.windows = host.platform().isWindows();
    }

    /**
     * A program that was found.
     *
     * @param path its absolute path, links not followed
     * @param entry the entry of PATH it was found in
     */
    record Program(Path path, Location entry) {}

    /** Gives the program of that name in every entry, in the order of PATH; looks at an entry when it is asked for. */
    Iterable<Program> programs(String name) {
        List<String> fileNames = fileNames(name);
        return new OneByOne<PathEntry, Program>(entries()) {
            @Override
            @Nullable
            Program lookAt(PathEntry entry) {
                return programIn(entry, fileNames);
            }
        };
    }

    /** Gives the programs in every entry whose name without the extension fits, in the order of PATH. */
    void programsLike(Predicate<String> name, Consumer<Program> found) {
        for (PathEntry entry : entries()) {
            for (Path file : context.childrenOf(entry.directory())) {
                if (name.test(bareName(file)) && isProgram(file)) {
                    found.accept(new Program(file, entry.location()));
                }
            }
        }
    }

    private String bareName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return windows && dot > 0 && PROGRAMS.contains(name.substring(dot).toLowerCase(Locale.ROOT))
                ? name.substring(0, dot)
                : name;
    }

    /** Gives each directory once, and notes what cannot be one. */
    private List<PathEntry> entries() {
        List<PathEntry> entries = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (PathEntry entry : PathEntry.of(host)) {
            Optional<Issue> defect = entry.place().defect();
            if (defect.isPresent()) {
                context.note(defect.get().at(entry.location()));
            } else if (seen.add(entry.directory())) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private List<String> fileNames(String name) {
        if (!windows) {
            return List.of(name);
        }
        Set<String> names = new LinkedHashSet<>();
        for (String text :
                host.environment().nonEmpty("PATHEXT").orElse(DEFAULT_PATHEXT).split(";")) {
            String bare = text.strip().toLowerCase(Locale.ROOT);
            String extension = bare.startsWith(".") ? bare : "." + bare;
            if (PROGRAMS.contains(extension)) {
                names.add(name + extension);
            }
        }
        return List.copyOf(names);
    }

    private @Nullable Program programIn(PathEntry entry, List<String> fileNames) {
        try {
            // With several names to try, one look at the directory itself spares the rest where there is none.
            if (fileNames.size() > 1 && !host.files().status(entry.directory()).isDirectory()) {
                return null;
            }
        } catch (IOException e) {
            context.unreadable(entry.directory(), e);
            return null;
        }
        for (String name : fileNames) {
            Path file = entry.directory().resolve(name);
            if (isProgram(file)) {
                return new Program(file, entry.location());
            }
        }
        return null;
    }

    /** Tells whether a file is the program; one that cannot be examined is not, as in LookPath, and the next may be. */
    private boolean isProgram(Path file) {
        try {
            return isProgram(host.files().status(file));
        } catch (IOException e) {
            Optional<Issue> alias = windows ? AppAlias.at(file, host) : Optional.empty();
            if (alias.isPresent()) {
                context.note(alias.get());
            } else {
                context.unreadable(file, e);
            }
            return false;
        }
    }

    /** A device or FIFO is taken along, so that it is refused with its reason instead of being passed over. */
    private boolean isProgram(FileStatus status) {
        return (status.isFile() && (windows || status.executable())) || status.kind() == FileStatus.Kind.OTHER;
    }
}
