package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.model.Gover;
import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One {@code go} process before it does its work: it chooses a toolchain, itself or another. If it does the work itself, a
 * {@link StartupCheck} comes next.
 *
 * <p>The rules are those of {@code Select} in {@code src/cmd/go/internal/toolchain/select.go}, Go 1.21 to 1.27.
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
        Answer answer) {

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
        if (file.toolchain().equals("default")) {
            answer.because(Reason.at(
                    file.source(),
                    file.location(file.toolchainLine().orElseThrow()),
                    "toolchain default means that no line of the file raises the version."));
            return Optional.empty();
        }
        String minimum = setting.minimumVersion();
        Optional<Raised> byToolchain = raisedByToolchainLine(file, minimum);
        String reached =
                byToolchain.map(raised -> Gover.fromToolchain(raised.name())).orElse(minimum);
        Optional<Raised> byGo = raisedByGoLine(file, reached);
        return byGo.isPresent() ? byGo : byToolchain;
    }

    private Optional<Raised> raisedByToolchainLine(GoverningFile file, String minimum) throws Fatal {
        String toolchain = file.toolchain();
        if (toolchain.isEmpty()) {
            return Optional.empty();
        }
        String version = Gover.fromToolchain(toolchain);
        if (version.isEmpty()) {
            throw new Fatal("go: invalid toolchain " + GoText.quote(toolchain) + " in "
                    + new ShortPath(host, workingDirectory, go.rules()).of(file.file()));
        }
        int order = Gover.compare(version, minimum);
        Location line = file.location(file.toolchainLine().orElseThrow());
        if (order > 0 || (order == 0 && go.rules().equalToolchainLineWins())) {
            return Optional.of(new Raised(
                    toolchain, Reason.at(file.source(), line, "The toolchain line asks for " + toolchain + ".")));
        }
        answer.because(
                Reason.at(file.source(), line, "The toolchain line asks for nothing newer than " + minimum + "."));
        return Optional.empty();
    }

    private Optional<Raised> raisedByGoLine(GoverningFile file, String minimum) {
        String version = file.goVersion();
        if (Gover.compare(version, minimum) > 0) {
            boolean first = go.rules().languageVersionMeansFirstRelease()
                    && Gover.isLang(version)
                    && Gover.compare(version, "1.21") >= 0;
            String name = "go" + version + (first ? ".0" : "");
            return Optional.of(new Raised(
                    name,
                    Reason.at(
                            file.source(),
                            file.location(file.goLine().orElseThrow()),
                            "The go line asks for " + name + " at least.")));
        }
        if (file.goLine().isPresent()) {
            answer.because(Reason.at(
                    file.source(),
                    file.location(file.goLine().get()),
                    "The go line asks for nothing newer than " + minimum + "."));
        }
        return Optional.empty();
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

    /** Tells whether there is a project file that switches GO111MODULE=auto on. */
    boolean hasProject() throws Fatal {
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
}
