package io.github.goroot.binary;

import io.github.goroot.host.FileIdentity;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.OpenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that answer as others do, and bring a memo for those who read programs of them. */
record MemoBearingFiles(HostFiles files, BinaryMemo memo) implements HostFiles {

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

    @Override
    public OpenFile open(Path file) throws IOException {
        return files.open(file);
    }

    @Override
    public Optional<FileIdentity> identity(Path file) throws IOException {
        return files.identity(file);
    }
}
