package io.github.goroot.testkit;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.ReparsePoint;
import io.github.goroot.host.ReparsePoints;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a fake Windows with the shares of its distributions; what lies elsewhere is asked of the files below.
 *
 * <p>Thread-safe, as long as nobody adds distributions.
 */
final class FakeShares implements HostFiles, ReparsePoints {

    private static final char ESCAPED = '\uf000';

    private final HostFiles files;
    private final List<FakeDistribution> distributions;

    FakeShares(HostFiles files, List<FakeDistribution> distributions) {
        this.files = files;
        this.distributions = List.copyOf(distributions);
    }

    /** A place on a share, as the Linux calls it. */
    private record Place(FakeDistribution distribution, Path linuxPath, HostFiles files) {}

    @Override
    public FileStatus status(Path path) throws IOException {
        if (!isOnServer(path)) {
            return files.status(path);
        }
        Optional<Place> place = place(path);
        if (place.isEmpty()) {
            return FileStatus.absent();
        }
        refuseLinks(path, place.get(), true);
        return place.get().files().status(place.get().linuxPath());
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        if (!isOnServer(directory)) {
            return files.list(directory, limit);
        }
        Place place = required(directory, true);
        List<Path> entries = new ArrayList<>();
        for (Path entry : place.files().list(place.linuxPath(), limit)) {
            entries.add(directory.resolve(escaped(entry.getFileName().toString())));
        }
        return entries.stream().sorted().toList();
    }

    @Override
    public Path realPath(Path path) throws IOException {
        if (!isOnServer(path)) {
            return files.realPath(path);
        }
        Place place = required(path, true);
        if (place.files().status(place.linuxPath()).isAbsent()) {
            throw new NoSuchFileException(path.toString());
        }
        return path.normalize();
    }

    /** Java does not know the links of Linux. */
    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return isOnServer(path) ? Optional.empty() : files.linkTarget(path);
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        if (!isOnServer(file)) {
            return files.read(file, position, length);
        }
        Place place = required(file, true);
        return place.files().read(place.linuxPath(), position, length);
    }

    @Override
    public Optional<ReparsePoint> read(Path path) throws IOException {
        Optional<Place> place = place(path);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        refuseLinks(path, place.get(), false);
        Optional<Path> target = place.get().files().linkTarget(place.get().linuxPath());
        return target.map(text -> ReparsePoint.to(ReparsePoint.LINUX_LINK, text.toString()));
    }

    private Place required(Path path, boolean lastToo) throws IOException {
        Place place = place(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
        refuseLinks(path, place, lastToo);
        return place;
    }

    /** Windows opens nothing behind a link that it does not know. */
    private static void refuseLinks(Path path, Place place, boolean lastToo) throws IOException {
        Path way = place.linuxPath().getRoot();
        int names = place.linuxPath().getNameCount();
        for (int i = 0; i < (lastToo ? names : names - 1); i++) {
            way = way.resolve(place.linuxPath().getName(i));
            if (place.files().linkTarget(way).isPresent()) {
                throw new FileSystemException(path.toString(), null, "The file cannot be accessed by the system");
            }
        }
    }

    private static boolean isOnServer(Path path) {
        return server(path).startsWith("wsl");
    }

    private Optional<Place> place(Path path) {
        String server = server(path);
        String root = String.valueOf(path.getRoot());
        for (FakeDistribution distribution : distributions) {
            String share = "\\\\" + server + "\\" + distribution.name() + "\\";
            if (root.equalsIgnoreCase(share) && distribution.answersTo(server)) {
                StringBuilder linuxPath = new StringBuilder("/");
                path.normalize()
                        .forEach(
                                name -> linuxPath.append(plain(name.toString())).append('/'));
                return Optional.of(
                        new Place(distribution, distribution.linux().path(linuxPath.toString()), distribution.files()));
            }
        }
        return Optional.empty();
    }

    private static String server(Path path) {
        String root = String.valueOf(path.getRoot());
        int end = root.indexOf('\\', 2);
        return root.startsWith("\\\\") && end > 0 ? root.substring(2, end) : "";
    }

    private static String plain(String name) {
        return mapped(name, c -> c > ESCAPED && c < ESCAPED + 0x80 ? c - ESCAPED : c);
    }

    private static String escaped(String name) {
        return mapped(name, c -> "\"*:<>?\\|".indexOf(c) >= 0 || (c < ' ' && c != '\t') ? ESCAPED + c : c);
    }

    private interface Mapping {
        int of(char c);
    }

    private static String mapped(String name, Mapping mapping) {
        StringBuilder mapped = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            mapped.append((char) mapping.of(name.charAt(i)));
        }
        return mapped.toString();
    }
}
