package io.github.goroot.testkit.watch;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import io.github.goroot.testkit.ForwardingFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Files of which one place must not be looked at. */
final class NoTouch extends ForwardingFiles {

    private final Path place;

    NoTouch(HostFiles files, Path place) {
        super(files);
        this.place = place;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return super.status(checked(path));
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return super.linkTarget(checked(path));
    }

    private Path checked(Path path) {
        if (path.startsWith(place)) {
            throw new AssertionError(path + " was touched");
        }
        return path;
    }
}
