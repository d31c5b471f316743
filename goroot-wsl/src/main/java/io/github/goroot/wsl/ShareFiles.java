package io.github.goroot.wsl;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.wsl.paths.UnixFileSystem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a distribution as its own paths name them, asked of Windows.
 *
 * <p>Most paths hold no link, so a path is first asked for as it is. Only where Windows finds nothing there, or something it
 * cannot open, are its links followed one by one. Every regular file counts as executable, for Windows does not show what
 * may be executed. Thread-safe.
 */
final class ShareFiles implements HostFiles {

    private final Share share;
    private final UnixFileSystem fileSystem;
    private final ShareLinks links;

    ShareFiles(Share share, UnixFileSystem fileSystem, Host outer) {
        this.share = share;
        this.fileSystem = fileSystem;
        this.links = new ShareLinks(this, outer.reparsePoints());
    }

    private interface Operation<T> {
        T on(Path windowsPath) throws IOException;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        FileStatus direct = FileStatus.absent();
        @Nullable FileSystemException refusal = null;
        try {
            direct = share.files().status(windowsPath(path));
            if (direct.isFile() || direct.isDirectory()) {
                return seen(direct);
            }
        } catch (FileSystemException e) {
            links.requireReadable(path, e);
            refusal = e;
        }
        Path real;
        try {
            real = links.follow(path);
        } catch (NoSuchFileException e) {
            return FileStatus.absent();
        }
        if (!real.equals(path)) {
            return seen(share.files().status(windowsPath(real)));
        }
        if (refusal != null) {
            throw inOwnWords(path, refusal);
        }
        return direct;
    }

    private static FileStatus seen(FileStatus status) {
        return status.isFile() ? new FileStatus(FileStatus.Kind.FILE, true, status.size(), status.modified()) : status;
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        List<Path> entries = new ArrayList<>();
        for (Path entry : throughLinks(directory, path -> share.files().list(path, limit))) {
            Path name = entry.getFileName();
            if (name != null) {
                entries.add(directory.resolve(Escapes.toLinux(name.toString())));
            }
        }
        // Windows orders names without regard to case, and by their escapes.
        Collections.sort(entries);
        return List.copyOf(entries);
    }

    @Override
    public Path realPath(Path path) throws IOException {
        Path real = links.follow(path);
        if (share.files().status(windowsPath(real)).isAbsent()) {
            throw new NoSuchFileException(path.toString());
        }
        return real;
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        try {
            return links.target(path);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return throughLinks(file, path -> share.files().read(path, position, length));
    }

    private <T> T throughLinks(Path path, Operation<T> operation) throws IOException {
        FileSystemException refusal;
        try {
            return operation.on(windowsPath(path));
        } catch (FileSystemException e) {
            refusal = e;
        }
        links.requireReadable(path, refusal);
        Path real = links.follow(path);
        if (real.equals(path)) {
            throw inOwnWords(path, refusal);
        }
        try {
            return operation.on(windowsPath(real));
        } catch (FileSystemException e) {
            throw inOwnWords(path, e);
        }
    }

    /** Whoever asked knows nothing of Windows' name for the path. */
    private static FileSystemException inOwnWords(Path path, FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return new NoSuchFileException(path.toString());
        }
        FileSystemException own = new FileSystemException(
                path.toString(), null, failure.getReason() != null ? failure.getReason() : failure.toString());
        own.initCause(failure);
        return own;
    }

    Share share() {
        return share;
    }

    Path path(String linuxPath) throws FileSystemException {
        try {
            return fileSystem.getPath(linuxPath);
        } catch (InvalidPathException e) {
            throw new FileSystemException(linuxPath, null, e.getReason());
        }
    }

    /** Gives Windows' name for a path of the distribution. */
    Path windowsPath(Path path) throws IOException {
        Path normal = path.normalize();
        Path root = share.root();
        try {
            return normal.getNameCount() == 0
                    ? root
                    : root.resolve(Escapes.toWindows(normal.toString().substring(1)));
        } catch (InvalidPathException e) {
            throw new FileSystemException(path.toString(), null, "Windows has no name for it: " + e.getReason());
        }
    }
}
