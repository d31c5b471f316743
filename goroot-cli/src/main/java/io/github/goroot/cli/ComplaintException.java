package io.github.goroot.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Ends a command with a sentence for the person who called it, where only running it could show that it cannot go on. */
final class ComplaintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private ComplaintException(int status, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    /** An argument cannot be used. */
    static ComplaintException wrongUsage(String sentence) {
        return wrongUsage(sentence, null);
    }

    /** An argument cannot be used. */
    static ComplaintException wrongUsage(String sentence, @Nullable Throwable cause) {
        return new ComplaintException(ExitStatus.WRONG_USAGE, sentence, cause);
    }

    /** The arguments are right, and yet it did not work. */
    static ComplaintException ownFailure(String sentence, Throwable cause) {
        return new ComplaintException(ExitStatus.OWN_FAILURE, sentence, cause);
    }

    /** Gives the cause of a failure without the file, which the sentence names as the person did. */
    static String reasonOf(IOException failure) {
        String reason = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
        return reason == null || reason.isBlank() ? failure.getClass().getSimpleName() : reason;
    }

    int status() {
        return status;
    }
}
