package io.github.goroot.diagnosis;

import io.github.goroot.binary.GoBinary;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Gover;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.processes.RunningTool;
import io.github.goroot.selection.GoEnvironment;
import io.github.goroot.selection.ProjectFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Puts what the sources say of each fact beside each other: of the directory first, then of each toolchain. */
final class CrossCheck {

    /** More than anybody reads. */
    private static final int MOST_PROCESSES = 50;

    private static final String REPLACED = ", replaced by the shim on PATH";

    private final Evidence evidence;
    private final List<Comparison> rows = new ArrayList<>();

    CrossCheck(Evidence evidence) {
        this.evidence = evidence;
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
        evidence.toolchains().forEach(this::toolchain);
        return rows;
    }

    private void goOnPath(String subject) {
        Row row = new Row(subject, "go on PATH");
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
        Row row = new Row(subject, "GOROOT");
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
                        .filter(io.github.goroot.binary.BuildRoot.Found.class::isInstance)
                        .map(root -> ((io.github.goroot.binary.BuildRoot.Found) root).goroot())
                : Optional.empty();
    }

    private void version(String subject) {
        Row row = new Row(subject, "version");
        evidence.worker()
                .ifPresent(worker -> evidence.stampedVersion(worker)
                        .ifPresent(version ->
                                row.say("the program that runs", version, worker.toString(), release(version))));
        evidence.configured().ifPresent(toolchain -> {
            row.say(
                    versionSource(toolchain),
                    toolchain.version().text(),
                    toolchain.homeText(),
                    release(toolchain.version().text()));
            compiler(row, toolchain);
        });
        evidence.tool()
                .ifPresent(tool -> tool.version()
                        .ifPresent(said -> row.say(
                                "go version (run)", said, tool.executable().toString(), said(said))));
        row.end();
    }

    /** {@code go version go1.22.5 linux/amd64} */
    private static String said(String line) {
        String bare = line.startsWith("go version ") ? line.substring("go version ".length()) : line;
        int last = bare.lastIndexOf(' ');
        return release(last > 0 ? bare.substring(0, last) : bare);
    }

    private void setting(String subject, String name) {
        Row row = new Row(subject, name);
        UnaryOperator<String> itself = text -> text;
        evidence.host().environment().nonEmpty(name).ifPresent(text -> {
            if (ReplacedByShim.is(evidence, name)) {
                row.note(name + " in the environment" + REPLACED, text, "");
            } else {
                row.say(name + " in the environment", text, "", itself.apply(text));
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
        Row row = new Row(subject, "needed version");
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
        Row row = new Row(subject, "running " + tool.tool() + " " + tool.pid());
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

    private void toolchain(GoToolchain toolchain) {
        String subject = toolchain.homeText();
        Row home = new Row(subject, "home");
        for (Provenance provenance : toolchain.provenances()) {
            home.say(provenance.locator(), subject, provenance.detail(), "");
        }
        home.end();
        Row version = new Row(subject, "version");
        version.say(
                versionSource(toolchain),
                toolchain.version().text(),
                "",
                release(toolchain.version().text()));
        evidence.stampedVersion(toolchain.executable())
                .ifPresent(stamp ->
                        version.say("bin/go", stamp, toolchain.executable().toString(), release(stamp)));
        compiler(version, toolchain);
        version.end();
        Row platform = new Row(subject, "platform");
        platform.say(
                "pkg/tool",
                toolchain.platform().toString(),
                toolchain.toolDirectory().toString(),
                "");
        platform(platform, "bin/go", toolchain.executable(), toolchain.platform());
        toolchain.tool("compile").ifPresent(file -> platform(platform, "compile", file, toolchain.platform()));
        platform.note("this machine", evidence.report().platform().toString(), "");
        platform.end();
    }

    private void platform(Row row, String source, Path file, GoPlatform expected) {
        evidence.program(file)
                .flatMap(GoBinary::platform)
                .ifPresent(found -> row.say(
                        source, found.toString(), file.toString(), found.equals(expected) ? "" : found.toString()));
    }

    private void compiler(Row row, GoToolchain toolchain) {
        toolchain
                .tool("compile")
                .ifPresent(file -> evidence.stampedVersion(file)
                        .ifPresent(stamp -> row.say("compile", stamp, file.toString(), release(stamp))));
    }

    private static String versionSource(GoToolchain toolchain) {
        return toolchain.issues().stream().map(Issue::code).anyMatch(IssueCode.VERSION_MISSING::equals)
                ? "another file than VERSION"
                : "VERSION";
    }

    private static String release(String version) {
        return Stamp.release(version);
    }

    private Optional<String> tool(String name) {
        return evidence.tool().map(tool -> tool.variables().get(name)).filter(text -> !text.isEmpty());
    }

    /** One row in the making. */
    private final class Row {

        private final String subject;
        private final String fact;
        private final List<Witness> witnesses = new ArrayList<>();
        private final Set<String> statements = new HashSet<>();

        Row(String subject, String fact) {
            this.subject = subject;
            this.fact = fact;
        }

        /** Adds a witness; those whose statements are equal agree. */
        void say(String source, String value, String detail, String statement) {
            note(source, value, detail);
            statements.add(statement);
        }

        /** Adds a witness that contradicts nobody. */
        void note(String source, String value, String detail) {
            witnesses.add(new Witness(source, value, detail.isEmpty() ? Optional.empty() : Optional.of(detail)));
        }

        boolean isEmpty() {
            return statements.isEmpty();
        }

        /** Adds the row to the table if anybody said anything. */
        void end() {
            if (!statements.isEmpty()) {
                rows.add(new Comparison(subject, fact, statements.size() == 1, witnesses));
            }
        }
    }
}
