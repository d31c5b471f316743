package io.github.goroot.internal.watch;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.FolderChange;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.internal.inspection.FailureReason;
import io.github.goroot.model.UnwatchedPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which folders to watch for a set of places, and for which of their entries.
 *
 * <p>The way to a place is walked from the root: each folder on it matters for the one entry by which it goes on, since that
 * may come, go, or be replaced; a link for itself, and then for the way it leads. Where the way ends because nothing is
 * there, the folder it ends in tells when there is. A folder that is listed matters for all its entries. Not thread-safe.
 */
final class FolderPlan {

    private static final int MOST_LINKS = 40;

    /** Names on the way to one place, those that links add included. */
    private static final int LONGEST_WAY = 1000;

    private final HostFiles files;
    private final boolean ignoresCase;
    private final Map<Path, Interest> folders = new LinkedHashMap<>();
    private final Map<Path, Step> steps = new HashMap<>();
    private final List<UnwatchedPlace> unwatched = new ArrayList<>();
    private final Set<Path> appeared = new LinkedHashSet<>();

    FolderPlan(Host host) {
        this.files = host.files();
        OperatingSystem system = host.platform().system();
        this.ignoresCase = system == OperatingSystem.WINDOWS || system == OperatingSystem.MACOS;
    }

    /** What there is at one step of a way. */
    private record Step(Kind kind, Optional<Path> target, String failure) {

        enum Kind {
            NOTHING,
            LINK,
            FOLDER,
            FILE,
            FAILURE
        }

        static final Step NOTHING = new Step(Kind.NOTHING, Optional.empty(), "");
        static final Step FOLDER = new Step(Kind.FOLDER, Optional.empty(), "");
        static final Step FILE = new Step(Kind.FILE, Optional.empty(), "");
    }

    void add(Place place) {
        Deque<Path> names = new ArrayDeque<>();
        place.path().forEach(names::add);
        Path at = place.path().getRoot();
        int links = 0;
        int length = 0;
        while (!names.isEmpty()) {
            Path name = names.pop();
            if (++length > LONGEST_WAY) {
                unwatched.add(new UnwatchedPlace(place.path().toString(), "its links lead too far"));
                return;
            }
            if (isDots(name)) {
                at = name.toString().equals("..") && at.getParent() != null ? at.getParent() : at;
                continue;
            }
            Interest interest = interestIn(at);
            interest.add(name);
            Path next = at.resolve(name);
            Step step = steps.computeIfAbsent(next, this::look);
            if (step.kind() == Step.Kind.LINK) {
                if (++links > MOST_LINKS) {
                    unwatched.add(new UnwatchedPlace(place.path().toString(), "its links lead in circles"));
                    return;
                }
                at = follow(step.target().orElseThrow(), at, names);
                continue;
            }
            if (step.kind() != Step.Kind.FOLDER || names.isEmpty()) {
                end(place, interest, step, names.isEmpty());
            }
            if (step.kind() != Step.Kind.FOLDER) {
                return;
            }
            at = next;
        }
        if (place.kind() == Place.Kind.LISTING) {
            interestIn(at).addAll();
        }
    }

    private static boolean isDots(Path name) {
        String text = name.toString();
        return text.equals("..") || text.equals(".") || text.isEmpty();
    }

    /** Puts the way that a link leads before what is left of it, and gives where that begins. */
    private static Path follow(Path target, Path folder, Deque<Path> names) {
        List<Path> parts = new ArrayList<>();
        target.forEach(parts::add);
        for (int i = parts.size() - 1; i >= 0; i--) {
            names.push(parts.get(i));
        }
        return target.getRoot() != null ? folder.resolve(target.getRoot()) : folder;
    }

    private void end(Place place, Interest interest, Step step, boolean arrived) {
        interest.markLast();
        if (place.kind() == Place.Kind.INSPECTED_ENTRY) {
            interest.markInspected();
        }
        if (step.kind() == Step.Kind.FAILURE) {
            unwatched.add(new UnwatchedPlace(place.path().toString(), step.failure()));
        }
        boolean there = arrived && (step.kind() == Step.Kind.FOLDER || step.kind() == Step.Kind.FILE);
        if (there && place.kind() == Place.Kind.ABSENT_ENTRY) {
            appeared.add(place.path());
        }
    }

    private Step look(Path path) {
        try {
            Optional<Path> target = files.linkTarget(path);
            if (target.isPresent()) {
                return new Step(Step.Kind.LINK, target, "");
            }
            FileStatus status = files.status(path);
            if (status.isAbsent()) {
                return Step.NOTHING;
            }
            return status.isDirectory() ? Step.FOLDER : Step.FILE;
        } catch (IOException e) {
            return new Step(Step.Kind.FAILURE, Optional.empty(), FailureReason.of(e));
        } catch (SecurityException e) {
            return new Step(Step.Kind.FAILURE, Optional.empty(), "not allowed: " + e.getMessage());
        }
    }

    private Interest interestIn(Path folder) {
        return folders.computeIfAbsent(folder, any -> new Interest(ignoresCase));
    }

    /** Gives the folders, those at the end of a way before those that only lie on one. */
    List<Path> folders() {
        List<Path> ordered = new ArrayList<>(folders.size());
        folders.forEach((folder, interest) -> {
            if (interest.isLast()) {
                ordered.add(folder);
            }
        });
        folders.forEach((folder, interest) -> {
            if (!interest.isLast()) {
                ordered.add(folder);
            }
        });
        return ordered;
    }

    /** Tells whether something that happened may matter. */
    boolean concerns(FolderChange change) {
        Interest interest = folders.get(change.folder());
        return interest != null && interest.covers(change);
    }

    /** Tells whether a report does not tell enough to see from it that something in a folder has changed since. */
    boolean isUntold(Path folder) {
        Interest interest = folders.get(folder);
        return interest != null && interest.isUntold();
    }

    /** Gives the places where there is something now and was nothing according to the report. */
    Set<Path> appeared() {
        return appeared;
    }

    List<UnwatchedPlace> unwatched() {
        return unwatched;
    }
}
