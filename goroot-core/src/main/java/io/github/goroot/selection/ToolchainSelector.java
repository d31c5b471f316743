package io.github.goroot.selection;

import io.github.goroot.host.Environment;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.internal.shim.ManagerChoices;
import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.internal.shim.Shims;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Gover;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Predicts which toolchain the {@code go} command would run, for the rules of every version from Go 1.15 to 1.27.
 *
 * <pre>{@code
 * Selection selection = ToolchainSelector.of(host).select(SelectionRequest.in(directory));
 * }</pre>
 *
 * <p>What is read: the variables that {@code go} reads, each {@code go} on PATH until one is no shim that passes on, the
 * head of that program, the file of {@code go env -w} and {@code go.env} of its GOROOT, the state of a go.work and a go.mod
 * in each directory upwards and the content of the one that governs, the programs of one name on PATH, and the marks of one
 * toolchain in the module cache. Nothing is started and nothing is written. Files are looked at on the calling thread,
 * without deadline.
 *
 * <p>Immutable; as thread-safe as the host.
 *
 * @since 0.1
 */
public final class ToolchainSelector {

    private static final int MOST_SHIMS = 16;

    private final Host host;

    private ToolchainSelector(Host host) {
        this.host = host;
    }

    /**
     * Makes a selector for a host.
     *
     * @param host the host
     * @return the selector
     */
    public static ToolchainSelector of(Host host) {
        return new ToolchainSelector(Objects.requireNonNull(host, "host"));
    }

    /**
     * Predicts what a call of {@code go} would run.
     *
     * @param request the call
     * @return the answer, whatever is wrong with the machine
     */
    public Selection select(SelectionRequest request) {
        return select(request, new Selection.Builder(host.workingDirectory()));
    }

    /**
     * Predicts what {@code go env} would print, with the toolchain that would run.
     *
     * @param request the call; its command line is taken for that of {@code go env}, so {@code env} and names of variables
     *     are the words that fit
     * @return the values, or none where no {@code go} that is known would run
     */
    public GoEnvironment environment(SelectionRequest request) {
        Selection.Builder answer = new Selection.Builder(host.workingDirectory());
        return GoEnvironment.of(select(request, answer), answer.worker());
    }

    /**
     * Gives what version managers choose for a directory by their own rules, which Go knows nothing of.
     *
     * <p>Only what stands in the directory or above it counts, and variables; a manager's choice for all directories does
     * not, nor what a manager takes from go.mod or go.work.
     *
     * @param request names the directory; {@link SelectionRequest#here()} for the working directory
     * @return one for each manager that has a choice there, by the name of the manager; unmodifiable and possibly empty
     */
    public List<ProjectPin> pins(SelectionRequest request) {
        try {
            Path directory = directory(request);
            Host there = in(directory, overlaid(request));
            return new ManagerChoices(there, directory)
                    .all().entrySet().stream()
                            .map(entry -> new ProjectPin(
                                    entry.getKey(),
                                    entry.getValue().versions(),
                                    entry.getValue().location()))
                            .filter(pin -> isOfProject(there, directory, pin.location()))
                            .toList();
        } catch (Fatal e) {
            return List.of();
        }
    }

    /**
     * Gives the programs that a name means on PATH, one for each entry that has one, as a shell sees them.
     *
     * @param request names the environment and the directory that relative entries begin in
     * @param name the name of the program without extension, such as {@code go}
     * @return the programs in the order of PATH; unmodifiable and possibly empty
     */
    public List<ProgramOnPath> onPath(SelectionRequest request, String name) {
        try {
            return new PathLookup(in(directory(request), overlaid(request)))
                    .all(name)
                    .map(found -> new ProgramOnPath(found.file(), found.entry()))
                    .toList();
        } catch (Fatal e) {
            return List.of();
        }
    }

    /**
     * Gives the go.work and the go.mod of a directory, whether or not the one hides the other and GOTOOLCHAIN lets either
     * be read.
     *
     * @param request the call
     * @return the go.work that counts, if there is one, then the nearest go.mod, if there is one; empty where {@code go}
     *     could not be started or would fail on them
     */
    public List<ProjectFile> projectFiles(SelectionRequest request) {
        try {
            Path directory = directory(request);
            Host there = in(directory, withPwd(overlaid(request), request, directory));
            LocalGo go = request.go().isPresent()
                    ? read(there, path(request.go().get()))
                    : firstOnPath(there, new Selection.Builder(directory));
            GoverningFile.Search search = new GoverningFile.Search(there, new Settings(there, go), spelled(there));
            List<ProjectFile> files = new ArrayList<>();
            Optional<Path> work = go.rules().knowsWorkspaces() ? search.workspaceFile() : Optional.empty();
            if (work.filter(search::exists).isPresent()) {
                files.add(ProjectFile.of(search.read(work.get(), true)));
            }
            Optional<Path> module = search.moduleFile();
            if (module.isPresent()) {
                files.add(ProjectFile.of(search.read(module.get(), false)));
            }
            return List.copyOf(files);
        } catch (Fatal e) {
            return List.of();
        }
    }

    private static boolean isOfProject(Host there, Path directory, Location location) {
        if (location.kind() != Location.Kind.FILE || location.line().isEmpty()) {
            return location.kind() == Location.Kind.VARIABLE;
        }
        Optional<Path> file = location.file().flatMap(text -> there.path(text).path());
        return file.map(Path::getParent).filter(directory::startsWith).isPresent()
                && !file.get().endsWith("go.mod")
                && !file.get().endsWith("go.work");
    }

    /**
     * Tells how to start a toolchain so that it is this one and no other.
     *
     * <p>Reads the file of {@code go env -w}, for a GOROOT in it counts for every {@code go} of the user, and follows the
     * links of the executable.
     *
     * @param toolchain a toolchain of this host
     * @return the executable and the changes of the environment
     */
    public GoLaunch launch(GoToolchain toolchain) {
        GoLaunch launch = new Launcher(host)
                .launch(
                        toolchain.executable(),
                        Optional.of(toolchain.home()),
                        toolchain.version().gover());
        return ThroughInterop.isNeeded(host, toolchain)
                ? ThroughInterop.of(host, toolchain.executable(), toolchain, launch)
                : launch;
    }

    /**
     * Tells how to start what was selected, so that it does the work itself and chooses no further.
     *
     * @param selection a selection of this host
     * @return the executable and the changes of the environment, or empty for a download or an error
     */
    public Optional<GoLaunch> launch(Selection selection) {
        return selection
                .executable()
                .map(executable -> new Launcher(host)
                        .launch(
                                executable,
                                selection.home(),
                                selection.outcome() == Selection.Outcome.LOCAL
                                        ? selection.localVersion().flatMap(GoVersion::gover)
                                        : selection.toolchain().map(Gover::fromToolchain)));
    }

    private Selection select(SelectionRequest request, Selection.Builder answer) {
        try {
            Path directory = directory(request);
            answer.directory(directory);
            return select(request, directory, answer);
        } catch (Fatal e) {
            return answer.failed(e.line());
        }
    }

    /** A relative path begins where the shell believes to be, and {@code ..} takes back what was typed, as in a shell. */
    private Path directory(SelectionRequest request) throws Fatal {
        Optional<String> text = request.directory();
        if (text.isEmpty()) {
            return host.workingDirectory();
        }
        Path path = path(text.get());
        if (GoPaths.isAbsolute(host, text.get())) {
            return path;
        }
        return spelled(host).resolve(host.workingDirectory().relativize(path)).normalize();
    }

    private Path path(String text) throws Fatal {
        HostPath path = host.path(text);
        if (path.path().isEmpty()) {
            throw new Fatal(path.defect().orElseThrow().message());
        }
        return path.path().get();
    }

    private Selection select(SelectionRequest request, Path directory, Selection.Builder answer) throws Fatal {
        Environment overlaid = overlaid(request);
        Environment environment = withPwd(overlaid, request, directory);
        if (!isDirectory(directory)) {
            throw new Fatal(directory + " is no directory in which a program could be started.");
        }
        Host there = in(directory, environment);
        LocalGo go = request.go().isPresent() ? read(there, path(request.go().get())) : firstOnPath(there, answer);
        answer.local(go);
        answer.because(Reason.at(
                Reason.Source.GO_COMMAND,
                Location.file(go.executable().toString()),
                go.executable() + " is " + go.version() + "."));
        CommandWords words = CommandWords.of(request.commandLine(), go.rules().knowsChdirFlag());
        Path spelled = spelled(there);
        if (words.directory().isPresent()) {
            Path changed = changed(there, words.directory().get());
            answer.directory(changed);
            there = in(changed, environment);
            spelled = spelled(there);
            answer.because(
                    Reason.of(Reason.Source.COMMAND_LINE, "-C leads to " + changed + " before anything is read."));
        }
        // Variables are read before -C leads away, so relative names of files among them hold where go was started.
        Settings settings = new Settings(in(directory, environment), go);
        Startup startup = new Startup(there, go, settings, spelled, words, answer);
        Optional<Startup.Chosen> chosen = startup.choose();
        if (chosen.isPresent()) {
            return new Switch(startup, answer).to(chosen.get());
        }
        startup.check();
        answer.works(startup);
        answer.runs(go.executable(), home(settings, there));
        return answer.build(Selection.Outcome.LOCAL);
    }

    static Optional<Path> home(Settings settings, Host host) {
        return settings.goroot().flatMap(value -> host.path(value.text()).path());
    }

    private LocalGo read(Host there, Path executable) throws Fatal {
        Path path = executable;
        for (int i = 0; i < MOST_SHIMS; i++) {
            Optional<LocalGo> go = LocalGo.read(there, path);
            if (go.isPresent()) {
                return go.get();
            }
            Optional<ShimAnswer> answer = shim(there, path);
            if (answer.isPresent() && answer.get() instanceof ShimAnswer.Toolchain toolchain) {
                path = goIn(there, toolchain.home());
            } else {
                break;
            }
        }
        throw new Fatal(executable + " is no go command that tells its version.");
    }

    private LocalGo firstOnPath(Host there, Selection.Builder answer) throws Fatal {
        Iterator<PathLookup.Found> programs = new PathLookup(there).all("go").iterator();
        while (programs.hasNext()) {
            PathLookup.Found found = programs.next();
            Optional<ShimAnswer> shim = isLikelyShim(found.file()) ? shim(there, found.file()) : Optional.empty();
            Optional<LocalGo> go = shim.isPresent() ? Optional.empty() : LocalGo.read(there, found.file());
            if (go.isPresent()) {
                answer.because(
                        Reason.at(Reason.Source.PATH, found.entry(), found.file() + " is the first go on PATH."));
                return go.get();
            }
            if (shim.isEmpty()) {
                shim = shim(there, found.file());
            }
            if (shim.isEmpty()) {
                throw new Fatal(found.file() + " is the first go on PATH, and does not tell its version.");
            }
            if (shim.get() instanceof ShimAnswer.Toolchain toolchain) {
                answer.because(Reason.at(
                        Reason.Source.SHIM,
                        toolchain.location(),
                        found.file() + " is a shim and starts the go in " + toolchain.home() + "."));
                return read(there, goIn(there, toolchain.home()));
            }
            if (shim.get() instanceof ShimAnswer.Nothing nothing) {
                throw new Fatal(nothing.issue().message());
            }
            answer.because(Reason.at(
                    Reason.Source.SHIM,
                    ((ShimAnswer.NextOnPath) shim.get()).location(),
                    found.file() + " is a shim and passes on to the next go on PATH."));
        }
        throw new Fatal("There is no go on PATH.");
    }

    /** A shim is told by where it lies before its links are followed, for these lead to its manager. */
    private static boolean isLikelyShim(Path program) {
        Path folder = program.getParent();
        return folder != null && (folder.endsWith("shims") || folder.endsWith("snap/bin"));
    }

    private static Optional<ShimAnswer> shim(Host there, Path program) throws Fatal {
        try {
            return new Shims(there).answer(program, there.workingDirectory());
        } catch (IOException e) {
            throw new Fatal(program + " is a shim, and a file that decides what it starts cannot be read: "
                    + e.getMessage() + ".");
        }
    }

    private static Path goIn(Host there, Path home) {
        return home.resolve("bin").resolve(there.platform().isWindows() ? "go.exe" : "go");
    }

    private boolean isDirectory(Path directory) {
        try {
            return host.files().status(directory).isDirectory();
        } catch (IOException e) {
            return false;
        }
    }

    private Path changed(Host there, String text) throws Fatal {
        HostPath path =
                text.isEmpty() ? new HostPath.Illegal(there.path(text).defect().orElseThrow()) : there.path(text);
        Optional<Path> directory = path.path();
        String why = "no such file or directory";
        try {
            if (directory.isPresent()) {
                FileStatus status = there.files().status(directory.get());
                if (status.isDirectory()) {
                    return directory.get();
                }
                why = status.isAbsent() ? why : "not a directory";
            }
        } catch (IOException e) {
            why = "permission denied";
        }
        throw new Fatal("go: chdir " + text + ": " + why);
    }

    private Environment overlaid(SelectionRequest request) {
        Map<String, Optional<String>> variables =
                host.platform().isWindows() ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new TreeMap<>();
        variables.putAll(request.variables());
        Environment below = host.environment();
        return name -> variables.containsKey(name) ? variables.get(name) : below.get(name);
    }

    /** A shell that changes into a directory tells its children so. */
    private static Environment withPwd(Environment environment, SelectionRequest request, Path directory) {
        return request.directory().isEmpty() || request.variables().containsKey("PWD")
                ? environment
                : name -> name.equals("PWD") ? Optional.of(directory.toString()) : environment.get(name);
    }

    private Host in(Path directory, Environment environment) {
        return host.toBuilder()
                .environment(environment)
                .workingDirectory(directory)
                .build();
    }

    /** Gives the working directory as {@code os.Getwd} does: PWD where that names it, else without links. */
    private static Path spelled(Host there) {
        Path directory = there.workingDirectory();
        if (there.platform().isWindows()) {
            return directory;
        }
        Optional<Path> pwd = there.environment()
                .get("PWD")
                .filter(text -> text.startsWith("/"))
                .flatMap(text -> there.path(text).path());
        if (pwd.isPresent() && GoPaths.same(there, pwd.get(), directory)) {
            return pwd.get();
        }
        return GoPaths.real(there, directory).orElse(directory);
    }
}
