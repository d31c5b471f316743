package io.github.goroot.cli;

import io.github.goroot.host.Host;
import io.github.goroot.host.recording.Recording;
import io.github.goroot.host.recording.RecordingFile;
import io.github.goroot.host.recording.RecordingFormatException;
import io.github.goroot.testkit.replay.NotRecordedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that a person named as a recording. */
final class RecordingSource {

    private final String text;
    private final boolean redact;

    /**
     * Names a file.
     *
     * @param text the file as the person wrote it
     * @param redact whether complaints may tell no more than the last name of it
     */
    RecordingSource(String text, boolean redact) {
        this.text = text;
        this.redact = redact;
    }

    /** Reads the recording; where that is not possible it says why. */
    Recording read() {
        Path file;
        try {
            file = Path.of(text);
        } catch (InvalidPathException e) {
            throw complaint("cannot be a file name: " + e.getReason() + ".", e);
        }
        if (Files.isDirectory(file)) {
            throw complaint("is a directory. Name a file that \"goroot record\" wrote.", null);
        }
        try (InputStream bytes = Files.newInputStream(file);
                Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())) {
            return RecordingFile.read(characters);
        } catch (RecordingFormatException e) {
            throw complaint("cannot be replayed. " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw complaint("cannot be replayed. " + lineNotInUtf8(file) + " of the recording is not in UTF-8.", e);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw complaint("does not exist. \"goroot record\" writes such a file.", e);
        } catch (AccessDeniedException e) {
            throw complaint("may not be read. Give this user permission to read it.", e);
        } catch (IOException e) {
            throw complaint("cannot be read: " + ComplaintException.reasonOf(e) + ".", e);
        }
    }

    /** Makes a host of what was read. */
    Host host(Recording recording) {
        try {
            return RecordedHost.of(recording);
        } catch (NotRecordedException | IllegalArgumentException e) {
            throw complaint("cannot be replayed, since it is damaged or cut off: " + e.getMessage() + ".", e);
        }
    }

    private ComplaintException complaint(String statement, @Nullable Exception cause) {
        return ComplaintException.wrongUsage("the host " + name() + " " + statement, cause);
    }

    /** Only what follows the last separator: before it may stand somebody's home. */
    private String name() {
        return redact ? text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1) : text;
    }

    /** Looks for the line again, since a decoder reads ahead; a pipe cannot be read twice. */
    private static String lineNotInUtf8(Path file) {
        if (!Files.isRegularFile(file)) {
            return "A line";
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            int number = 1;
            while (isUtf8(line(bytes))) {
                number++;
            }
            return "Line " + number;
        } catch (IOException e) {
            return "A line";
        }
    }

    private static byte[] line(InputStream bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = bytes.read();
        if (b < 0) {
            throw new IOException("It has changed meanwhile.");
        }
        for (; b >= 0 && b != '\n'; b = bytes.read()) {
            line.write(b);
        }
        return line.toByteArray();
    }

    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
