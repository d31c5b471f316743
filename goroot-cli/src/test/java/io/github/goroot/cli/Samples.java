package io.github.goroot.cli;

import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.DiscoveryReport.Ending;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.HostId;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Provenance.Kind;
import io.github.goroot.model.Severity;
import io.github.goroot.model.Verdict;
import io.github.goroot.testkit.FakeHost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Values to render, built by hand so that nothing but the renderers can change what they look like. */
public final class Samples {

    public static final GoPlatform LINUX = new GoPlatform("linux", "amd64");

    private static final FakeHost HOST = FakeHost.linux();

    private static final Provenance VARIABLE =
            Provenance.of("environment", Kind.EXPLICIT, Location.variable("GOROOT", "/opt/gone"));
    private static final Provenance PATH_ENTRY =
            Provenance.of("path", Kind.DETECTED, Location.pathEntry(2, "/usr/bin"));
    private static final Provenance RELATIVE =
            Provenance.of("executable-relative", Kind.DETECTED, Location.pathEntry(2, "/usr/bin"));
    private static final Provenance FOLDER =
            Provenance.of("official", Kind.DETECTED, Location.directory("/usr/local/go"));

    private static final Issue GONE = Issue.of(IssueCode.GOROOT_MISSING, Severity.ERROR, "/opt/gone does not exist.")
            .at(VARIABLE.location())
            .withRemedy("Install Go there.");
    private static final Issue SCRIPT = Issue.of(IssueCode.GO_IS_A_SCRIPT, Severity.NOTICE, "/usr/bin/go is a script.")
            .at(PATH_ENTRY.location());
    private static final Issue BROKEN = Issue.of(
                    IssueCode.LOCATOR_FAILED,
                    Severity.WARNING,
                    "The locator \"acme\" broke with a NullPointerException.")
            .withRemedy("Report this to the authors of that locator.");

    private Samples() {}

    /** A path of a fake Linux machine. */
    public static Path path(String text) {
        return HOST.path(text);
    }

    /** A toolchain for Linux. */
    public static GoToolchain.Builder toolchain(String version, String home) {
        return GoToolchain.builder(HostId.local())
                .home(path(home), home)
                .version(GoVersion.parse(version).orElseThrow())
                .platform(LINUX)
                .executable(path(home + "/bin/go"))
                .sourceRoot(path(home + "/src"))
                .tools(path(home + "/pkg/tool/linux_amd64"), List.of("compile"));
    }

    /** A toolchain of which everything is known. */
    public static GoToolchain complete() {
        return toolchain("go1.22.5", "/usr/local/go")
                .stableHome(path("/usr/lib/go"))
                .gofmt(path("/usr/local/go/bin/gofmt"))
                .releaseTime(Instant.parse("2024-06-27T20:11:12Z"))
                .provenances(List.of(FOLDER))
                .issues(List.of(Issue.of(IssueCode.GOROOT_RELATIVE, Severity.WARNING, "GOROOT is relative.")
                        .at(Location.line("/home/u/.config/go/env", 3, "GOROOT=go"))))
                .build();
    }

    /** A discovery in which everything happened that can. */
    public static DiscoveryReport eventful() {
        GoToolchain toolchain = complete();
        return report(
                Ending.OUT_OF_TIME,
                List.of(toolchain),
                done("environment", new LocatorOutcome.NothingFound(), rejected("/opt/gone", VARIABLE, GONE)),
                done(
                        "executable-relative",
                        new LocatorOutcome.NothingFound(),
                        rejected("/usr/bin/go", RELATIVE, SCRIPT)),
                done("path", new LocatorOutcome.NothingFound(), rejected("/usr/bin/go", PATH_ENTRY, SCRIPT)),
                LocatorReport.idle("registry", "Registry", new LocatorOutcome.NotApplicable("only on Windows")),
                LocatorReport.idle("deep", "Deep search", new LocatorOutcome.Disabled("off by default")),
                done("acme", new LocatorOutcome.Failed(BROKEN)),
                done(
                        "official",
                        new LocatorOutcome.Found(1),
                        candidate("/usr/local/go", new Verdict.Accepted(toolchain.home())),
                        candidate("/usr/lib/go", new Verdict.DuplicateOf(toolchain.home()))),
                LocatorReport.idle("late", "Late", new LocatorOutcome.Skipped("the time was up")));
    }

    /** A discovery by the given locators. */
    public static DiscoveryReport report(Ending ending, List<GoToolchain> toolchains, LocatorReport... locators) {
        return DiscoveryReport.of(HostId.local(), LINUX, ending, toolchains, List.of(locators), Duration.ofMillis(12));
    }

    private static LocatorReport done(String id, LocatorOutcome outcome, CandidateReport... candidates) {
        List<Looked> looked = List.of(
                new Looked(Looked.Kind.VARIABLE, "GOROOT", "/opt/gone"),
                new Looked(Looked.Kind.REAL_PATH, "/usr/bin/go", "failed: absent"));
        return LocatorReport.of(id, "The " + id, outcome, looked, List.of(candidates), Duration.ofNanos(1_234_567));
    }

    private static CandidateReport rejected(String text, Provenance provenance, Issue issue) {
        Candidate candidate = Candidate.of(HostId.local(), text, path(text), Candidate.Shape.EXECUTABLE, provenance);
        return new CandidateReport(candidate, new Verdict.Rejected(issue));
    }

    private static CandidateReport candidate(String text, Verdict verdict) {
        return new CandidateReport(
                Candidate.of(HostId.local(), text, path(text), Candidate.Shape.STABLE_HOME, FOLDER), verdict);
    }
}
