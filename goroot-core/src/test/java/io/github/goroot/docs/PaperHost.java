package io.github.goroot.docs;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.HostId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Linux machine that exists on paper only, with just enough on it for the examples of the documents. */
final class PaperHost implements HostFiles {

    private final TreeMap<Path, FileStatus> statuses = new TreeMap<>();
    private final Map<Path, String> contents = new HashMap<>();
    private final Map<Path, Path> links = new HashMap<>();
    private final Map<Path, IOException> failures = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    PaperHost variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Adds a whole toolchain. */
    PaperHost toolchain(String home, String version, String platform) {
        String suffix = platform.startsWith("windows") ? ".exe" : "";
        return program(home + "/bin/go" + suffix, "\u007fELF")
                .file(home + "/pkg/tool/" + platform + "/compile" + suffix, "")
                .file(home + "/src/runtime/proc.go", "")
                .file(home + "/VERSION", version);
    }

    PaperHost directory(String path) {
        return add(path, FileStatus.Kind.DIRECTORY, false);
    }

    PaperHost file(String path, String content) {
        contents.put(Path.of(path), content);
        return add(path, FileStatus.Kind.FILE, false);
    }

    PaperHost program(String path, String content) {
        contents.put(Path.of(path), content);
        return add(path, FileStatus.Kind.FILE, true);
    }

    PaperHost device(String path) {
        return add(path, FileStatus.Kind.OTHER, true);
    }

    PaperHost link(String path, String target) {
        links.put(Path.of(path), Path.of(target));
        return this;
    }

    /** Lets every look at a path fail. */
    PaperHost failing(String path, IOException failure) {
        failures.put(Path.of(path), failure);
        return this;
    }

    /** Takes away a path and everything below it. */
    PaperHost without(String path) {
        statuses.keySet().removeIf(each -> each.startsWith(Path.of(path)));
        return this;
    }

    Host host() {
        return host(OperatingSystem.LINUX);
    }

    Host host(OperatingSystem system) {
        return Host.builder(HostId.local(), HostPlatform.of(system, "amd64"))
                .files(this)
                .environment(name -> Optional.ofNullable(variables.get(name)))
                .workingDirectory(Path.of("/home/ann/project").toAbsolutePath())
                .build();
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        fail(path);
        return statuses.getOrDefault(followed(path), FileStatus.absent());
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        realPath(directory);
        return statuses.keySet().stream()
                .filter(path -> directory.equals(path.getParent()))
                .limit(limit)
                .toList();
    }

    @Override
    public Path realPath(Path path) throws IOException {
        if (status(path).isAbsent()) {
            throw new NoSuchFileException(path.toString());
        }
        return followed(path);
    }

    @Override
    public Optional<Path> linkTarget(Path path) {
        return Optional.ofNullable(links.get(path));
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        byte[] bytes = contents.getOrDefault(realPath(file), "").getBytes(StandardCharsets.ISO_8859_1);
        int from = (int) Math.min(bytes.length, position);
        return Arrays.copyOfRange(bytes, from, (int) Math.min(bytes.length, position + length));
    }

    private PaperHost add(String text, FileStatus.Kind kind, boolean executable) {
        Path path = Path.of(text);
        for (Path parent = path.getParent(); parent != null; parent = parent.getParent()) {
            statuses.put(parent, new FileStatus(FileStatus.Kind.DIRECTORY, false, 0, Instant.EPOCH));
        }
        statuses.put(
                path,
                new FileStatus(kind, executable, contents.getOrDefault(path, "").length(), Instant.EPOCH));
        return this;
    }

    private Path followed(Path path) {
        Path target = links.get(path);
        return target == null ? path : path.resolveSibling(target);
    }

    private void fail(Path path) throws IOException {
        IOException failure = failures.get(path);
        if (failure != null) {
            throw failure;
        }
    }
}
