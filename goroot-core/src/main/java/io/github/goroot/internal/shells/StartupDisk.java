package io.github.goroot.internal.shells;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.internal.shells.syntax.Dialect;
import io.github.goroot.internal.shells.syntax.Parser;
import io.github.goroot.internal.shells.syntax.Script;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a host, each looked at, listed and read at most once. Not thread-safe. */
final class StartupDisk {

    /** Far above any real start-up file; frameworks that are larger consist of many. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final int MOST_ENTRIES = 1000;

    /** The shell that display managers run start-up files with, whichever that is. */
    static final String PLAIN_SHELL = "/bin/sh";

    private final Host host;
    private final Map<String, ReadScript> scripts = new HashMap<>();
    private final Map<Path, Optional<FileStatus>> statuses = new HashMap<>();
    private final Map<Path, Optional<List<Path>>> listings = new HashMap<>();
    private final Map<String, Script> parsed = new HashMap<>();
    private Optional<Boolean> plainShellIsBash = Optional.empty();

    StartupDisk(Host host) {
        this.host = host;
    }

    Host host() {
        return host;
    }

    /** Reads a file. */
    ReadScript read(String file) {
        ReadScript known = scripts.get(file);
        if (known == null) {
            known = readAnew(file);
            scripts.put(file, known);
        }
        return known;
    }

    private ReadScript readAnew(String file) {
        Optional<Path> path = path(file);
        if (path.isEmpty()) {
            return ReadScript.missing();
        }
        try {
            byte[] bytes = host.files().read(path.get(), 0, MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? ReadScript.unusable("it is larger than " + MOST_BYTES + " bytes")
                    : decoded(bytes);
        } catch (NoSuchFileException e) {
            return ReadScript.missing();
        } catch (IOException e) {
            return ReadScript.unusable(ReadScript.UNREADABLE);
        }
    }

    private static ReadScript decoded(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return ReadScript.unusable("it is not a text");
            }
        }
        try {
            return ReadScript.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return ReadScript.unusable("it is not in UTF-8");
        }
    }

    /** Tells whether the plain shell is bash under another name, as on Fedora and Arch; on Debian it is dash. */
    boolean isPlainShellBash() {
        if (plainShellIsBash.isEmpty()) {
            plainShellIsBash = Optional.of(endsInBash());
        }
        return plainShellIsBash.get();
    }

    private boolean endsInBash() {
        Optional<Path> path = path(PLAIN_SHELL);
        try {
            return path.isPresent() && host.files().realPath(path.get()).endsWith("bash");
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives the tree of a script that can be read. */
    Script script(Dialect dialect, String file, String text) {
        return parsed.computeIfAbsent(dialect + file, key -> Parser.parse(dialect, text, 1));
    }

    /** Tells what is at a path; empty where that cannot be examined. */
    Optional<FileStatus> status(String file) {
        Optional<Path> path = path(file);
        if (path.isEmpty()) {
            return Optional.of(FileStatus.absent());
        }
        return statuses.computeIfAbsent(path.get(), this::statusAnew);
    }

    private Optional<FileStatus> statusAnew(Path path) {
        try {
            return Optional.of(host.files().status(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Lists a directory by name; empty where it cannot be listed or holds too much. */
    Optional<List<Path>> list(String directory) {
        Optional<Path> path = path(directory);
        return path.isEmpty() ? Optional.empty() : listings.computeIfAbsent(path.get(), this::listAnew);
    }

    private Optional<List<Path>> listAnew(Path directory) {
        try {
            List<Path> entries = host.files().list(directory, MOST_ENTRIES + 1);
            return entries.size() > MOST_ENTRIES ? Optional.empty() : Optional.of(entries);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Optional<Path> path(String text) {
        return text.startsWith("/") ? host.path(text).path() : Optional.empty();
    }
}
