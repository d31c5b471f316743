package io.github.goroot.testkit.binary;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One file in memory, under any path, of which reads are counted; it goes on with zeros up to a size. */
final class Memory implements HostFiles {

    private final byte[] content;
    private final long size;
    private long bytesRead;
    private int reads;

    Memory(byte[] content) {
        this(content, content.length);
    }

    Memory(byte[] content, long size) {
        this.content = content;
        this.size = size;
    }

    long bytesRead() {
        return bytesRead;
    }

    int reads() {
        return reads;
    }

    @Override
    public byte[] read(Path file, long position, int length) {
        if (position < 0 || length < 0) {
            throw new IllegalArgumentException("asked for " + length + " bytes at " + position);
        }
        int available = (int) Math.min(length, Math.max(0, size - position));
        int from = (int) Math.min(position, content.length);
        reads++;
        bytesRead += available;
        return Arrays.copyOf(Arrays.copyOfRange(content, from, Math.min(content.length, from + available)), available);
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        throw new NoSuchFileException(path.toString());
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        throw new NoSuchFileException(directory.toString());
    }

    @Override
    public Path realPath(Path path) throws IOException {
        throw new NoSuchFileException(path.toString());
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        throw new NoSuchFileException(path.toString());
    }
}
