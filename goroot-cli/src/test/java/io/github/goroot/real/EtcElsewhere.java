package io.github.goroot.real;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of this machine as a program sees them over whose {@code /etc} another directory is mounted. */
final class EtcElsewhere implements HostFiles {

    private static final Path ETC = Path.of("/etc");

    private final HostFiles files;
    private final Path other;

    EtcElsewhere(HostFiles files, Path other) {
        this.files = files;
        this.other = other;
    }

    private Path real(Path path) {
        return path.startsWith(ETC) ? other.resolve(ETC.relativize(path)) : path;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return files.status(real(path));
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return files.list(real(directory), limit).stream()
                .map(entry -> directory.resolve(String.valueOf(entry.getFileName())))
                .toList();
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return files.realPath(real(path));
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return files.linkTarget(real(path));
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return files.read(real(file), position, length);
    }
}
