package io.github.goroot.diagnosis;

import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.UnreadableBinary;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.EnvFile;
import io.github.goroot.internal.goenv.UserEnvFile;
import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.internal.shim.ShimSigns;
import io.github.goroot.internal.shim.Shims;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.processes.RunningTools;
import io.github.goroot.selection.GoEnvironment;
import io.github.goroot.selection.ProgramOnPath;
import io.github.goroot.selection.ProjectFile;
import io.github.goroot.selection.ProjectPin;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all checks look at, gathered once.
 *
 * <p>The host is one that was asked by the discovery and remembers its answers. Not thread-safe.
 */
final class Evidence {

    private static final String GOROOT = "GOROOT";

    private final Host host;
    private final DiscoveryReport report;
    private final List<GoToolchain> toolchains;
    private final SelectionRequest request;
    private final ToolchainSelector selector;
    private final Selection selection;
    private final GoEnvironment environment;
    private final List<ProjectFile> projectFiles;
    private final List<ProjectPin> pins;
    private final Optional<EnvFile> userFile;
    private final List<GoOnPath> path;
    private final GoEntries goEntries;
    private final Layers layers;
    private final List<GorootSetting> gorootSettings;
    private final Optional<RunningTools> running;
    private final GoBinaryReader reader;
    private final Map<Path, GoBinaryResult> programs = new HashMap<>();
    private final Optional<ToolAnswer> tool;
    private final boolean named;

    Evidence(Host host, DiscoveryReport report, DiagnosisRequest wanted) {
        this.host = host;
        this.report = report;
        this.request = wanted.selection();
        this.named = wanted.directory()
                .map(text -> host.path(text).path().isPresent())
                .orElse(true);
        this.selector = ToolchainSelector.of(host);
        this.toolchains = report.toolchains().stream()
                .filter(toolchain -> toolchain.host().equals(host.id()))
                .toList();
        this.reader = GoBinaryReader.of(host);
        this.selection = selector.select(request);
        this.environment = selector.environment(request.withCommandLine(List.of("env")));
        this.projectFiles = selector.projectFiles(request);
        this.pins = selector.pins(request);
        this.userFile = readUserFile();
        this.path = selector.onPath(request, "go").stream().map(this::goOnPath).toList();
        this.goEntries = new GoEntries(this);
        this.layers = readLayers(wanted);
        this.gorootSettings = findGorootSettings();
        this.running = wanted.looksAtProcesses() ? Optional.of(RunningTools.of(host)) : Optional.empty();
        this.tool = ToolAnswer.ask(host, selection);
    }

    Host host() {
        return host;
    }

    DiscoveryReport report() {
        return report;
    }

    /** Gives the toolchains of this host; those of hosts that lie inside it are none that builds here could use. */
    List<GoToolchain> toolchains() {
        return toolchains;
    }

    Selection selection() {
        return selection;
    }

    /** Gives what {@code go env} would print; nothing where it would fail. */
    GoEnvironment environment() {
        return environment;
    }

    /** Gives the go.work, then the go.mod. */
    List<ProjectFile> projectFiles() {
        return projectFiles;
    }

    List<ProjectPin> pins() {
        return pins;
    }

    /** Gives the file that {@code go env -w} writes, if there is one. */
    Optional<EnvFile> userFile() {
        return userFile;
    }

    /** Gives the places that set GOROOT, the one that counts first. */
    List<GorootSetting> gorootSettings() {
        return gorootSettings;
    }

    /** Tells whether a setting is known to name the other side of WSL: then there is nothing else to say against it. */
    boolean isOfTheOtherSide(GorootSetting setting) {
        return setting.isSpelledAsOnLinux(host)
                || report.issues().stream()
                        .anyMatch(issue -> issue.code() == IssueCode.OF_THE_OTHER_SIDE
                                && issue.location()
                                        .filter(setting.location()::equals)
                                        .isPresent());
    }

    /** Gives each {@code go} on PATH in its order. */
    List<GoOnPath> path() {
        return path;
    }

    /** Gives the entries of PATH that are there for Go. */
    GoEntries goEntries() {
        return goEntries;
    }

    /** Gives who sets the variables; of sessions nothing where that was not asked. */
    Layers layers() {
        return layers;
    }

    /** Gives the Go tools that run, where that was asked. */
    Optional<RunningTools> running() {
        return running;
    }

    /** Gives what {@code go} said of itself, where it was asked. */
    Optional<ToolAnswer> tool() {
        return tool;
    }

    /** Gives the program that does the work, or the {@code go} that would start it if it came to that. */
    Optional<Path> worker() {
        return selection.executable().or(selection::go);
    }

    /** Gives the GOROOT around the program that does the work: the one it was made for. */
    Optional<Path> factualHome() {
        return worker().flatMap(this::homeAround);
    }

    /** Gives the toolchain around the program that does the work. */
    Optional<GoToolchain> factual() {
        return factualHome().flatMap(this::toolchainAt);
    }

    /** Gives the toolchain that {@code go env GOROOT} names. */
    Optional<GoToolchain> configured() {
        return selection.home().flatMap(this::toolchainAt);
    }

    /** Tells whether builds in the directory use a toolchain, or a person named it. */
    boolean isChosen(GoToolchain toolchain) {
        return configured().filter(toolchain::equals).isPresent()
                || factual().filter(toolchain::equals).isPresent()
                || toolchain.provenances().stream()
                        .anyMatch(provenance -> provenance.kind() == Provenance.Kind.EXPLICIT);
    }

    /** Gives the accepted toolchain whose home this is, by any spelling. */
    Optional<GoToolchain> toolchainAt(Path home) {
        Optional<Path> real = real(home);
        return toolchains.stream()
                .filter(toolchain -> real.filter(toolchain.realHome()::equals).isPresent())
                .findFirst();
    }

    /** Follows the links of a path; empty where that is not possible. */
    Optional<Path> real(Path file) {
        try {
            return Optional.of(host.files().realPath(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Follows the links of a path in a text. */
    Optional<Path> real(String text) {
        return host.path(text).path().flatMap(this::real);
    }

    /**
     * Tells whether {@code go} uses this value of a variable here, whoever it has it from; behind a shim that replaces the
     * variable one value is as good as another.
     */
    boolean isUsedHere(String variable, String value) {
        if (ReplacedByShim.is(this, variable)
                && host.environment().nonEmpty(variable).isPresent()) {
            return true;
        }
        Optional<String> used = environment.variable(variable).map(GoEnvironment.Variable::value);
        return used.filter(value::equals).isPresent()
                || (used.isPresent() && real(value).isPresent() && real(value).equals(real(used.get())));
    }

    /** Tells whether there is the directory that was asked about; a text that is no path leads to none. */
    boolean hasDirectory() {
        return named && isDirectory(selection.directory());
    }

    private boolean isDirectory(Path directory) {
        try {
            return host.files().status(directory).isDirectory();
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a program, once. */
    Optional<GoBinary> program(Path file) {
        return programs.computeIfAbsent(file, reader::read) instanceof GoBinary binary
                ? Optional.of(binary)
                : Optional.empty();
    }

    /** Tells whether a program was broken off: the file is empty, or ends before what its head announces. */
    boolean isDamaged(Path program) {
        program(program);
        if (programs.get(program) instanceof UnreadableBinary unreadable) {
            return unreadable.cause().isEmpty();
        }
        try {
            FileStatus status = host.files().status(program);
            return status.isFile() && status.size() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives the version that is stamped into a program. */
    Optional<String> stampedVersion(Path file) {
        return program(file).flatMap(GoBinary::goVersion);
    }

    private Optional<EnvFile> readUserFile() {
        Optional<Path> file = UserEnvFile.pathOn(host);
        try {
            return file.isPresent() ? Optional.of(EnvFile.read(host.files(), file.get())) : Optional.empty();
        } catch (IOException e) {
            // Go ignores a file that it cannot read, and the discovery has said so where there is one.
            return Optional.empty();
        }
    }

    private Layers readLayers(DiagnosisRequest wanted) {
        boolean windows = host.platform().isWindows();
        List<VariableLayer> rows = new ArrayList<>(Layers.ofProcess(host.environment(), userFile));
        if (!(windows ? wanted.looksAtRegistry() : wanted.looksAtStartupFiles())) {
            return new Layers(List.copyOf(rows), List.of(), List.of());
        }
        Layers sessions = windows ? WindowsLayers.of(this) : StartupLayers.of(this);
        rows.addAll(sessions.rows());
        return new Layers(List.copyOf(rows), sessions.sessions(), sessions.registry());
    }

    private List<GorootSetting> findGorootSettings() {
        List<GorootSetting> settings = new ArrayList<>();
        host.environment()
                .nonEmpty(GOROOT)
                .ifPresent(text ->
                        settings.add(setting("GOROOT in the environment", text, Location.variable(GOROOT, text))));
        userFile.ifPresent(file -> file.last(GOROOT)
                .filter(line -> !line.value().isEmpty())
                .ifPresent(line -> settings.add(setting(
                        "GOROOT in Go's settings",
                        line.value(),
                        Location.line(file.file().toString(), line.line(), line.text())))));
        return settings;
    }

    private GorootSetting setting(String source, String value, Location location) {
        Optional<Location> origin =
                location.kind() == Location.Kind.VARIABLE ? layers.origin(GOROOT, value) : Optional.empty();
        return new GorootSetting(source, value, location, real(value), origin);
    }

    private GoOnPath goOnPath(ProgramOnPath program) {
        Optional<Path> around = homeAround(program.file());
        boolean maybeShim = ShimSigns.areOn(program.file(), host) || around.isEmpty();
        Optional<ShimAnswer> shim = maybeShim ? shim(program.file()) : Optional.empty();
        Optional<Path> home = shim.isEmpty()
                ? around.flatMap(this::real)
                : shim.filter(ShimAnswer.Toolchain.class::isInstance)
                        .map(ShimAnswer.Toolchain.class::cast)
                        .flatMap(toolchain -> real(toolchain.home()));
        return new GoOnPath(program.file(), program.entry(), shim, home, home.flatMap(this::toolchainAt));
    }

    /** Gives the GOROOT around a program by Go's own rule. */
    Optional<Path> homeAround(Path executable) {
        try {
            return new GorootRule(host).gorootOf(executable);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<ShimAnswer> shim(Path program) {
        try {
            return new Shims(host).answer(program, selection.directory());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
