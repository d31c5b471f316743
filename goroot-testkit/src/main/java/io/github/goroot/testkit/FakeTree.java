package io.github.goroot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Writes the files of a fake host; what cannot be written is a mistake in the description of the host. */
final class FakeTree {

    private final FileSystem fileSystem;
    private final boolean executeBits;

    FakeTree(FileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.executeBits = fileSystem.supportedFileAttributeViews().contains("posix");
    }

    private interface Change {
        void make() throws IOException;
    }

    void directory(Path path) {
        changing(() -> Files.createDirectories(path));
    }

    void file(Path path, byte[] content, boolean executable) {
        changing(() -> {
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            if (executeBits) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        });
    }

    void link(Path path, String target) {
        changing(() -> {
            Files.createDirectories(path.getParent());
            if (Files.isSymbolicLink(path)) {
                Files.delete(path);
            }
            Files.createSymbolicLink(path, fileSystem.getPath(target));
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
            Files.deleteIfExists(path);
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
