package io.github.goroot.host;

import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns text from outside into a path of one file system, or into an issue: the only place that does. */
final class PathReader {

    /** The longest path that any supported system accepts (Windows with its {@code \\?\} prefix). */
    private static final int LONGEST = 32_767;

    private static final int LONGEST_QUOTE = 200;

    /** The length of the prefix by which Windows takes a path as it is written. */
    private static final int PREFIX = 4;

    private final FileSystem fileSystem;
    private final Path workingDirectory;

    PathReader(FileSystem fileSystem, Path workingDirectory) {
        this.fileSystem = fileSystem;
        this.workingDirectory = workingDirectory;
    }

    HostPath read(String text) {
        if (text.isEmpty()) {
            return illegal(text, "it is empty");
        }
        if (text.length() > LONGEST) {
            return illegal(text, "it is longer than " + LONGEST + " characters");
        }
        try {
            Path path = fileSystem.getPath(withoutPrefix(text));
            Optional<Issue> defect = HostPath.defectOf(path);
            if (defect.isPresent()) {
                return new HostPath.Illegal(defect.get());
            }
            return new HostPath.Legal(workingDirectory.resolve(path), !path.isAbsolute());
        } catch (InvalidPathException e) {
            return illegal(text, quote(e.getReason()));
        }
    }

    /**
     * Takes away what tells Windows to take a path as it is written, which some versions of Java refuse and others take away
     * themselves: {@code \\\\?\\C:\\Go} and {@code C:\\Go} are one place.
     */
    private String withoutPrefix(String text) {
        if (!text.startsWith("\\\\?\\") || !fileSystem.getSeparator().equals("\\")) {
            return text;
        }
        if (text.regionMatches(true, PREFIX, "UNC\\", 0, 4)) {
            return "\\" + text.substring(PREFIX + 3);
        }
        boolean drive = text.startsWith(":\\", PREFIX + 1);
        return drive ? text.substring(PREFIX) : text;
    }

    private static HostPath illegal(String text, String why) {
        return new HostPath.Illegal(Issue.of(
                        IssueCode.PATH_ILLEGAL,
                        Severity.NOTICE,
                        "\"" + quote(text) + "\" cannot be a path on this system: " + why + ".")
                .withRemedy("Correct the text where it is set."));
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints().limit(LONGEST_QUOTE).forEach(c -> {
            if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return text.length() > LONGEST_QUOTE ? quoted + "…" : quoted.toString();
    }
}
