package io.github.goroot.diagnosis;

import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Gover;
import io.github.goroot.model.Location;
import io.github.goroot.processes.RunningTool;
import io.github.goroot.selection.GoEnvironment;
import io.github.goroot.selection.ProjectFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what the sources say of each fact beside each other: of the directory first, then of each toolchain. */
final class CrossCheck {

    /** More than anybody reads. */
    private static final int MOST_PROCESSES = 50;

    private static final String REPLACED = ", replaced by the shim on PATH";

    private final Evidence evidence;
    private final List<Comparison> rows = new ArrayList<>();
    private final ToolchainRows toolchains;

    CrossCheck(Evidence evidence) {
        this.evidence = evidence;
        this.toolchains = new ToolchainRows(evidence, rows);
    }

    List<Comparison> rows() {
        String directory = evidence.selection().directory().toString();
        goOnPath(directory);
        goroot(directory);
        version(directory);
        setting(directory, "GOTOOLCHAIN");
        setting(directory, "GOPATH");
        needed(directory);
        evidence.running()
                .ifPresent(running ->
                        running.tools().stream().limit(MOST_PROCESSES).forEach(tool -> running(directory, tool)));
        evidence.toolchains().forEach(toolchains::rows);
        return rows;
    }

    private void goOnPath(String subject) {
        ComparisonRow row = new ComparisonRow(rows, subject, "go on PATH");
        for (GoOnPath go : evidence.path()) {
            row.say(
                    "PATH entry " + go.entry().line().orElse(0),
                    go.file().toString(),
                    go.describe().substring(go.file().toString().length()).strip(),
                    go.home().map(Path::toString).orElse(go.file().toString()));
        }
        row.end();
    }

    /** The configured GOROOT, then the factual one, then whoever else claims to know. */
    private void goroot(String subject) {
        ComparisonRow row = new ComparisonRow(rows, subject, "GOROOT");
        evidence.environment()
                .variable("GOROOT")
                .filter(variable -> !variable.value().isEmpty())
                .ifPresent(variable -> row.say(
                        "go env GOROOT (configured)", variable.value(), predicted(variable), same(variable.value())));
        evidence.factualHome()
                .ifPresent(home -> row.say(
                        "around the program that runs (factual)",
                        home.toString(),
                        evidence.worker().map(Path::toString).orElse(""),
                        same(home.toString())));
        for (GorootSetting setting : evidence.gorootSettings()) {
            if (ReplacedByShim.is(evidence, "GOROOT")) {
                row.note(
                        setting.source() + REPLACED,
                        setting.value(),
                        setting.location().describe());
            } else {
                row.say(setting.source(), setting.value(), setting.location().describe(), same(setting.value()));
            }
        }
        Set<String> told = new HashSet<>();
        for (CandidateReport candidate : evidence.report().candidates()) {
            Location location = candidate.candidate().provenance().location();
            String text = candidate.candidate().text();
            if (location.kind() == Location.Kind.REGISTRY_VALUE && told.add(text)) {
                row.say("registry", text, location.describe(), same(text));
            }
        }
        tool("GOROOT").ifPresent(said -> row.say("go env GOROOT (run)", said, "with GOTOOLCHAIN=local", same(said)));
        compiledIn()
                .ifPresent(root -> row.note(
                        "compiled into the program that runs", root, "counts only where there is no GOROOT around it"));
        row.end();
    }

    /** A directory is the same by any spelling; what is not there is told apart by its text. */
    private String same(String text) {
        return evidence.real(text).map(Path::toString).orElse(text);
    }

    private static String predicted(GoEnvironment.Variable variable) {
        return variable.location().map(Location::describe).orElse("");
    }

    /** Releases since 1.21 have none, and of others the discovery has looked for it already where it mattered. */
    private Optional<String> compiledIn() {
        boolean old = evidence.selection()
                .localVersion()
                .flatMap(GoVersion::gover)
                .filter(version -> Gover.compare(version, "1.21") < 0)
                .isPresent();
        return old
                ? evidence.worker()
                        .flatMap(evidence::program)
                        .map(GoBinary::buildRoot)
                        .filter(BuildRoot.Found.class::isInstance)
                        .map(root -> ((BuildRoot.Found) root).goroot())
                : Optional.empty();
    }

    private void version(String subject) {
        ComparisonRow row = new ComparisonRow(rows, subject, "version");
        evidence.worker()
                .ifPresent(worker -> evidence.stampedVersion(worker)
                        .ifPresent(version ->
                                row.say("the program that runs", version, worker.toString(), Stamp.release(version))));
        evidence.configured().ifPresent(toolchain -> {
            row.say(
                    ToolchainRows.versionSource(toolchain),
                    toolchain.version().text(),
                    toolchain.homeText(),
                    Stamp.release(toolchain.version().text()));
            toolchains.compiler(row, toolchain);
        });
        evidence.tool()
                .ifPresent(tool -> tool.version()
                        .ifPresent(said -> row.say(
                                "go version (run)", said, tool.executable().toString(), said(said))));
        row.end();
    }

    /** The line is {@code go version go1.22.5 linux/amd64}. */
    private static String said(String line) {
        String bare = line.startsWith("go version ") ? line.substring("go version ".length()) : line;
        int last = bare.lastIndexOf(' ');
        return Stamp.release(last > 0 ? bare.substring(0, last) : bare);
    }

    private void setting(String subject, String name) {
        ComparisonRow row = new ComparisonRow(rows, subject, name);
        evidence.host().environment().nonEmpty(name).ifPresent(text -> {
            if (ReplacedByShim.is(evidence, name)) {
                row.note(name + " in the environment" + REPLACED, text, "");
            } else {
                row.say(name + " in the environment", text, "", text);
            }
        });
        evidence.userFile()
                .ifPresent(file -> file.last(name)
                        .filter(line -> !line.value().isEmpty())
                        .ifPresent(line -> row.say(
                                name + " in Go's settings",
                                line.value(),
                                file.file() + ":" + line.line(),
                                line.value())));
        evidence.environment()
                .variable(name)
                .filter(variable -> !variable.value().isEmpty())
                .ifPresent(
                        variable -> row.say("go env " + name, variable.value(), predicted(variable), variable.value()));
        row.end();
    }

    private void needed(String subject) {
        ComparisonRow row = new ComparisonRow(rows, subject, "needed version");
        String running = evidence.selection()
                .toolchain()
                .map(Gover::fromToolchain)
                .or(() -> evidence.selection().localVersion().flatMap(GoVersion::gover))
                .orElse("");
        for (ProjectFile file : evidence.projectFiles()) {
            file.goLine()
                    .ifPresent(line -> row.say(
                            "go line of " + file.file().getFileName(),
                            file.goVersion().orElse(""),
                            line.describe(),
                            file.goVersion()
                                            .filter(needed -> Gover.compare(needed, running) > 0)
                                            .isPresent()
                                    ? "more"
                                    : "enough"));
            file.toolchainLine()
                    .ifPresent(line -> row.note(
                            "toolchain line of " + file.file().getFileName(),
                            file.toolchain().orElse(""),
                            line.describe()));
        }
        if (!row.isEmpty() && !running.isEmpty()) {
            row.say(
                    "what go runs",
                    evidence.selection().toolchain().orElse("go" + running),
                    evidence.selection().outcome().word(),
                    "enough");
        }
        row.end();
    }

    /** What a tool was started with; one that lies in no toolchain, as gopls does, can contradict nothing. */
    private void running(String subject, RunningTool tool) {
        ComparisonRow row = new ComparisonRow(rows, subject, "running " + tool.tool() + " " + tool.pid());
        String program = tool.executable().orElse("");
        tool.toolchain()
                .ifPresentOrElse(
                        own -> row.say("around its program", own.homeText(), program, same(own.homeText())),
                        () -> row.note("its program", program.isEmpty() ? "not known" : program, ""));
        tool.goroot().ifPresent(goroot -> row.say("GOROOT it was started with", goroot, "", same(goroot)));
        Optional.ofNullable(tool.variables().get("GOTOOLCHAIN"))
                .ifPresent(value -> row.note("GOTOOLCHAIN it was started with", value, ""));
        row.end();
    }

    private Optional<String> tool(String name) {
        return evidence.tool().map(tool -> tool.variables().get(name)).filter(text -> !text.isEmpty());
    }
}
