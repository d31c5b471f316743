package io.github.goroot.testkit;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Location;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;
import io.github.goroot.model.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ways on which a healthy discovery comes to each toolchain, told by its report alone.
 *
 * <p>Each candidate that was accepted, or was a duplicate of an accepted one, is a way. A call is on it if it asked for
 *
 * <ul>
 *   <li>something in the candidate's home, as it is spelled or with links followed, or in its sources,
 *   <li>the spot that the provenance names: the file, the directory, the entry of PATH or something that is in it,
 *   <li>a directory around one of these, if the locator looked at it or listed it,
 *   <li>anything that the locator looked at, if what it proposes is what a shim would start.
 * </ul>
 *
 * <p>A toolchain depends on a call if the call is on all of its ways.
 */
final class Ways {

    /**
     * One way.
     *
     * @param trees where every call counts, at these places and below
     * @param spots where the calls for just these places count
     */
    private record Way(Set<Path> trees, Set<Path> spots) {

        boolean contains(Path call) {
            return spots.contains(call) || trees.stream().anyMatch(call::startsWith);
        }

        boolean meets(Path dead) {
            return contains(dead)
                    || Stream.concat(trees.stream(), spots.stream()).anyMatch(place -> place.startsWith(dead));
        }
    }

    private final Map<Path, List<Way>> byRealHome = new LinkedHashMap<>();

    Ways(Host healthy, DiscoveryReport report) {
        for (GoToolchain toolchain : report.toolchains()) {
            List<Way> ways = new ArrayList<>();
            for (LocatorReport locator : report.locators()) {
                locator.candidates().stream()
                        .filter(candidate -> leadsTo(candidate, toolchain))
                        .forEach(candidate ->
                                ways.add(wayOf(healthy, candidate.candidate(), toolchain, locator, report)));
            }
            byRealHome.put(toolchain.realHome(), ways);
        }
    }

    /** Gives the real homes of the toolchains that do not depend on a call for this path. */
    Set<Path> independentOf(Path call) {
        return without(way -> way.contains(call));
    }

    /** Gives the real homes of the toolchains that have a way outside a part of the file system. */
    Set<Path> outside(Path dead) {
        return without(way -> way.meets(dead));
    }

    private Set<Path> without(Predicate<Way> broken) {
        Set<Path> homes = new LinkedHashSet<>();
        byRealHome.forEach((home, ways) -> {
            if (!ways.stream().allMatch(broken)) {
                homes.add(home);
            }
        });
        return homes;
    }

    private static Way wayOf(
            Host healthy, Candidate candidate, GoToolchain toolchain, LocatorReport locator, DiscoveryReport report) {
        Path path = candidate.path().orElseThrow();
        Set<Path> trees = new LinkedHashSet<>(List.of(toolchain.realHome(), toolchain.sourceRoot()));
        Set<Path> spots = new LinkedHashSet<>();
        if (candidate.shape() == Candidate.Shape.EXECUTABLE) {
            spots.add(path);
            spellings(report, toolchain).filter(path::startsWith).forEach(trees::add);
        } else {
            trees.add(path);
        }
        spotOf(healthy, candidate).ifPresent(spot -> {
            spots.add(spot);
            looked(healthy, locator, Looked.Kind.STATUS, answer -> !answer.equals("absent"))
                    .filter(place -> spot.equals(place.getParent()))
                    .forEach(spots::add);
        });
        if (isAnswerOfShim(candidate)) {
            locator.looked().stream()
                    .filter(look -> look.kind() != Looked.Kind.VARIABLE)
                    .flatMap(look -> healthy.path(look.what()).path().stream())
                    .forEach(spots::add);
        }
        Set<Path> places = new LinkedHashSet<>(trees);
        places.addAll(spots);
        for (Looked.Kind kind : List.of(Looked.Kind.LISTING, Looked.Kind.STATUS, Looked.Kind.LINK)) {
            looked(healthy, locator, kind, answer -> true)
                    .filter(directory -> places.stream().anyMatch(place -> place.startsWith(directory)))
                    .forEach(spots::add);
        }
        return new Way(trees, spots);
    }

    private static boolean isAnswerOfShim(Candidate candidate) {
        return candidate.provenance().locator().equals("path")
                && candidate.provenance().location().kind() == Location.Kind.FILE;
    }

    private static Optional<Path> spotOf(Host healthy, Candidate candidate) {
        Location location = candidate.provenance().location();
        String text = switch (location.kind()) {
            case ARGUMENT -> location.value();
            case PATH_ENTRY -> location.value().isEmpty() ? "." : location.value();
            case FILE, DIRECTORY -> location.file().orElseThrow();
            default -> "";
        };
        return healthy.path(text).path().map(Path::normalize);
    }

    private static Stream<Path> looked(
            Host healthy, LocatorReport locator, Looked.Kind kind, Predicate<String> answer) {
        return locator.looked().stream()
                .filter(look -> look.kind() == kind && answer.test(look.answer()))
                .flatMap(look -> healthy.path(look.what()).path().stream());
    }

    private static Stream<Path> spellings(DiscoveryReport report, GoToolchain toolchain) {
        Stream<Path> proposed = report.candidates().stream()
                .filter(candidate -> leadsTo(candidate, toolchain))
                .map(CandidateReport::candidate)
                .filter(candidate -> candidate.shape() != Candidate.Shape.EXECUTABLE)
                .flatMap(candidate -> candidate.path().stream());
        return Stream.concat(Stream.of(toolchain.home()), proposed);
    }

    private static boolean leadsTo(CandidateReport candidate, GoToolchain toolchain) {
        Verdict verdict = candidate.verdict();
        return (verdict instanceof Verdict.Accepted accepted && accepted.home().equals(toolchain.home()))
                || (verdict instanceof Verdict.DuplicateOf duplicate
                        && duplicate.home().equals(toolchain.home()));
    }
}
