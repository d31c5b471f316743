package io.github.goroot.internal.inspection;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a few words why an operation on a file failed; the same words in every report. */
public final class FailureReason {

    private static final int LONGEST = 500;

    private FailureReason() {}

    /** Gives the reason, never empty, without the path. */
    public static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "absent";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
        return reason == null || reason.isBlank() ? failure.getClass().getSimpleName() : shortened(reason);
    }

    /** Gives the beginning of a text that somebody else wrote. */
    public static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
