package io.github.goroot.diagnosis;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Passes on what the discovery has against single places, as far as it matters to whoever uses Go here. */
final class DiscoveryCheck implements Check {

    /**
     * What is normal for a toolchain that nobody chose: a cross toolchain, that of Windows beside WSL, a packager's habit, a
     * download in waiting.
     */
    private static final Set<IssueCode> NORMAL =
            EnumSet.of(IssueCode.FOREIGN_PLATFORM, IssueCode.REACHED_THROUGH_INTEROP, IssueCode.VERSION_MISSING);

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        Set<String> told = new HashSet<>();
        Set<Issue> ofAccepted = evidence.report().toolchains().stream()
                .flatMap(toolchain -> toolchain.issues().stream())
                .collect(Collectors.toSet());
        Optional<Issue> broken = BrokenGo.reason(evidence);
        for (Issue issue : evidence.report().issues()) {
            boolean otherwiseTold = RegistryEntryCheck.isStale(issue) || isOfSpelling(issue, evidence);
            if (!isNormal(issue, ofAccepted) && !otherwiseTold && told.add(issue.code() + issue.message())) {
                boolean ofRunning = issue.severity() != Severity.ERROR
                        && broken.filter(reason -> BrokenGo.isSame(reason, issue))
                                .isPresent();
                findings.accept(ofRunning ? withBuilds(issue, evidence) : withConsequence(issue, evidence));
            }
        }
    }

    private static boolean isNormal(Issue issue, Set<Issue> ofAccepted) {
        // In the module cache go sets the permission itself when it first needs the toolchain, which is accepted as it
        // is.
        boolean waiting = issue.code() == IssueCode.GO_NOT_EXECUTABLE && ofAccepted.contains(issue);
        return issue.severity() == Severity.NOTICE && (waiting || NORMAL.contains(issue.code()));
    }

    /** The quotes around a path are one fault, though no such directory exists or, on Windows, could exist either. */
    private static boolean isOfSpelling(Issue issue, Evidence evidence) {
        return (issue.code() == IssueCode.GOROOT_MISSING || issue.code() == IssueCode.PATH_ILLEGAL)
                && evidence.gorootSettings().stream()
                        .anyMatch(setting -> issue.location()
                                        .filter(setting.location()::equals)
                                        .isPresent()
                                && GorootSpellingCheck.isReasonWhyMissing(evidence, setting));
    }

    private static Finding withBuilds(Issue issue, Evidence evidence) {
        Finding finding = Finding.of(issue).withSeverity(Severity.ERROR);
        return evidence.worker()
                .map(go ->
                        finding.because(go + " runs in " + evidence.selection().directory() + " and builds with it."))
                .orElse(finding);
    }

    private static Finding withConsequence(Issue issue, Evidence evidence) {
        Finding finding = Finding.of(issue);
        if (issue.code() == IssueCode.GO_EXE_ON_PATH) {
            return withGoOfLinux(finding, evidence);
        }
        if (issue.code() == IssueCode.RELEASES_MIXED) {
            return ofMixed(finding, issue, evidence);
        }
        boolean counts = !evidence.gorootSettings().isEmpty()
                && finding.location()
                        .filter(evidence.gorootSettings().get(0).location()::equals)
                        .isPresent();
        if (!counts || finding.severity() != Severity.ERROR) {
            return finding;
        }
        GorootSetting setting = evidence.gorootSettings().get(0);
        Finding told = setting.isSpelledAsOnLinux(evidence.host()) ? ofLinux(setting) : finding;
        String remedy = told.remedy().orElse("");
        // Said twice, it would read as if there were two things to do.
        Finding more = remedy.startsWith("Unset") && setting.isOnlyKnownAsVariable()
                ? told
                : told.withRemedy((remedy + " " + setting.removal()).strip());
        if (ReplacedByShim.is(evidence, "GOROOT")) {
            return ReplacedByShim.told(more, evidence, "GOROOT");
        }
        return evidence.selection()
                .error()
                .filter(error -> evidence.selection().go().isPresent())
                .map(error -> more.because("Every go command prints: " + error))
                .orElse(more);
    }

    private static Finding ofMixed(Finding finding, Issue issue, Evidence evidence) {
        return evidence.toolchains().stream()
                .filter(toolchain -> toolchain.issues().contains(issue))
                .findFirst()
                .map(toolchain -> finding.withSeverity(MixedTreeCheck.severity(evidence, toolchain)))
                .orElse(finding);
    }

    /** Where Linux has a Go that is merely not on PATH, nobody needs to install one. */
    private static Finding withGoOfLinux(Finding finding, Evidence evidence) {
        Optional<GoToolchain> linux = evidence.path().isEmpty()
                ? evidence.toolchains().stream().filter(GoToolchain::runsOnHost).findFirst()
                : Optional.empty();
        return linux.map(toolchain -> finding.because(
                                "There is " + toolchain.version() + " for Linux in " + toolchain.homeText() + ".")
                        .withRemedy("Add " + toolchain.executable().getParent() + " to PATH."))
                .orElse(finding);
    }

    private static Finding ofLinux(GorootSetting setting) {
        return Finding.of(Issue.of(
                        IssueCode.OF_THE_OTHER_SIDE,
                        Severity.ERROR,
                        setting.location().describe()
                                + " is spelled as on Linux, so to programs of Windows it names nothing.")
                .at(setting.location()));
    }
}
