package io.github.goroot.host.registry;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A machine with one file, which counts how often it is read. */
final class OneFile implements HostFiles {

    static final Path PATH = Path.of("/mnt/c/Windows/System32/config/SOFTWARE");

    final AtomicInteger reads = new AtomicInteger();
    volatile byte[] content;
    volatile boolean broken;

    OneFile(byte[] content) {
        this.content = content;
    }

    @Override
    public FileStatus status(Path path) {
        return path.equals(PATH)
                ? new FileStatus(FileStatus.Kind.FILE, false, content.length, Instant.EPOCH)
                : FileStatus.absent();
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        reads.incrementAndGet();
        if (broken) {
            throw new IOException("the device is gone");
        }
        if (!file.equals(PATH)) {
            throw new NoSuchFileException(file.toString());
        }
        int from = (int) Math.min(position, content.length);
        return Arrays.copyOfRange(content, from, (int) Math.min(position + length, content.length));
    }

    @Override
    public List<Path> list(Path directory, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path realPath(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Path> linkTarget(Path path) {
        throw new UnsupportedOperationException();
    }
}
