package io.github.goroot.internal.chain;

import io.github.goroot.host.NotAnsweringException;
import io.github.goroot.internal.inspection.FailureReason;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns what went wrong in a locator into an issue. */
final class Failures {

    private Failures() {}

    static Issue unreadable(Path place, IOException failure) {
        return unreadable(place + " could not be read", failure).at(Location.file(place.toString()));
    }

    static Issue unreadable(Location place, IOException failure) {
        return unreadable(place.describe() + " could not be read", failure).at(place);
    }

    static Issue broken(String id, Throwable failure) {
        Throwable real =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        if (real instanceof IOException e) {
            String file = fileOf(e).map(path -> ": " + path).orElse("");
            return unreadable("The places of the locator \"" + id + "\" could not be read" + file, e);
        }
        String message = failure.getMessage() == null ? "" : ": " + FailureReason.shortened(failure.getMessage());
        return Issue.of(
                        IssueCode.LOCATOR_FAILED,
                        Severity.WARNING,
                        "The locator \"" + id + "\" broke with "
                                + failure.getClass().getName() + message + ".")
                .withRemedy("Report this to the authors of that locator, or remove it by its id.");
    }

    private static Issue unreadable(String statement, IOException failure) {
        if (failure instanceof NotAnsweringException) {
            return Issue.of(IssueCode.NOT_ANSWERING, Severity.NOTICE, statement + ": " + failure.getMessage())
                    .withRemedy("Reconnect or unmount the file system it lies on, or raise the deadline.");
        }
        return Issue.of(IssueCode.UNREADABLE, Severity.NOTICE, statement + ": " + FailureReason.of(failure) + ".")
                .withRemedy("Check the permissions and the file system of that place.");
    }

    static Issue hanging(String id, String what, long millis) {
        return Issue.of(
                        IssueCode.NOT_ANSWERING,
                        Severity.WARNING,
                        "The locator \"" + id + "\" was given up, for " + what + " did not answer within " + millis
                                + " ms.")
                .withRemedy("Look at that place by hand, or raise the deadline.");
    }

    static Issue endless(String id, long millis) {
        return Issue.of(
                        IssueCode.NOT_ANSWERING,
                        Severity.WARNING,
                        "The locator \"" + id + "\" was given up after " + millis
                                + " ms in which it neither looked at anything nor ended.")
                .withRemedy(
                        "Try again when the machine is less busy, or raise the deadline; if it stays so, report this to"
                                + " the authors of that locator, or remove it by its id.");
    }

    private static Optional<String> fileOf(IOException failure) {
        return failure instanceof FileSystemException e ? Optional.ofNullable(e.getFile()) : Optional.empty();
    }
}
