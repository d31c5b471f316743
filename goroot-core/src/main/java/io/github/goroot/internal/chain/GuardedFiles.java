package io.github.goroot.internal.chain;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.NotAnsweringException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files whose operations are seen by the caller's thread, and that fail at once where an earlier one hung. */
final class GuardedFiles implements HostFiles {

    private final HostFiles files;
    private final Watch watch;
    private final DeadRoots deadRoots;

    GuardedFiles(HostFiles files, Watch watch, DeadRoots deadRoots) {
        this.files = files;
        this.watch = watch;
        this.deadRoots = deadRoots;
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return guarded("status", path, () -> files.status(path));
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return guarded("list", directory, () -> files.list(directory, limit));
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return guarded("real path", path, () -> files.realPath(path));
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return guarded("link", path, () -> files.linkTarget(path));
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return guarded("read", file, () -> files.read(file, position, length));
    }

    private <T> T guarded(String what, Path path, Operation<T> operation) throws IOException {
        deadRoots.check(path);
        watch.enter(what, path);
        NotAnsweringException silence;
        try {
            return operation.run();
        } catch (NotAnsweringException e) {
            silence = e;
        } finally {
            watch.leave();
        }
        // A host that knows this by itself, such as a recorded one, is believed without waiting for the deadline.
        deadRoots.bury(path, this);
        deadRoots.check(path);
        throw silence;
    }
}
