package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.PathList;
import io.github.goroot.model.Gover;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one {@code go} process does before it does its work: it chooses a toolchain, itself or another, and checks a few
 * settings.
 *
 * <p>The rules are those of {@code main} in {@code src/cmd/go/main.go} and of {@code Select} in
 * {@code toolchain/select.go}, Go 1.15 to 1.27.
 *
 * @param host the machine with the environment of the process, and its working directory without links
 * @param go the command that runs
 * @param settings what its variables are set to
 * @param workingDirectory its working directory as it is spelled
 * @param words the words of the command line
 * @param calledAs the name it was started under, with which a few errors begin
 * @param answer takes the reasons
 */
record Startup(
        Host host,
        LocalGo go,
        Settings settings,
        Path workingDirectory,
        CommandWords words,
        String calledAs,
        Selection.Builder answer) {

    private static final String TARGET = "GOTOOLCHAIN_INTERNAL_SWITCH_VERSION";

    /**
     * Gives the name of another toolchain that the process would go over to, or empty if it does the work itself.
     *
     * @throws Fatal if it ends with an error instead
     */
    Optional<Chosen> choose() throws Fatal {
        if (!go.rules().chooses()) {
            local(Reason.of(Reason.Source.RULE, go.name() + " never runs another toolchain; Go does since 1.21."));
            return Optional.empty();
        }
        if (!modulesAreOn()) {
            return Optional.empty();
        }
        if (words.isLocal(go.rules())) {
            local(Reason.of(
                    Reason.Source.COMMAND_LINE,
                    "\"go " + String.join(" ", words.words()) + "\" is always answered by the local toolchain."));
            return Optional.empty();
        }
        Optional<Settings.Value> setting = settings.get("GOTOOLCHAIN");
        if (setting.isEmpty()) {
            local(Reason.of(
                    Reason.Source.RULE,
                    "GOTOOLCHAIN is set nowhere, not even in go.env of the GOROOT, so the local toolchain is used."));
            return Optional.empty();
        }
        return choose(setting.get());
    }

    /**
     * A toolchain to go over to.
     *
     * @param name its name
     * @param pathOnly whether it must be on PATH
     */
    record Chosen(String name, boolean pathOnly) {}

    private Optional<Chosen> choose(Settings.Value setting) throws Fatal {
        answer.because(Reason.at(
                setting.source(), setting.location(), "GOTOOLCHAIN is " + GoText.quote(setting.text()) + "."));
        GoToolchainSetting parsed = GoToolchainSetting.parse(setting.text(), go.name(), go.gover());
        String chosen = parsed.minimum();
        Reason decision = parsed.minimum().equals(go.name())
                ? Reason.of(Reason.Source.GO_COMMAND, "It begins with the local toolchain, " + go.name() + ".")
                : Reason.at(setting.source(), setting.location(), "It begins with " + chosen + ".");
        if (parsed.readsProject()) {
            if (words.isModuleAtVersion() && !go.rules().readsProjectForModuleAtVersion()) {
                answer.because(Reason.of(
                        Reason.Source.COMMAND_LINE,
                        "Before Go 1.25 the project's files do not count for path@version."));
            } else {
                Optional<Raised> raised = raised(parsed);
                if (raised.isPresent()) {
                    chosen = raised.get().name();
                    decision = raised.get().reason();
                }
            }
        }
        answer.chosen(chosen);
        answer.decided(decision);
        Optional<String> target = host.environment().nonEmpty(TARGET);
        if (target.isPresent()) {
            if (!target.get().equals(go.name())) {
                throw new Fatal("go: toolchain " + go.name() + " invoked to provide " + target.get());
            }
            local(Reason.at(
                    Reason.Source.ENVIRONMENT,
                    Location.variable(TARGET, target.get()),
                    "Another go has already chosen this one, as " + TARGET + " tells it."));
            return Optional.empty();
        }
        if (chosen.equals("local") || chosen.equals(go.name())) {
            return Optional.empty();
        }
        if (!chosen.startsWith("go1") && !chosen.contains("-go1")) {
            throw new Fatal("go: invalid GOTOOLCHAIN " + GoText.quote(chosen));
        }
        return Optional.of(
                new Chosen(chosen, parsed.pathOnly() || setting.text().equals("path")));
    }

    private record Raised(String name, Reason reason) {}

    private Optional<Raised> raised(GoToolchainSetting setting) throws Fatal {
        Optional<GoverningFile> governing;
        try {
            governing = search().run();
        } catch (Fatal e) {
            throw prefixed(e);
        }
        if (governing.isEmpty()) {
            answer.because(Reason.of(
                    Reason.Source.RULE,
                    "There is neither a go.work nor a go.mod in " + workingDirectory + " or above."));
            return Optional.empty();
        }
        GoverningFile file = governing.get();
        answer.governed(file);
        answer.because(Reason.at(
                file.source(),
                Location.file(file.file().toString()),
                file.file() + " governs " + workingDirectory + "."));
        String toolchain = file.toolchain();
        if (toolchain.equals("default")) {
            answer.because(Reason.at(
                    file.source(),
                    file.location(file.toolchainLine().orElseThrow()),
                    "toolchain default means that no line of the file raises the version."));
            return Optional.empty();
        }
        Optional<Raised> raised = Optional.empty();
        String minimum = setting.minimumVersion();
        if (!toolchain.isEmpty()) {
            String version = Gover.fromToolchain(toolchain);
            if (version.isEmpty()) {
                throw new Fatal("go: invalid toolchain " + GoText.quote(toolchain) + " in "
                        + new ShortPath(host, workingDirectory, go.rules()).of(file.file()));
            }
            int order = Gover.compare(version, minimum);
            Location line = file.location(file.toolchainLine().orElseThrow());
            if (order > 0 || (order == 0 && go.rules().equalToolchainLineWins())) {
                minimum = version;
                raised = Optional.of(new Raised(
                        toolchain, Reason.at(file.source(), line, "The toolchain line asks for " + toolchain + ".")));
            } else {
                answer.because(Reason.at(
                        file.source(), line, "The toolchain line asks for nothing newer than " + minimum + "."));
            }
        }
        String version = file.goVersion();
        if (Gover.compare(version, minimum) > 0) {
            boolean first = go.rules().languageVersionMeansFirstRelease()
                    && Gover.isLang(version)
                    && Gover.compare(version, "1.21") >= 0;
            String name = "go" + version + (first ? ".0" : "");
            raised = Optional.of(new Raised(
                    name,
                    Reason.at(
                            file.source(),
                            file.location(file.goLine().orElseThrow()),
                            "The go line asks for " + name + " at least.")));
        } else if (file.goLine().isPresent()) {
            answer.because(Reason.at(
                    file.source(),
                    file.location(file.goLine().get()),
                    "The go line asks for nothing newer than " + minimum + "."));
        }
        return raised;
    }

    private boolean modulesAreOn() throws Fatal {
        Optional<Settings.Value> setting = settings.get("GO111MODULE");
        String text = setting.map(Settings.Value::text).orElse("on");
        if (text.equals("on") || (text.equals("auto") && hasProject())) {
            return true;
        }
        Settings.Value value = setting.orElseThrow();
        String why = text.equals("auto") ? " and there is no project file" : "";
        local(Reason.at(
                value.source(),
                value.location(),
                "GO111MODULE is " + GoText.quote(text) + why + ", so the local toolchain is used."));
        return false;
    }

    private boolean hasProject() throws Fatal {
        if (search().moduleFile().isPresent()) {
            return true;
        }
        try {
            return go.rules().workspaceMeansModules()
                    && search().workspaceFile().isPresent();
        } catch (Fatal e) {
            throw prefixed(e);
        }
    }

    /** While it chooses, {@code go} puts {@code go:} before every error, also before one that begins so. */
    private static Fatal prefixed(Fatal e) {
        return e.line().startsWith("go: invalid GOWORK") ? new Fatal("go: " + e.line()) : e;
    }

    private GoverningFile.Search search() {
        return new GoverningFile.Search(host, settings, workingDirectory);
    }

    private void local(Reason reason) {
        answer.chosen(go.name());
        answer.decided(reason);
    }

    /**
     * Checks what every command but {@code help} checks before it begins.
     *
     * @throws Fatal if it ends with an error
     */
    void check() throws Fatal {
        TargetSettings target = new TargetSettings(host, go.rules());
        if (!go.rules().checksTargetLate()) {
            refuse(target.first(), "");
        }
        if (words.isHelp()) {
            return;
        }
        if (go.rules().checksGorootFirst()) {
            checkGoroot();
            checkGopath();
        } else {
            checkGopath();
            checkGoroot();
        }
        checkModes();
        if (go.rules().alwaysPreparesToBuild()) {
            new WorkFolder(host, go, settings).check();
        }
        checkBuildSettings(target);
        if (isEnv() && !words.changesEnv()) {
            new FipsSnapshot(host, go.rules(), settings).check();
        }
        checkWorkspaceOfEnv();
        checkGopathOfEnv();
    }

    private void checkModes() throws Fatal {
        if (go.rules().countsModes() && settings.text("GO111MODULE").matches("(on)?|auto")) {
            String gowork = settings.text("GOWORK");
            boolean relative = !gowork.matches("off|auto|") && !GoPaths.isAbsolute(host, gowork);
            if (relative && (!settings.text("GO111MODULE").equals("auto") || hasProject())) {
                throw new Fatal("go: invalid GOWORK: not an absolute path");
            }
        }
    }

    private void refuse(Optional<TargetSettings.Complaint> complaint, String prefix) throws Fatal {
        if (complaint.isEmpty()) {
            return;
        }
        TargetSettings.Complaint what = complaint.get();
        Settings.Value value = settings.get(what.name()).orElseThrow();
        answer.because(Reason.at(
                value.source(),
                value.location(),
                what.name() + " is " + GoText.quote(what.value()) + ", which " + go.name() + " does not know."));
        throw new Fatal(prefix + what.text());
    }

    /** What repairs settings, {@code go env -w} and {@code -u}, is not kept from it. */
    private void checkBuildSettings(TargetSettings target) throws Fatal {
        if (!go.rules().checksTargetLate() || words.changesEnv()) {
            return;
        }
        // Of what the process was given the last complaint of Go's is told, and only then the files count.
        refuse(target.ofFips(), calledAs + ": ");
        Optional<Settings.Value> experiments = settings.get("GOEXPERIMENT");
        boolean ofFile = experiments.isPresent() && isOfFile(experiments.get());
        if (experiments.isPresent() && !ofFile) {
            checkExperiments(experiments.get(), calledAs);
        }
        refuse(target.last(), calledAs + ": ");
        if (ofFile) {
            checkExperiments(experiments.get(), "go");
        }
    }

    private static boolean isOfFile(Settings.Value value) {
        return value.source() == Reason.Source.USER_FILE || value.source() == Reason.Source.GO_ENV;
    }

    private void checkExperiments(Settings.Value setting, String name) throws Fatal {
        Optional<String> unknown = settings.gorootAround()
                .flatMap(home -> Experiments.of(host, home))
                .flatMap(experiments -> experiments.unknownIn(setting.text()));
        if (unknown.isPresent()) {
            answer.because(Reason.at(
                    setting.source(),
                    setting.location(),
                    "GOEXPERIMENT is " + GoText.quote(setting.text()) + ", and " + go.name() + " does not know "
                            + unknown.get() + "."));
            throw new Fatal(name + ": unknown GOEXPERIMENT " + unknown.get());
        }
    }

    /** Before all commands failed at it, {@code go env} alone looked for the workspace, with or without modules. */
    private void checkWorkspaceOfEnv() throws Fatal {
        VersionRules rules = go.rules();
        String gowork = settings.text("GOWORK");
        if (isEnv() && rules.knowsWorkspaces() && !gowork.matches("off|auto|") && !GoPaths.isAbsolute(host, gowork)) {
            throw new Fatal(
                    rules.chooses()
                            ? "go: invalid GOWORK: not an absolute path"
                            : "the path provided to GOWORK must be an absolute path");
        }
    }

    /** With modules {@code go env} of Go 1.15 asks where they are kept: below the first entry of GOPATH. */
    private void checkGopathOfEnv() throws Fatal {
        if (go.rules().usesModulesByDefault() || !isEnv()) {
            return;
        }
        String gopath = settings.text("GOPATH");
        String mode = settings.text("GO111MODULE");
        boolean headless = !gopath.isEmpty()
                && PathList.split(gopath, host.platform().isWindows()).get(0).isEmpty();
        if (headless && (mode.equals("on") || (mode.matches("(auto)?") && hasProject()))) {
            throw new Fatal("missing $GOPATH");
        }
    }

    private boolean isEnv() {
        return !words.words().isEmpty() && words.words().get(0).equals("env");
    }

    private void checkGoroot() throws Fatal {
        Optional<Settings.Value> goroot = settings.goroot();
        if (goroot.isEmpty()) {
            throw new Fatal("go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set");
        }
        String text = goroot.get().text();
        if (!isDirectory(text)) {
            answer.because(Reason.at(
                    goroot.get().source(), goroot.get().location(), "GOROOT is " + text + ", which is no directory."));
            throw new Fatal("go: cannot find GOROOT directory: " + text);
        }
    }

    private boolean isDirectory(String text) {
        try {
            // Windows takes blanks off the end of a path, and Java refuses such a path.
            boolean windows = host.platform().isWindows();
            Optional<Path> path =
                    host.path(windows ? text.stripTrailing() : text).path();
            return path.isPresent() && host.files().status(path.get()).isDirectory() && physicallyThere(path.get());
        } catch (IOException e) {
            return false;
        }
    }

    /** The system walks {@code missing/..} step by step, and so does its answer here; some file systems do not. */
    private boolean physicallyThere(Path path) {
        return path.normalize().equals(path) || GoPaths.real(host, path).isPresent();
    }

    private void checkGopath() throws Fatal {
        Optional<Settings.Value> gopath = settings.get("GOPATH");
        if (gopath.isEmpty()) {
            return;
        }
        String goroot = settings.goroot().map(Settings.Value::text).orElse("");
        if (GoPaths.clean(host, gopath.get().text()).equals(GoPaths.clean(host, goroot))) {
            return;
        }
        List<String> entries =
                PathList.split(gopath.get().text(), host.platform().isWindows());
        for (String entry : entries) {
            if (entry.startsWith("~")) {
                throw new Fatal("go: GOPATH entry cannot start with shell metacharacter '~': " + GoText.quote(entry));
            }
            if (!entry.isEmpty() && !GoPaths.isAbsolute(host, entry)) {
                throw new Fatal("go: GOPATH entry is relative; must be absolute path: " + GoText.quote(entry)
                        + ".\nFor more details see: 'go help gopath'");
            }
        }
    }
}
