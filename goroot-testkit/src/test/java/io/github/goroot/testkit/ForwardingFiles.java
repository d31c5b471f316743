package io.github.goroot.testkit;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that answer as others do, for tests that want one operation to be different. */
public class ForwardingFiles implements HostFiles {

    private final HostFiles files;

    public ForwardingFiles(HostFiles files) {
        this.files = files;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return files.status(path);
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return files.list(directory, limit);
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return files.realPath(path);
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return files.linkTarget(path);
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return files.read(file, position, length);
    }
}
