package io.github.goroot.internal.locator;

import io.github.goroot.host.HostFiles;
import io.github.goroot.spi.LocatorContext;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The looks at directories that most locators take; a place that cannot be read hides none of the others. */
final class Places {

    /** Far more than any machine has; a version manager's folder with more is read up to there. */
    private static final int MOST_CHILDREN = 10_000;

    private final LocatorContext context;
    private final HostFiles files;

    Places(LocatorContext context) {
        this.context = context;
        this.files = context.host().files();
    }

    /** Tells whether a path is a directory. */
    boolean isDirectory(Path path) {
        try {
            return files.status(path).isDirectory();
        } catch (IOException e) {
            context.unreadable(path, e);
            return false;
        }
    }

    /** Gives those children of a directory that are directories, sorted by name; none if there is no directory. */
    Stream<Path> directoriesIn(Path parent) {
        return childrenOf(parent).stream().filter(this::isDirectory);
    }

    /** Gives the children of a directory, sorted by name; none if there is no directory. */
    List<Path> childrenOf(Path parent) {
        try {
            return files.list(parent, MOST_CHILDREN);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            context.unreadable(parent, e);
            return List.of();
        }
    }
}
