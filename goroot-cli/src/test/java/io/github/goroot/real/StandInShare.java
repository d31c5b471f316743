package io.github.goroot.real;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.ReparsePoint;
import io.github.goroot.host.ReparsePoints;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows a folder of this Windows as the share of the distributions, and files in it as links of Linux, which nothing but
 * WSL can make: whoever opens one is refused, as Windows does.
 */
final class StandInShare implements HostFiles, ReparsePoints {

    private final HostFiles files;
    private final Path folder;
    private final Map<Path, String> links = new LinkedHashMap<>();
    private final List<Path> touched = new ArrayList<>();

    StandInShare(HostFiles files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /** Makes a link of Linux at a path of the share. */
    StandInShare link(String path, String target) {
        links.put(folder.getFileSystem().getPath(path), target);
        return this;
    }

    /** Gives everything on the share that was asked for. */
    List<Path> touched() {
        return List.copyOf(touched);
    }

    private static boolean isOnShare(Path path) {
        return String.valueOf(path.getRoot()).startsWith("\\\\wsl.localhost\\");
    }

    private Path behind(Path path) throws IOException {
        if (!isOnShare(path)) {
            return path;
        }
        touched.add(path);
        for (Path link : links.keySet()) {
            if (path.startsWith(link)) {
                throw new FileSystemException(path.toString(), null, "The file cannot be accessed by the system");
            }
        }
        return standIn(path);
    }

    private Path standIn(Path path) {
        String root = path.getRoot().toString();
        String name = root.substring("\\\\wsl.localhost\\".length()).replace("\\", "");
        return folder.resolve(name).resolve(path.getRoot().relativize(path));
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return files.status(behind(path));
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return files.list(behind(directory), limit).stream()
                .map(entry -> directory.resolve(entry.getFileName()))
                .toList();
    }

    @Override
    public Path realPath(Path path) throws IOException {
        Path real = files.realPath(behind(path));
        return isOnShare(path) ? path : real;
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return files.linkTarget(behind(path));
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return files.read(behind(file), position, length);
    }

    @Override
    public Optional<ReparsePoint> read(Path path) {
        return Optional.ofNullable(links.get(path)).map(target -> ReparsePoint.to(ReparsePoint.LINUX_LINK, target));
    }
}
