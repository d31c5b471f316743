package io.github.goroot.internal.shim;

import io.github.goroot.host.Host;
import io.github.goroot.host.NotAnsweringException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that managers keep their settings and versions in; every failure names the file.
 *
 * @param host the machine
 */
record ShimFiles(Host host) {

    /** Far above any real file of settings. */
    private static final int MOST_OF_SETTINGS = 1024 * 1024;

    private static final int MOST_CHILDREN = 10_000;

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private interface Look<T> {
        T run() throws IOException;
    }

    /** Gives the lines of a file of settings, without a mark of the byte order; empty if there is no such file. */
    Optional<List<String>> lines(Path file) throws IOException {
        return text(file)
                .map(text -> (text.startsWith("\ufeff") ? text.substring(1) : text)
                        .lines()
                        .toList());
    }

    /** Gives the same for a manager to which a mark of the byte order is a part of the first word. */
    Optional<List<String>> linesWithMark(Path file) throws IOException {
        return text(file).map(text -> text.lines().toList());
    }

    /** Gives the whole text of a file of settings; empty if there is no such file. */
    Optional<String> text(Path file) throws IOException {
        try {
            byte[] bytes = host.files().read(file, 0, MOST_OF_SETTINGS + 1);
            if (bytes.length > MOST_OF_SETTINGS) {
                // What the rest says could change everything.
                throw new FileSystemException(file.toString(), null, "it is larger than 1 MiB");
            }
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (isDirectory(file)) {
                return Optional.empty();
            }
            throw naming(file, e);
        }
    }

    /** Gives the names in a folder, in no order; none if there is no such folder. */
    List<String> names(Path parent) throws IOException {
        try {
            return host.files().list(parent, MOST_CHILDREN).stream()
                    .map(child -> child.getFileName().toString())
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw naming(parent, e);
        }
    }

    boolean isDirectory(Path path) throws IOException {
        return look(path, () -> host.files().status(path).isDirectory());
    }

    boolean isFile(Path path) throws IOException {
        return look(path, () -> host.files().status(path).isFile());
    }

    boolean exists(Path path) throws IOException {
        return look(path, () -> !host.files().status(path).isAbsent());
    }

    Optional<Path> linkTarget(Path path) throws IOException {
        return look(path, () -> host.files().linkTarget(path));
    }

    /** Tells whether a GOROOT has a {@code go} command. */
    boolean hasGo(Path home) throws IOException {
        Path bin = home.resolve("bin");
        for (String name : host.platform().isWindows() ? List.of("go.exe", "go.bat", "go.cmd") : List.of("go")) {
            if (isFile(bin.resolve(name))) {
                return true;
            }
        }
        return false;
    }

    /** Gives a path and what it leads to, link by link as far as they lead to a link; at most so many as a system follows. */
    List<Path> linkByLink(Path path) throws IOException {
        List<Path> hops = new ArrayList<>();
        Optional<Path> current = Optional.of(path);
        while (current.isPresent() && hops.size() < MOST_LINKS) {
            Path link = current.get();
            hops.add(link);
            current = linkTarget(link).map(target -> link.resolveSibling(target).normalize());
        }
        return hops;
    }

    private static <T> T look(Path path, Look<T> look) throws IOException {
        try {
            return look.run();
        } catch (IOException e) {
            throw naming(path, e);
        }
    }

    private static IOException naming(Path file, IOException failure) {
        if (failure instanceof FileSystemException || failure instanceof NotAnsweringException) {
            return failure;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }
}
