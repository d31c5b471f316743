package io.github.goroot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the files of a fake host; what cannot be written is a mistake in the description of the host. */
final class FakeTree {

    private final FileSystem fileSystem;
    private final boolean executeBits;
    private Consumer<Path> watcher = path -> {};

    FakeTree(FileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.executeBits = fileSystem.supportedFileAttributeViews().contains("posix");
    }

    /** Lets somebody know of each entry that comes, goes or changes. */
    void tell(Consumer<Path> newWatcher) {
        this.watcher = newWatcher;
    }

    private interface Change {
        void make() throws IOException;
    }

    void directory(Path path) {
        changing(() -> make(path));
    }

    private void make(@Nullable Path directory) throws IOException {
        if (directory != null && !Files.isDirectory(directory)) {
            make(directory.getParent());
            Files.createDirectory(directory);
            watcher.accept(directory);
        }
    }

    void modified(Path path, Instant time) {
        changing(() -> Files.setLastModifiedTime(path, FileTime.from(time)));
    }

    void hardLink(Path path, Path existing) {
        changing(() -> {
            make(path.getParent());
            Files.createLink(path, existing);
            watcher.accept(path);
        });
    }

    void file(Path path, byte[] content, boolean executable) {
        changing(() -> {
            make(path.getParent());
            Files.write(path, content);
            if (executeBits) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
            watcher.accept(path);
        });
    }

    void link(Path path, String target) {
        changing(() -> {
            make(path.getParent());
            if (Files.isSymbolicLink(path)) {
                Files.delete(path);
            }
            Files.createSymbolicLink(path, fileSystem.getPath(target));
            watcher.accept(path);
        });
    }

    void remove(Path path) {
        changing(() -> {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                List<Path> children = new ArrayList<>();
                try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
                    stream.forEach(children::add);
                }
                children.forEach(this::remove);
            }
            if (Files.deleteIfExists(path)) {
                watcher.accept(path);
            }
        });
    }

    private static void changing(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException("The fake host cannot be made as described: " + e, e);
        }
    }
}
