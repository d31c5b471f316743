package io.github.goroot.host.system;

import io.github.goroot.host.FileIdentity;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The file operations of the default file system. */
final class SystemFiles implements HostFiles {

    private static final int LONGEST_SIZELESS = 4 * 1024 * 1024;

    private final AttributesIfThere attributesIfThere;

    SystemFiles() {
        this(new AttributesIfThere());
    }

    SystemFiles(AttributesIfThere attributesIfThere) {
        this.attributesIfThere = attributesIfThere;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        try {
            return statusOf(path);
        } catch (SecurityException e) {
            throw denied(path, e);
        }
    }

    private FileStatus statusOf(Path path) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = attributesIfThere.of(path);
        } catch (FileSystemException e) {
            if (leadsThroughFile(path)) {
                return FileStatus.absent();
            }
            throw e;
        }
        if (attributes == null) {
            return FileStatus.absent();
        }
        FileStatus.Kind kind = kindOf(attributes);
        return new FileStatus(
                kind,
                kind != FileStatus.Kind.DIRECTORY && Files.isExecutable(path),
                kind == FileStatus.Kind.FILE ? attributes.size() : 0,
                attributes.lastModifiedTime().toInstant());
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        try {
            return entriesOf(directory, limit);
        } catch (SecurityException e) {
            throw denied(directory, e);
        }
    }

    private List<Path> entriesOf(Path directory, int limit) throws IOException {
        if (attributesIfThere.isCheap() && isAbsent(directory)) {
            throw new NoSuchFileException(directory.toString());
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                if (entries.size() >= limit) {
                    break;
                }
                entries.add(entry);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        // Paths of one directory are ordered by their names, without making a text of each.
        Collections.sort(entries);
        return List.copyOf(entries);
    }

    private boolean isAbsent(Path path) {
        try {
            return attributesIfThere.of(path) == null;
        } catch (IOException e) {
            // Whoever asks for more than that is told what is wrong.
            return false;
        }
    }

    @Override
    public Path realPath(Path path) throws IOException {
        try {
            return followed(path);
        } catch (SecurityException e) {
            throw denied(path, e);
        }
    }

    private static Path followed(Path path) throws IOException {
        try {
            return path.toRealPath();
        } catch (FileSystemException e) {
            throw absentBehindFile(path, e);
        }
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        try {
            return targetOf(path);
        } catch (SecurityException e) {
            throw denied(path, e);
        }
    }

    private static Optional<Path> targetOf(Path path) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(path));
        } catch (NotLinkException | NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (leadsThroughFile(path)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        try {
            return partOf(file, position, length);
        } catch (SecurityException e) {
            throw denied(file, e);
        }
    }

    /** Gives the attributes of what must be there. */
    private BasicFileAttributes attributesOf(Path path) throws IOException {
        BasicFileAttributes attributes = attributesIfThere.of(path);
        if (attributes == null) {
            throw new NoSuchFileException(path.toString());
        }
        return attributes;
    }

    private byte[] partOf(Path file, long position, int length) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = attributesOf(file);
        } catch (FileSystemException e) {
            throw absentBehindFile(file, e);
        }
        if (isNull(file, attributes)) {
            return new byte[0];
        }
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        // A file of /proc has size 0 and content all the same; it is small enough for one short read.
        boolean sizeless = attributes.size() == 0 && position == 0;
        long available = sizeless ? LONGEST_SIZELESS : Math.max(0, attributes.size() - position);
        byte[] bytes = new byte[(int) Math.min(length, available)];
        if (bytes.length == 0) {
            return bytes;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try (SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.READ)) {
            if (position > 0) {
                channel.position(position);
            }
            int count = 0;
            while (buffer.hasRemaining() && count >= 0) {
                count = channel.read(buffer);
            }
        }
        return SystemFile.filled(bytes, buffer.position());
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        try {
            return opened(file);
        } catch (SecurityException e) {
            throw denied(file, e);
        }
    }

    private OpenFile opened(Path file) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = attributesOf(file);
        } catch (FileSystemException e) {
            throw absentBehindFile(file, e);
        }
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        long available = attributes.size() == 0 ? LONGEST_SIZELESS : attributes.size();
        return new SystemFile(FileChannel.open(file, StandardOpenOption.READ), available);
    }

    @Override
    public Optional<FileIdentity> identity(Path file) throws IOException {
        try {
            return identityOf(file);
        } catch (SecurityException e) {
            throw denied(file, e);
        }
    }

    private Optional<FileIdentity> identityOf(Path file) throws IOException {
        return SystemIdentity.hasKeys(file) ? SystemIdentity.of(file) : HostFiles.super.identity(file);
    }

    /** A security manager, which Java has had up to 23, refuses with an exception that no operation of files may throw. */
    private static AccessDeniedException denied(Path path, SecurityException refusal) {
        AccessDeniedException denied = new AccessDeniedException(path.toString(), null, refusal.getMessage());
        denied.initCause(refusal);
        return denied;
    }

    /** People point variables at it to say that there is no file; unlike other devices it never blocks. */
    private static boolean isNull(Path file, BasicFileAttributes attributes) throws IOException {
        return attributes.isOther() && file.toRealPath().toString().equals("/dev/null");
    }

    private static FileStatus.Kind kindOf(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return FileStatus.Kind.FILE;
        }
        return attributes.isDirectory() ? FileStatus.Kind.DIRECTORY : FileStatus.Kind.OTHER;
    }

    private static FileSystemException absentBehindFile(Path path, FileSystemException failure) {
        boolean told = failure instanceof NoSuchFileException || !leadsThroughFile(path);
        return told ? failure : new NoSuchFileException(path.toString());
    }

    /** A way through a file fails with an error that the runtime does not tell from others, in words of the system. */
    private static boolean leadsThroughFile(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            return false;
        }
        try {
            return !Files.readAttributes(parent, BasicFileAttributes.class).isDirectory();
        } catch (IOException e) {
            // Whether this part is the file or lies behind it only its own parent can tell.
            return leadsThroughFile(parent);
        }
    }
}
