package io.github.goroot.spi;

import io.github.goroot.host.Host;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a locator is given: the host to look at, and the means to propose.
 *
 * <p>A context belongs to one call of one locator and must not be kept. Everything the locator asks of the
 * {@linkplain #host() host} is written into the report by itself. Implemented by this library only.
 *
 * @since 0.1
 */
public interface LocatorContext {

    /**
     * Gives the host to look at; locators look at nothing else.
     *
     * @return the host; its ports record what they are asked, keep deadlines, and remember answers for the length of
     *     one discovery, so asking twice costs nothing
     */
    Host host();

    /**
     * Proposes a place.
     *
     * @param path an absolute path on the host's file system
     * @param shape what it is meant to be
     * @param kind who chose it
     * @param location the exact spot that led there
     * @return the candidate
     */
    Candidate candidate(Path path, Candidate.Shape shape, Provenance.Kind kind, Location location);

    /**
     * Proposes a place that is spelled out somewhere outside, such as in a variable.
     *
     * @param text the text, verbatim; it may be anything
     * @param shape what it is meant to be
     * @param kind who chose it
     * @param location the exact spot where the text stands
     * @return the candidate, which is rejected with the reason if the text cannot be a path
     */
    Candidate candidate(String text, Candidate.Shape shape, Provenance.Kind kind, Location location);

    /**
     * Notes that a place is there but could not be read, and lets the locator go on with the next one.
     *
     * <p>If none of the locator's candidates is accepted, its outcome is a failure with this reason.
     *
     * @param place what could not be read
     * @param failure what happened
     */
    void unreadable(Path place, IOException failure);

    /**
     * Proposes a GOROOT that was come upon.
     *
     * @param home an absolute path on the host's file system
     * @return the candidate; its provenance is that directory
     */
    default Candidate detected(Path home) {
        return candidate(home, Candidate.Shape.HOME, Provenance.Kind.DETECTED, Location.directory(home.toString()));
    }
}
