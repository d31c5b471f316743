package io.github.goroot.wsl.paths;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/**
 * The paths of one Linux, without its files: texts that can be joined and taken apart on any operating system.
 *
 * <p>What lies at them only the host tells; {@link java.nio.file.Files} refuses them. Immutable and thread-safe.
 */
public final class UnixFileSystem extends FileSystem {

    private final PathsOnly provider;

    /** Makes the file system of a machine with this name. */
    public UnixFileSystem(String name) {
        this.provider = new PathsOnly(name, this);
    }

    /** Gives the root directory. */
    public Path root() {
        return UnixPath.of(this, "/");
    }

    UnsupportedOperationException refusal() {
        return provider.refusal();
    }

    @Override
    public Path getPath(String first, String... more) {
        StringBuilder text = new StringBuilder(first);
        for (String part : more) {
            if (!part.isEmpty()) {
                text.append(text.length() > 0 ? "/" : "").append(part);
            }
        }
        return UnixPath.of(this, text.toString());
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    /** Does nothing: there is nothing to close. */
    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(root());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of();
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        throw provider.refusal();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw provider.refusal();
    }

    @Override
    public WatchService newWatchService() {
        throw provider.refusal();
    }
}
