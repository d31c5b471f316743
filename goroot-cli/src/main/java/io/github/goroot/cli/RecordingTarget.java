package io.github.goroot.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that a person named for a recording to be written to. */
final class RecordingTarget {

    /** As a file name it means the standard output. */
    static final String STANDARD_OUTPUT = "-";

    private final String text;
    private final Path file;
    private final boolean force;

    private RecordingTarget(String text, Path file, boolean force) {
        this.text = text;
        this.file = file;
        this.force = force;
    }

    /**
     * Checks whether a file can be written, before the machine is asked for long.
     *
     * @param text the file as the person wrote it
     * @param force whether it may be there already
     */
    static RecordingTarget of(String text, boolean force) {
        try {
            Path file = Path.of(text).toAbsolutePath();
            check(text, file, force);
            // A link stays, and what it leads to is replaced.
            return new RecordingTarget(text, Files.exists(file) ? file.toRealPath() : file, force);
        } catch (InvalidPathException e) {
            throw ComplaintException.wrongUsage("\"" + text + "\" cannot be a file name: " + e.getReason() + ".", e);
        } catch (IOException e) {
            throw unwritable(text, e);
        }
    }

    /** Writes all of the file or nothing: first beside it, then in its place. */
    void write(byte[] content) {
        try {
            // Only its owner may read it, as is usual for temporary files; what it tells of a machine deserves that.
            Path beside = Files.createTempFile(file.getParent(), ".goroot-", ".tmp");
            try {
                Files.write(beside, content);
                move(beside);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (FileAlreadyExistsException e) {
            throw thereAlready(text);
        } catch (IOException e) {
            throw unwritable(text, e);
        }
    }

    private void move(Path beside) throws IOException {
        if (force) {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            // An atomic move would replace what somebody else wrote meanwhile.
            Files.move(beside, file);
        }
    }

    private static void check(String text, Path file, boolean force) {
        Path parent = file.getParent();
        if (text.isEmpty()) {
            throw ComplaintException.wrongUsage("\"\" is no file name. Name a file to write.");
        }
        if (Files.isDirectory(file) || parent == null) {
            throw ComplaintException.wrongUsage("\"" + text + "\" is a directory. Name a file to write.");
        }
        if (!Files.isDirectory(parent)) {
            throw ComplaintException.wrongUsage(
                    text + " cannot be written: there is no directory " + parent + ". Create it first.");
        }
        if (!Files.isWritable(parent)) {
            throw ComplaintException.wrongUsage(text + " cannot be written: this user may not create files in " + parent
                    + ". Name a file elsewhere.");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(file)) {
                // To put a file in its place would take a device or a pipe from those who use it.
                throw ComplaintException.wrongUsage(text + " is there already and no regular file. Name another file.");
            }
            if (!force) {
                throw thereAlready(text);
            }
        }
    }

    private static ComplaintException thereAlready(String text) {
        return ComplaintException.wrongUsage(text + " exists already. Name another file, or replace it with --force.");
    }

    private static ComplaintException unwritable(String text, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return ComplaintException.wrongUsage(
                    text + " cannot be written: permission denied. Name a file elsewhere.", failure);
        }
        return ComplaintException.ownFailure(
                text + " could not be written: " + ComplaintException.reasonOf(failure) + ".", failure);
    }
}
