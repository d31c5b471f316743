package io.github.goroot.host.recording;

import io.github.goroot.host.NotAnsweringException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the failures that matter to discovery into texts and back. */
final class FailureText {

    private FailureText() {}

    static List<String> of(IOException failure) {
        if (failure instanceof FileSystemException e) {
            return List.of(kindOf(e), orEmpty(e.getFile()), orEmpty(e.getReason()));
        }
        return List.of(
                failure instanceof NotAnsweringException ? "not-answering" : "other",
                "",
                orEmpty(failure.getMessage()));
    }

    static IOException exception(List<String> values) {
        String file = values.get(1);
        String reason = values.get(2);
        return switch (values.get(0)) {
            case "absent" -> new NoSuchFileException(file, null, orNull(reason));
            case "denied" -> new AccessDeniedException(file, null, orNull(reason));
            case "not-directory" -> new NotDirectoryException(file);
            case "not-answering" -> new NotAnsweringException(reason);
            case "file-system" -> new FileSystemException(file, null, orNull(reason));
            default -> new IOException(reason);
        };
    }

    private static String kindOf(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "absent";
        }
        if (failure instanceof AccessDeniedException) {
            return "denied";
        }
        return failure instanceof NotDirectoryException ? "not-directory" : "file-system";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
