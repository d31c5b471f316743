package io.github.goroot.testkit;

import io.github.goroot.host.FileIdentity;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The file operations of a jimfs file system, with what jimfs lacks put in: devices, missing permissions, execute bits.
 *
 * <p>Thread-safe.
 */
final class FakeFiles implements HostFiles {

    private final FileSystem fileSystem;
    private final boolean executeBits;
    private final Set<Path> unreadable = ConcurrentHashMap.newKeySet();
    private final Set<Path> devices = ConcurrentHashMap.newKeySet();
    private final Set<Path> junctions = ConcurrentHashMap.newKeySet();

    FakeFiles(FileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.executeBits = fileSystem.supportedFileAttributeViews().contains("posix");
    }

    /** Refuses whatever is at a path and below it. */
    void forbid(Path path) {
        unreadable.add(path);
    }

    /** Makes a device of the file at a path. */
    void addDevice(Path path) {
        devices.add(path);
    }

    /** Makes a junction of the link at a path. */
    void addJunction(Path path) {
        junctions.add(path);
    }

    /** Takes a path for what it plainly is: no device and no junction, and readable. */
    void forget(Path path) {
        devices.remove(path);
        junctions.remove(path);
        unreadable.remove(path);
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return on(path, () -> {
            BasicFileAttributes attributes;
            try {
                attributes = Files.readAttributes(path, BasicFileAttributes.class);
            } catch (NoSuchFileException e) {
                return FileStatus.absent();
            }
            FileStatus.Kind kind = kindOf(path, attributes);
            return new FileStatus(
                    kind,
                    kind == FileStatus.Kind.FILE && isExecutable(path),
                    kind == FileStatus.Kind.FILE ? attributes.size() : 0,
                    attributes.lastModifiedTime().toInstant());
        });
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return on(directory, () -> {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
                stream.forEach(entries::add);
            }
            return entries.stream().sorted().limit(limit).toList();
        });
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return on(path, path::toRealPath);
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return on(path, () -> {
            if (junctions.contains(path)) {
                // Java follows junctions but does not tell where they lead (WindowsLinkSupport.readLink).
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readSymbolicLink(path));
            } catch (NotLinkException | NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return on(file, () -> {
            if (kindOf(file, Files.readAttributes(file, BasicFileAttributes.class)) != FileStatus.Kind.FILE
                    && !file.toRealPath().toString().equals("/dev/null")) {
                throw new FileSystemException(file.toString(), null, "not a regular file");
            }
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                long available = Math.max(0, channel.size() - position);
                ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, available));
                channel.position(position);
                int count = 0;
                while (buffer.hasRemaining() && count >= 0) {
                    count = channel.read(buffer);
                }
                byte[] bytes = new byte[buffer.position()];
                buffer.flip().get(bytes);
                return bytes;
            }
        });
    }

    /** Files have keys as on a Unix, and no time of the inode's last change; on Windows Java knows none. */
    @Override
    public Optional<FileIdentity> identity(Path file) throws IOException {
        FileStatus status = status(file);
        if (!executeBits || !status.isFile()) {
            return HostFiles.super.identity(file);
        }
        return on(
                file,
                () -> Optional.of(new FileIdentity(
                        String.valueOf(Files.readAttributes(file, BasicFileAttributes.class)
                                .fileKey()),
                        Optional.empty(),
                        status.size(),
                        status.modified(),
                        status.modified())));
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    private <T> T on(Path path, Operation<T> operation) throws IOException {
        if (!path.getFileSystem().equals(fileSystem)) {
            // java.nio.file.Files would ask the path's own file system, which may be that of the real machine.
            throw new ProviderMismatchException(path + " is no path of this fake host");
        }
        try {
            if (isForbidden(path)) {
                throw new AccessDeniedException(path.toString());
            }
            return operation.run();
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // Links that lead back to themselves: jimfs says so without naming the path, which a real system names.
            FileSystemException named = new FileSystemException(path.toString(), null, e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    /** A link may lead to what is forbidden, so each part of the way is followed. */
    private boolean isForbidden(Path path) throws IOException {
        if (unreadable.isEmpty()) {
            return false;
        }
        if (unreadable.stream().anyMatch(path::startsWith)) {
            return true;
        }
        Path way = path.getRoot();
        for (Path part : path) {
            way = way.resolve(part);
            Path real;
            try {
                real = way.toRealPath();
            } catch (NoSuchFileException e) {
                return false;
            }
            if (unreadable.stream().anyMatch(real::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private FileStatus.Kind kindOf(Path path, BasicFileAttributes attributes) throws IOException {
        if (attributes.isDirectory()) {
            return FileStatus.Kind.DIRECTORY;
        }
        return !devices.isEmpty() && devices.contains(path.toRealPath()) ? FileStatus.Kind.OTHER : FileStatus.Kind.FILE;
    }

    /** To {@link Files#isExecutable} of jimfs everything is executable, as every file is to Windows. */
    private boolean isExecutable(Path path) throws IOException {
        return !executeBits || Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_EXECUTE);
    }
}
