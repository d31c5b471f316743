package io.github.goroot.internal.chain;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The context of one call of one locator. */
final class Context implements LocatorContext {

    private final String locator;
    private final Host host;
    private final List<Issue> troubles = new ArrayList<>();

    Context(String locator, Host host) {
        this.locator = locator;
        this.host = host;
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
    public void unreadable(Path place, IOException failure) {
        troubles.add(Failures.unreadable(place, failure));
    }

    Optional<Issue> firstTrouble() {
        return troubles.stream().findFirst();
    }
}
