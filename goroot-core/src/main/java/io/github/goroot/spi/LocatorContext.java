package io.github.goroot.spi;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
     * Gives what is known of another system that shares files with the host, as Windows and Linux do under WSL.
     *
     * @return the other side, the same for every locator of a discovery; empty where there is none
     */
    default Optional<OtherSide> otherSide() {
        return Optional.empty();
    }

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
     * Proposes a place that is known to be unusable for a reason of its manager's own, so that it is refused with that
     * reason: a download that was broken off, a shim whose version is not installed.
     *
     * @param path the place
     * @param location the exact spot that led there
     * @param defect why it cannot be used; its severity and location are set by whoever gives the verdict
     * @return the candidate, which will be rejected with that issue
     */
    Candidate unusable(Path path, Location location, Issue defect);

    /**
     * Notes that a place is there but could not be read, and lets the locator go on with the next one.
     *
     * <p>It stands in the report of the locator. If none of the locator's candidates is accepted, its outcome is a failure
     * with this reason.
     *
     * @param place what could not be read
     * @param failure what happened
     */
    void unreadable(Path place, IOException failure);

    /**
     * Notes that a spot that is no file could not be read, such as a value of the registry, as
     * {@link #unreadable(Path, IOException)} does for files.
     *
     * @param place what could not be read
     * @param failure what happened
     */
    void unreadable(Location place, IOException failure);

    /**
     * Notes something else that is wrong where the locator looks, and lets it go on.
     *
     * @param issue what is wrong; it stands in the report of the locator
     */
    void note(Issue issue);

    /**
     * Tells of a machine inside this one, which is searched, or left out with its reason, when this one has been searched.
     *
     * @param host the nested host; of several with the same identifier the first counts
     */
    void nest(NestedHost host);

    /**
     * Proposes a GOROOT that was come upon.
     *
     * @param home an absolute path on the host's file system
     * @return the candidate; its provenance is that directory
     */
    default Candidate detected(Path home) {
        return candidate(home, Candidate.Shape.HOME, Provenance.Kind.DETECTED, Location.directory(home.toString()));
    }

    /**
     * Tells whether a path is a directory, links followed; one that cannot be read is {@linkplain #unreadable noted}.
     *
     * @param path an absolute path on the host's file system
     * @return whether there is a directory
     */
    default boolean isDirectory(Path path) {
        try {
            return host().files().status(path).isDirectory();
        } catch (IOException e) {
            unreadable(path, e);
            return false;
        }
    }

    /**
     * Gives the children of a directory; one that cannot be read is {@linkplain #unreadable noted}.
     *
     * <p>A child whose name {@linkplain HostPath#defectOf cannot be written down} is noted and left out.
     *
     * @param directory an absolute path on the host's file system
     * @return the children in the order of their names, of more than 10,000 only so many; none if there is no directory
     */
    default List<Path> childrenOf(Path directory) {
        try {
            return writable(host().files().list(directory, 10_000));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            unreadable(directory, e);
            return List.of();
        }
    }

    /**
     * Gives those children of a directory that are directories themselves, as {@link #childrenOf} does.
     *
     * @param directory an absolute path on the host's file system
     * @return the directories in the order of their names; each is looked at when its turn comes
     */
    default Stream<Path> directoriesIn(Path directory) {
        return childrenOf(directory).stream().filter(this::isDirectory);
    }

    private List<Path> writable(List<Path> children) {
        List<Path> unwritable = new ArrayList<>();
        for (Path child : children) {
            Optional<Issue> defect = HostPath.defectOf(child);
            if (defect.isPresent()) {
                note(defect.get());
                unwritable.add(child);
            }
        }
        if (unwritable.isEmpty()) {
            return children;
        }
        List<Path> kept = new ArrayList<>(children);
        kept.removeAll(unwritable);
        return kept;
    }
}
