package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.internal.goenv.PathList;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where tools keep things for a user, and how what lies there is proposed; null is a place that there is not. */
final class Places {

    private final LocatorContext context;
    private final Host host;
    private final Consumer<Candidate> proposals;

    Places(LocatorContext context, Consumer<Candidate> proposals) {
        this.context = context;
        this.host = context.host();
        this.proposals = proposals;
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
    @Nullable
    Path home(String below) {
        Optional<Path> home = host.userHome();
        return home.isPresent() ? home.get().resolve(below) : null;
    }

    /** Gives a path of the system. */
    @Nullable
    Path at(String absolute) {
        return host.path(absolute).path().orElse(null);
    }

    /** Gives what a variable names; one that is empty counts as not set, one that cannot be a path is noted. */
    @Nullable
    Path variable(String name) {
        Optional<String> text = host.environment().nonEmpty(name);
        return text.isPresent() ? pathOf(name, text.get()) : null;
    }

    /** Gives what a variable names whose reader takes {@code ~} for the user's home, as mise and proto do. */
    @Nullable
    Path variableWithTilde(String name) {
        String text = host.environment().nonEmpty(name).orElse("");
        return text.startsWith("~") ? pathWithTilde(name, text) : variable(name);
    }

    /** Gives the paths of a variable that is written as PATH is, {@code ~} being the user's home. */
    List<Path> variableList(String name) {
        Optional<String> text = host.environment().nonEmpty(name);
        if (text.isEmpty()) {
            return List.of();
        }
        List<Path> paths = new ArrayList<>();
        for (String part : PathList.split(text.get(), onWindows())) {
            Path path = part.isBlank() ? null : pathWithTilde(name, part.strip());
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    private @Nullable Path pathWithTilde(String variable, String text) {
        boolean below = text.startsWith("~/") || (onWindows() && text.startsWith("~\\"));
        if (text.equals("~") || below) {
            Optional<Path> home = host.userHome();
            return home.isPresent() ? pathOf(variable, home.get() + text.substring(1)) : null;
        }
        return pathOf(variable, text);
    }

    private @Nullable Path pathOf(String variable, String text) {
        HostPath path = host.path(text);
        Optional<Issue> defect = path.defect();
        if (defect.isPresent()) {
            context.note(defect.get().at(Location.variable(variable, text)));
        }
        return path.path().orElse(null);
    }

    /** Gives what a variable names, or else a path below the user's home. */
    @Nullable
    Path variableOrHome(String name, String below) {
        Path named = variable(name);
        return named != null ? named : home(below);
    }

    /** Gives the folder for data that belongs to no other program's business, as the XDG base directories have it. */
    @Nullable
    Path dataHome() {
        return variableOrHome("XDG_DATA_HOME", ".local/share");
    }

    /** Gives each of some places that there is once. */
    static Set<Path> known(@Nullable Path... places) {
        Set<Path> known = new LinkedHashSet<>();
        for (Path place : places) {
            if (place != null) {
                known.add(place);
            }
        }
        return known;
    }

    /** Gives what is in a folder, in the order of the names; nothing of what there is not. */
    List<Path> children(@Nullable Path parent) {
        return parent == null ? List.of() : context.childrenOf(parent);
    }

    /** Gives the folders in a folder, links left out; each is looked at when its turn comes. */
    Folders folders(@Nullable Path parent) {
        return new Folders(children(parent), this);
    }

    /** Tells whether there is a folder that is not only a link to one. */
    boolean isFolder(Path path) {
        return context.isDirectory(path) && !isLink(path);
    }

    boolean isDirectory(Path path) {
        return context.isDirectory(path);
    }

    boolean isLink(Path path) {
        try {
            return host.files().linkTarget(path).isPresent();
        } catch (IOException e) {
            context.unreadable(path, e);
            return false;
        }
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

    /** Proposes a candidate. */
    void propose(Candidate candidate) {
        proposals.accept(candidate);
    }

    /** Proposes a GOROOT that was come upon. */
    void propose(Path home) {
        propose(context.detected(home));
    }

    /** Proposes what a spot outside led to. */
    void propose(Path path, Candidate.Shape shape, Location location) {
        propose(context.candidate(path, shape, Provenance.Kind.DETECTED, location));
    }

    /** Proposes a GOROOT that is spelled out at a spot outside. */
    void propose(String text, Provenance.Kind kind, Location location) {
        propose(context.candidate(text, Candidate.Shape.HOME, kind, location));
    }

    /** Proposes a name that survives upgrades; a link to nothing is proposed too, so that it is told what is wrong. */
    void proposeStable(@Nullable Path name) {
        if (name != null && (leadsSomewhere(name) || isLink(name))) {
            propose(name, Candidate.Shape.STABLE_HOME, Location.directory(name.toString()));
        }
    }

    /**
     * Proposes a folder whose download was broken off, so that it is refused with that reason.
     *
     * @param evidence the end of the sentence that begins with the folder, such as {@code holds the mark x}
     */
    void incomplete(Path folder, String evidence, String remedy) {
        propose(context.unusable(
                folder,
                Location.directory(folder.toString()),
                Issue.of(
                                IssueCode.DOWNLOAD_INCOMPLETE,
                                Severity.NOTICE,
                                folder + " is not completely unpacked: " + evidence + ".")
                        .withRemedy(remedy)));
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
}
