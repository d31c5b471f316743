package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.LocatorContext;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where tools keep things for a user, and how what lies there is proposed. */
final class Places {

    private final LocatorContext context;
    private final Host host;

    Places(LocatorContext context) {
        this.context = context;
        this.host = context.host();
    }

    LocatorContext context() {
        return context;
    }

    Host host() {
        return host;
    }

    boolean onWindows() {
        return host.platform().isWindows();
    }

    /** Gives a path below the user's home; {@code below} is divided by slashes on every system. */
    Optional<Path> home(String below) {
        return host.userHome().map(home -> home.resolve(below));
    }

    /** Gives a path of the system. */
    Optional<Path> at(String absolute) {
        return host.path(absolute).path();
    }

    /** Gives what a variable names; one that is empty counts as not set, one that cannot be a path is noted. */
    Optional<Path> variable(String name) {
        return host.environment().nonEmpty(name).flatMap(text -> {
            HostPath path = host.path(text);
            path.defect().ifPresent(defect -> context.note(defect.at(Location.variable(name, text))));
            return path.path();
        });
    }

    /** Gives what a variable names, or else a path below the user's home. */
    Optional<Path> variableOrHome(String name, String below) {
        return variable(name).or(() -> home(below));
    }

    /** Gives the folder for data that belongs to no other program's business, as the XDG base directories have it. */
    Optional<Path> dataHome() {
        return variableOrHome("XDG_DATA_HOME", ".local/share");
    }

    /** Gives the folders in a folder, without those that are only links: these are other names for one that comes itself. */
    Stream<Path> folders(Path parent) {
        return folders(parent, name -> true);
    }

    /** Gives those folders in a folder, links left out, whose name fits; nothing else is looked at. */
    Stream<Path> folders(Path parent, Predicate<String> name) {
        return context.childrenOf(parent).stream()
                .filter(child -> name.test(nameOf(child)))
                .filter(context::isDirectory)
                .filter(folder -> !isLink(folder));
    }

    /** Gives those children of a folder that are links, which lead to folders that come themselves. */
    Stream<Path> links(Path parent) {
        return context.childrenOf(parent).stream().filter(this::isLink);
    }

    /**
     * Proposes the versions in a folder, and then the name that survives upgrades, for which nobody looks where there are no
     * versions.
     *
     * @param isVersion tells by its name whether a folder is that of a version
     */
    Stream<Candidate> kept(Path folder, Predicate<String> isVersion, Function<Path, Candidate> each, Path stable) {
        if (context.childrenOf(folder).stream().noneMatch(child -> isVersion.test(nameOf(child)))) {
            return Stream.empty();
        }
        return Stream.concat(folders(folder, isVersion).map(each), stable(Optional.of(stable)));
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }

    /** Proposes a name that survives upgrades; a link to nothing is proposed too, so that it is told what is wrong. */
    Stream<Candidate> stable(Optional<Path> name) {
        return name.stream()
                .filter(path -> leadsSomewhere(path) || isLink(path))
                .map(path -> context.candidate(
                        path,
                        Candidate.Shape.STABLE_HOME,
                        Provenance.Kind.DETECTED,
                        Location.directory(path.toString())));
    }

    /**
     * Proposes a folder whose download was broken off, so that it is refused with that reason.
     *
     * @param evidence the end of the sentence that begins with the folder, such as {@code holds the mark x}
     */
    Candidate incomplete(Path folder, String evidence, String remedy) {
        return context.unusable(
                folder,
                Location.directory(folder.toString()),
                Issue.of(
                                IssueCode.DOWNLOAD_INCOMPLETE,
                                Severity.NOTICE,
                                folder + " is not completely unpacked: " + evidence + ".")
                        .withRemedy(remedy));
    }

    /** Tells whether there is anything at a path; what cannot be examined is noted, and taken as nothing. */
    boolean exists(Path path) {
        try {
            return !host.files().status(path).isAbsent();
        } catch (IOException e) {
            context.unreadable(path, e);
            return false;
        }
    }

    private boolean leadsSomewhere(Path path) {
        try {
            host.files().realPath(path);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // Inspection comes upon the same failure and explains it.
            return true;
        }
    }

    private boolean isLink(Path path) {
        try {
            return host.files().linkTarget(path).isPresent();
        } catch (IOException e) {
            context.unreadable(path, e);
            return false;
        }
    }
}
