package io.github.goroot.testkit.watch;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files of which one place must not be touched. */
record NoTouch(HostFiles files, Path place) implements HostFiles {

    private Path checked(Path path) {
        if (path.startsWith(place)) {
            throw new AssertionError(path + " was touched");
        }
        return path;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return files.status(checked(path));
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return files.list(checked(directory), limit);
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return files.realPath(checked(path));
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return files.linkTarget(checked(path));
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return files.read(checked(file), position, length);
    }
}
