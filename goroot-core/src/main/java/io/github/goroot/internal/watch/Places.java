package io.github.goroot.internal.watch;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;
import io.github.goroot.model.UnwatchedPlace;
import io.github.goroot.model.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The paths that a report depends on: those it names, and those that inspection looks at in each toolchain and in each
 * place that was refused, of which a report tells the outcome alone.
 *
 * <p>Not thread-safe.
 */
final class Places {

    /** An ordinary report has some hundred. */
    private static final int MOST = 4096;

    /** What a GOROOT is recognised by, and what tells its version. */
    private static final List<String> MARKS =
            List.of("VERSION", "VERSION.cache", "bin/go", "bin/go.exe", "pkg/tool", "src/runtime");

    private final Host host;
    private final Set<Place> places = new LinkedHashSet<>();
    private final List<UnwatchedPlace> shunned = new ArrayList<>();
    private int left;

    private Places(Host host) {
        this.host = host;
    }

    static Places of(DiscoveryReport report, Host host) {
        Places places = new Places(host);
        // What was found matters most, should there be too much of everything.
        report.toolchains().forEach(places::addToolchain);
        report.locators().forEach(places::addLooks);
        report.candidates().forEach(places::addCandidate);
        return places;
    }

    Set<Place> all() {
        return places;
    }

    /** What is better not touched again, because it lies on a drive that hung. */
    List<UnwatchedPlace> shunned() {
        return shunned;
    }

    /** How many there were beyond the limit. */
    int left() {
        return left;
    }

    private void addLooks(LocatorReport locator) {
        for (Looked looked : locator.looked()) {
            Place.Kind kind = kindOf(looked);
            if (kind != null && isShunned(looked)) {
                shunned.add(new UnwatchedPlace(looked.what(), looked.answer()));
            } else if (kind != null) {
                host.path(looked.what()).path().ifPresent(path -> add(path, kind));
            }
        }
    }

    private static boolean isShunned(Looked looked) {
        return looked.answer().startsWith("failed: ") && looked.answer().contains(" did not answer ");
    }

    private static Place.@Nullable Kind kindOf(Looked looked) {
        return switch (looked.kind()) {
            case STATUS -> looked.answer().equals("absent") ? Place.Kind.ABSENT_ENTRY : Place.Kind.ENTRY;
            case REAL_PATH, LINK, CONTENT -> Place.Kind.ENTRY;
            case LISTING -> Place.Kind.LISTING;
            case VARIABLE, REGISTRY, PROCESS -> null;
        };
    }

    private void addToolchain(GoToolchain toolchain) {
        Path home = toolchain.realHome();
        add(toolchain.home(), Place.Kind.ENTRY);
        toolchain.stableHome().ifPresent(name -> add(name, Place.Kind.ENTRY));
        addMarks(home);
        add(home.resolve("pkg").resolve("tool"), Place.Kind.LISTING);
        add(toolchain.toolDirectory(), Place.Kind.LISTING);
        add(toolchain.executable(), Place.Kind.INSPECTED_ENTRY);
        add(toolchain.sourceRoot().resolve("runtime"), Place.Kind.INSPECTED_ENTRY);
    }

    private void addCandidate(CandidateReport report) {
        Optional<Path> named = report.candidate().path();
        if (named.isEmpty()) {
            return;
        }
        Path path = named.get();
        if (report.verdict() instanceof Verdict.Rejected rejected
                && rejected.issue().code() == IssueCode.NOT_ANSWERING) {
            shunned.add(new UnwatchedPlace(path.toString(), "it did not answer"));
            return;
        }
        add(path, Place.Kind.ENTRY);
        if (!(report.verdict() instanceof Verdict.Rejected)) {
            // What there is of a toolchain is told by itself.
            return;
        }
        if (report.candidate().shape() != Candidate.Shape.EXECUTABLE) {
            addMarks(path);
        } else {
            Path bin = path.getParent();
            Path home = bin != null ? bin.getParent() : null;
            if (home != null) {
                addMarks(home);
            }
        }
    }

    private void addMarks(Path home) {
        for (String mark : MARKS) {
            add(home.resolve(mark), Place.Kind.INSPECTED_ENTRY);
        }
    }

    private void add(Path path, Place.Kind kind) {
        if (places.size() < MOST) {
            places.add(new Place(path, kind));
        } else if (!places.contains(new Place(path, kind))) {
            left++;
        }
    }
}
