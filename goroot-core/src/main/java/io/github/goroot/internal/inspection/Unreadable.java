package io.github.goroot.internal.inspection;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.NotAnsweringException;
import io.github.goroot.model.IssueCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds out why a path cannot be examined, and says it in a sentence. */
final class Unreadable {

    /** As many as Linux follows before it gives up. */
    private static final int MOST_LINKS = 40;

    private final Host host;

    Unreadable(Host host) {
        this.host = host;
    }

    /** Explains why an operation on a path failed. */
    Refusal explain(Path path, IOException failure) {
        if (failure instanceof NotAnsweringException) {
            return notAnswering(path, failure);
        }
        try {
            if (host.files().status(path).isAbsent()) {
                return Refusal.missing(path, absence(path));
            }
        } catch (NotAnsweringException again) {
            return notAnswering(path, again);
        } catch (IOException again) {
            if (leadsBack(path)) {
                return Refusal.of(
                        IssueCode.LINK_LOOP,
                        path + " cannot be examined: its links lead back to themselves.",
                        "Remove the link that closes the circle.");
            }
            if (failure instanceof NoSuchFileException) {
                return unreadable(path, again);
            }
        }
        return unreadable(path, failure);
    }

    private static Refusal notAnswering(Path path, IOException failure) {
        return Refusal.of(
                IssueCode.NOT_ANSWERING,
                path + " cannot be examined: " + failure.getMessage(),
                "Reconnect or unmount the file system it lies on, or raise the deadline.");
    }

    private static Refusal unreadable(Path path, IOException failure) {
        String reason = FailureReason.of(failure);
        return Refusal.of(
                IssueCode.UNREADABLE,
                placeOf(path, failure) + " cannot be read: " + reason + ".",
                failure instanceof AccessDeniedException
                        ? "Give this user permission to read it."
                        : "Check the file system it lies on.");
    }

    /** Says in a few words why there is nothing at a path. */
    String absence(Path path) {
        try {
            Optional<Path> target = host.files().linkTarget(path);
            return target.isPresent() ? "is a link to " + target.get() + ", which does not exist" : "does not exist";
        } catch (IOException e) {
            // That there is nothing is known already; that it might be a link is only an embellishment.
            return "does not exist";
        }
    }

    /** What has to be mended is what failed; it may lie below the path that was asked for, or where a link led. */
    private static String placeOf(Path path, IOException failure) {
        String file = failure instanceof FileSystemException e ? e.getFile() : null;
        if (file == null) {
            return path.toString();
        }
        return file.startsWith(path.toString()) ? file : path + " cannot be examined: " + file;
    }

    private boolean leadsBack(Path path) {
        HostFiles files = host.files();
        Set<Path> seen = new HashSet<>();
        Path current = path;
        try {
            for (int i = 0; i < MOST_LINKS; i++) {
                Optional<Path> next = firstLink(files, current);
                if (next.isEmpty()) {
                    return false;
                }
                if (!seen.add(current)) {
                    return true;
                }
                current = next.get();
            }
            return true;
        } catch (IOException e) {
            // Links that cannot be read are not known to lead back.
            return false;
        }
    }

    /** Replaces the first link on the way by what it points to. */
    private static Optional<Path> firstLink(HostFiles files, Path path) throws IOException {
        Path walked = path.getRoot();
        for (int i = 0; i < path.getNameCount(); i++) {
            Path next = walked.resolve(path.getName(i));
            Optional<Path> target = files.linkTarget(next);
            if (target.isPresent()) {
                Path resolved = walked.resolve(target.get());
                return Optional.of(
                        i + 1 < path.getNameCount()
                                ? resolved.resolve(path.subpath(i + 1, path.getNameCount()))
                                        .normalize()
                                : resolved.normalize());
            }
            walked = next;
        }
        return Optional.empty();
    }
}
