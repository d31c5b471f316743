package io.github.goroot.binary;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in a sentence why a host could not read a file. */
final class ReadFailure {

    private ReadFailure() {}

    static String sentence(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return file + " does not exist.";
        }
        return file + " cannot be read: " + reason(failure) + ".";
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
        return reason == null || reason.isBlank() ? failure.getClass().getSimpleName() : reason;
    }
}
