package io.github.goroot.wsl.paths;

import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/** Refuses every operation on files, so that nobody takes a path of another machine for one of this. */
final class PathsOnly extends FileSystemProvider {

    private final String name;
    private final FileSystem fileSystem;

    PathsOnly(String name, FileSystem fileSystem) {
        this.name = name;
        this.fileSystem = fileSystem;
    }

    UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("This is a path of " + name
                + ", whose files only its host can be asked for. WslPlace.windowsPath() is how Windows spells it.");
    }

    @Override
    public String getScheme() {
        return "wsl";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw refusal();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public Path getPath(URI uri) {
        throw refusal();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
        throw refusal();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter) {
        throw refusal();
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) {
        throw refusal();
    }

    @Override
    public void delete(Path path) {
        throw refusal();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw refusal();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) {
        throw refusal();
    }

    @Override
    public boolean isSameFile(Path first, Path second) {
        return first.equals(second);
    }

    @Override
    public boolean isHidden(Path path) {
        throw refusal();
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw refusal();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) {
        throw refusal();
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        throw refusal();
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) {
        throw refusal();
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw refusal();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw refusal();
    }
}
