package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.internal.shim.ManagerChoices;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Gover;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
        return select(request, new Answer(host.workingDirectory()));
    }

    /**
     * Predicts what {@code go env} would print, with the toolchain that would run.
     *
     * @param request the call; its command line is taken for that of {@code go env}, so {@code env} and names of variables
     *     are the words that fit
     * @return the values, or none where no {@code go} that is known would run
     */
    public GoEnvironment environment(SelectionRequest request) {
        Answer answer = new Answer(host.workingDirectory());
        return GoEnvironment.of(select(request, answer), answer.worker());
    }

    /**
     * Gives what version managers choose for a directory by their own rules, which Go knows nothing of.
     *
     * <p>Only what stands in the directory or above it counts, and variables; a manager's choice for all directories does
     * not, nor what a manager takes from go.mod or go.work.
     *
     * @param request names the directory; {@link SelectionRequest#here()} for the working directory
     * @return one for each manager that has a choice there, by the name of the manager; asdf and goenv also where they are
     *     not installed, for others read their files too; unmodifiable and possibly empty
     */
    public List<ProjectPin> pins(SelectionRequest request) {
        try {
            Call call = new Call(host, request);
            Path directory = call.directory();
            Host there = call.in(directory);
            return new ManagerChoices(there, directory)
                    .all().entrySet().stream()
                            .map(entry -> new ProjectPin(
                                    entry.getKey(),
                                    entry.getValue().versions(),
                                    entry.getValue().location(),
                                    entry.getValue().installed()))
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
            Call call = new Call(host, request);
            return new PathLookup(call.in(call.directory()))
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
            Call call = new Call(host, request);
            Path directory = call.directory();
            Started started = call.started(call.asShellsStart(directory), new Answer(directory));
            LocalGo go = started.go();
            Host there = started.host();
            Settings settings = new Settings(there, go, started.shims());
            GoverningFile.Search search = new GoverningFile.Search(there, settings, Call.spelled(there));
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

    /** Some managers follow the links of the directory before they look above it. */
    private static Path real(Host there, Path directory) {
        try {
            return there.files().realPath(directory);
        } catch (IOException e) {
            return directory;
        }
    }

    private static boolean isOfProject(Host there, Path directory, Location location) {
        if (location.kind() != Location.Kind.FILE || location.line().isEmpty()) {
            return location.kind() == Location.Kind.VARIABLE;
        }
        Optional<Path> file = location.file().flatMap(text -> there.path(text).path());
        return file.map(Path::getParent)
                        .filter(parent -> directory.startsWith(parent)
                                || real(there, directory).startsWith(parent))
                        .isPresent()
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

    private Selection select(SelectionRequest request, Answer answer) {
        try {
            Call call = new Call(host, request);
            Path directory = call.directory();
            answer.directory(directory);
            return select(call, directory, answer);
        } catch (Fatal e) {
            return answer.ended(e);
        }
    }

    private static Selection select(Call call, Path directory, Answer answer) throws Fatal {
        Host shell = call.asShellsStart(directory);
        if (!GoPaths.isDirectory(shell, directory)) {
            throw new Fatal(directory + " is no directory in which a program could be started.");
        }
        Started started = call.started(shell, answer);
        LocalGo go = started.go();
        Host begin = started.host();
        answer.local(go);
        answer.because(Reason.at(
                Reason.Source.GO_COMMAND,
                Location.file(go.executable().toString()),
                go.executable() + " is " + go.version() + "."));
        if (Crossing.isMadeBy(begin, go)) {
            answer.because(Reason.of(
                    Reason.Source.RULE,
                    "It is a program of Windows, which sees no variable of Linux but those that WSLENV names."));
            begin = Crossing.of(begin);
        }
        CommandWords words = CommandWords.of(call.commandLine(), go.rules().knowsChdirFlag());
        Host there = begin;
        if (words.directory().isPresent()) {
            Path changed = Call.changed(begin, words.directory().get());
            answer.directory(changed);
            there = begin.toBuilder().workingDirectory(changed).build();
            answer.because(
                    Reason.of(Reason.Source.COMMAND_LINE, "-C leads to " + changed + " before anything is read."));
        }
        // Variables are read before -C leads away, so relative names of files among them hold where go was started.
        Settings settings = new Settings(begin, go, started.shims());
        Startup startup = new Startup(
                there,
                go,
                settings,
                Call.spelled(there),
                words,
                go.executable().getFileName().toString(),
                answer);
        Optional<Startup.Chosen> chosen = startup.choose();
        if (chosen.isPresent()) {
            return new Switch(startup, answer).to(chosen.get());
        }
        new StartupCheck(startup).run();
        answer.works(startup);
        answer.runs(go.executable());
        home(settings, there, answer);
        return answer.build(Selection.Outcome.LOCAL);
    }

    static void home(Settings settings, Host host, Answer answer) {
        settings.goroot()
                .map(Settings.Value::text)
                .ifPresent(text -> host.path(text).path().ifPresent(path -> answer.in(path, text)));
    }
}
