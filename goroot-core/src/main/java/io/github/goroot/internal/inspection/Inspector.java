package io.github.goroot.internal.inspection;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Inspection;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the verdict on candidates and on places that a person picks; starts nothing, looks at the host alone. */
public final class Inspector {

    /** What a place is refused with that may belong to a GOROOT all the same. */
    private static final Set<IssueCode> BESIDE = Set.of(IssueCode.NOT_A_GOROOT, IssueCode.GOROOT_NOT_A_DIRECTORY);

    private final Host host;
    private final Picker picker;

    /** Makes an inspector of one host. */
    public Inspector(Host host) {
        this.host = host;
        this.picker = new Picker(host);
    }

    /** What a candidate turned out to be. */
    public sealed interface Result {}

    /** The candidate is the toolchain that was known before by its real home. */
    public record Known(Path realHome) implements Result {}

    /** The candidate is a toolchain. */
    public record Fresh(GoToolchain toolchain) implements Result {}

    /** The candidate is none. */
    public record Refused(Issue issue) implements Result {}

    /**
     * Inspects a candidate.
     *
     * @param known the real homes of toolchains that are known already; these are not examined again
     */
    public Result inspect(Candidate candidate, Set<Path> known) {
        Provenance provenance = candidate.provenance();
        try {
            Path home = homeOf(candidate);
            Path realHome = Examination.realHome(host, home);
            if (known.contains(realHome)) {
                return new Known(realHome);
            }
            GoToolchain.Builder examined = Examination.of(host, home)
                    .home(home, spelling(candidate, home))
                    .realHome(realHome)
                    .provenances(List.of(provenance));
            Optional<Issue> relative = relative(candidate);
            if (relative.isPresent()) {
                examined.issues(List.of(relative.get()));
            }
            GoToolchain toolchain = whereItIs(examined.build());
            if (known.contains(toolchain.realHome())) {
                return new Known(toolchain.realHome());
            }
            boolean stable = candidate.shape() == Candidate.Shape.STABLE_HOME && !home.equals(toolchain.realHome());
            return new Fresh(stable ? toolchain.toBuilder().stableHome(home).build() : toolchain);
        } catch (Refusal e) {
            return new Refused(addressed(withHint(e.issue(), candidate), provenance));
        }
    }

    /** A directory of links into one installation is that installation. */
    private GoToolchain whereItIs(GoToolchain toolchain) throws Refusal {
        try {
            Optional<Path> linked = LinkedHome.of(host, toolchain);
            return linked.isPresent()
                    ? toolchain.toBuilder().realHome(linked.get()).build()
                    : toolchain;
        } catch (IOException e) {
            throw new Unreadable(host).explain(toolchain.home(), e);
        }
    }

    /** Who chose a place beside the GOROOT, such as a Cellar folder above it or the bin in it, is told where it is. */
    private Issue withHint(Issue issue, Candidate candidate) {
        boolean chosen = candidate.provenance().kind() == Provenance.Kind.EXPLICIT
                || candidate.provenance().location().kind() == Location.Kind.REGISTRY_VALUE;
        Optional<Path> path = candidate.path();
        if (!chosen || !BESIDE.contains(issue.code()) || path.isEmpty()) {
            return issue;
        }
        Optional<Path> below = picker.homeBelow(path.get());
        if (below.isPresent()) {
            return withHint(issue, "The GOROOT is further down", picker.lasting(below.get()));
        }
        Optional<Path> around = picker.homeAround(path.get());
        if (around.isPresent()) {
            return withHint(issue, "The GOROOT of that go is a directory", picker.lasting(around.get()));
        }
        Optional<Path> above = picker.homeAbove(path.get());
        return above.isPresent() ? withHint(issue, "The GOROOT is further up", above.get()) : issue;
    }

    private static Issue withHint(Issue issue, String where, Path home) {
        return issue.withGoroot(home).withRemedy(where + ": name " + home + ".");
    }

    /** Inspects what a person picked. */
    public Inspection inspectPicked(Path picked, Provenance provenance) {
        try {
            checkName(picked);
            Path home = picker.homeOf(picked);
            Path realHome = Examination.realHome(host, home);
            return new Inspection.Accepted(whereItIs(Examination.of(host, home)
                    .home(home, home.toString())
                    .realHome(realHome)
                    .provenances(List.of(provenance))
                    .build()));
        } catch (Refusal e) {
            return new Inspection.Refused(addressed(e.issue(), provenance));
        }
    }

    private Path homeOf(Candidate candidate) throws Refusal {
        Optional<Issue> defect = candidate.defect();
        if (defect.isPresent()) {
            throw refusal(defect.get());
        }
        Path path = candidate.path().orElseThrow();
        checkName(path);
        return candidate.shape() == Candidate.Shape.EXECUTABLE ? picker.homeOfExecutable(path) : path;
    }

    /** Whoever were told its name would look elsewhere. */
    private static void checkName(Path path) throws Refusal {
        Optional<Issue> defect = HostPath.defectOf(path);
        if (defect.isPresent()) {
            throw refusal(defect.get());
        }
    }

    private static Refusal refusal(Issue issue) {
        return Refusal.of(issue.code(), issue.message(), issue.remedy().orElse(""));
    }

    private String spelling(Candidate candidate, Path home) {
        boolean verbatim = candidate.shape() != Candidate.Shape.EXECUTABLE
                && host.path(candidate.text()) instanceof HostPath.Legal legal
                && !legal.relative();
        return verbatim ? candidate.text() : home.toString();
    }

    /** An argument is relative to where its caller is; a setting is relative to wherever somebody will stand. */
    private Optional<Issue> relative(Candidate candidate) {
        Location location = candidate.provenance().location();
        boolean registry = location.kind() == Location.Kind.REGISTRY_VALUE;
        boolean setting =
                registry || location.kind() == Location.Kind.VARIABLE || location.kind() == Location.Kind.FILE;
        if (setting && host.path(candidate.text()) instanceof HostPath.Legal legal && legal.relative()) {
            return Optional.of(Issue.of(
                            IssueCode.GOROOT_RELATIVE,
                            Severity.WARNING,
                            (registry ? location.describe() : "GOROOT") + " is the relative path \"" + candidate.text()
                                    + "\", which names " + legal.absolute()
                                    + " here and something else in every other working directory.")
                    .withRemedy("Set it to an absolute path.")
                    .at(location));
        }
        return Optional.empty();
    }

    private static Issue addressed(Issue issue, Provenance provenance) {
        return issue.withSeverity(Severity.of(provenance.kind())).at(provenance.location());
    }
}
