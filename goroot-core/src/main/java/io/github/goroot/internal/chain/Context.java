package io.github.goroot.internal.chain;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.NestedHost;
import io.github.goroot.spi.OtherSide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The context of one call of one locator. */
final class Context implements LocatorContext {

    /** Far above any real machine. */
    private static final int MOST_NESTED = 1_000;

    private final String locator;
    private final Host host;
    private final Set<Issue> noted = new LinkedHashSet<>();
    private final OtherSides otherSides;
    private @Nullable Issue firstUnreadable;
    private List<NestedHost> nested = List.of();

    Context(String locator, Host host, OtherSides otherSides) {
        this.locator = locator;
        this.host = host;
        this.otherSides = otherSides;
    }

    @Override
    public Optional<OtherSide> otherSide() {
        return Optional.ofNullable(otherSides.get());
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Candidate candidate(Path path, Candidate.Shape shape, Provenance.Kind kind, Location location) {
        return Candidate.of(host.id(), path.toString(), path, shape, Provenance.of(locator, kind, location));
    }

    @Override
    public Candidate candidate(String text, Candidate.Shape shape, Provenance.Kind kind, Location location) {
        Provenance provenance = Provenance.of(locator, kind, location);
        HostPath path = host.path(text);
        return path instanceof HostPath.Legal legal
                ? Candidate.of(host.id(), text, legal.absolute(), shape, provenance)
                : Candidate.unusable(host.id(), text, provenance, path.defect().orElseThrow());
    }

    @Override
    public Candidate unusable(Path path, Location location, Issue defect) {
        return Candidate.unusable(
                host.id(), path.toString(), Provenance.of(locator, Provenance.Kind.DETECTED, location), defect);
    }

    @Override
    public void unreadable(Path place, IOException failure) {
        keep(Failures.unreadable(place, failure));
    }

    @Override
    public void unreadable(Location place, IOException failure) {
        keep(Failures.unreadable(place, failure));
    }

    private void keep(Issue issue) {
        if (firstUnreadable == null) {
            firstUnreadable = issue;
        }
        noted.add(issue);
    }

    @Override
    public void note(Issue issue) {
        noted.add(Objects.requireNonNull(issue, "issue"));
    }

    @Override
    public void nest(NestedHost host) {
        Objects.requireNonNull(host, "host");
        if (nested.isEmpty()) {
            // Almost no machine has any.
            nested = new ArrayList<>();
        }
        if (nested.size() >= MOST_NESTED) {
            throw new IllegalStateException("it came upon more than " + MOST_NESTED + " nested hosts");
        }
        nested.add(host);
    }

    List<NestedHost> nested() {
        return nested;
    }

    Optional<Issue> firstUnreadable() {
        return Optional.ofNullable(firstUnreadable);
    }

    List<Issue> noted() {
        return List.copyOf(noted);
    }
}
