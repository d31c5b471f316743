package io.github.goroot.testkit.binary;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A few files in memory, made faster than a file system; operations are counted. */
final class MemoryFiles implements HostFiles {

    private final Map<Path, byte[]> contents;
    private long bytesRead;
    private int operations;

    MemoryFiles(Map<Path, byte[]> contents) {
        this.contents = contents;
    }

    long bytesRead() {
        return bytesRead;
    }

    int operations() {
        return operations;
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        operations++;
        byte[] content = content(file);
        int from = (int) Math.min(position, content.length);
        byte[] part = Arrays.copyOfRange(content, from, from + Math.min(length, content.length - from));
        bytesRead += part.length;
        return part;
    }

    @Override
    public FileStatus status(Path path) {
        operations++;
        byte[] content = contents.get(path);
        return content == null
                ? FileStatus.absent()
                : new FileStatus(FileStatus.Kind.FILE, true, content.length, Instant.EPOCH);
    }

    @Override
    public Path realPath(Path path) throws IOException {
        operations++;
        content(path);
        return path;
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        throw new NoSuchFileException(directory.toString());
    }

    @Override
    public Optional<Path> linkTarget(Path path) {
        return Optional.empty();
    }

    private byte[] content(Path file) throws NoSuchFileException {
        byte[] content = contents.get(file);
        if (content == null) {
            throw new NoSuchFileException(file.toString());
        }
        return content;
    }
}
