package io.github.goroot.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** What all cases of the selection oracle share: real toolchains in module caches, on PATH, and with a go.env of their own. */
final class OracleMachine {

    private static final String PLATFORM = ".linux-amd64";
    private static final String SUM = "h1:" + "A".repeat(43) + "=\n";

    private final Path root;
    private final List<RealGo> toolchains;

    OracleMachine(Path root, List<RealGo> toolchains) throws IOException {
        this.root = root;
        this.toolchains = toolchains;
        for (RealGo go : toolchains) {
            caches(go);
            copy(go);
            program("real", version(go), go);
        }
        program("wrong", "go1.28.0", RealGo.ofLine("1.24"));
        program("wrong", "go1.25.1", RealGo.ofLine("1.19"));
        program("wrong", "go1.26.4-bigcorp", RealGo.ofLine("1.26"));
        for (String name : List.of(
                "go1.30.0",
                "go1.99.0",
                "go1.24.9",
                "go1.800-bigcorp",
                "go1.23.0-x_y",
                "go1.22.0",
                "go1.99",
                "go1.26.4-bigcorp",
                "go1.40rc1",
                "go1.20",
                "go1.21.99")) {
            script(root.resolve("fakes").resolve(name));
        }
        Files.createDirectories(root.resolve("odd/go1.30.0"));
        Files.writeString(root.resolve("odd/go1.99.0"), "#!/bin/sh\n");
        Path garbage = Files.writeString(root.resolve("odd/go1.24.9"), "garbage\n");
        Files.setPosixFilePermissions(garbage, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(root.resolve("odd/go1.22.0"), root.resolve("fakes/go1.22.0"));
        Files.createSymbolicLink(root.resolve("odd/go1.40rc1"), Path.of("gone"));
        Files.createDirectories(root.resolve("linked"));
        for (RealGo go : toolchains) {
            Files.createSymbolicLink(root.resolve("linked/go-" + go.line()), go.executable());
        }
        Files.createDirectories(root.resolve("proxy/golang.org/toolchain/@v"));
    }

    Path root() {
        return root;
    }

    List<RealGo> toolchains() {
        return toolchains;
    }

    /** Gives the version that a toolchain tells of itself. */
    static String version(RealGo go) {
        try (Stream<String> lines = Files.lines(go.home().resolve("VERSION"))) {
            return lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Gives the {@code go} of a tree whose go.env may be changed. */
    Path copied(RealGo go) {
        return root.resolve("copies").resolve(go.line()).resolve("bin/go");
    }

    private void copy(RealGo go) throws IOException {
        Path home = root.resolve("copies").resolve(go.line());
        Files.createDirectories(home.resolve("bin"));
        try {
            Files.createLink(home.resolve("bin/go"), go.executable());
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(go.executable(), home.resolve("bin/go"), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createSymbolicLink(home.resolve("pkg"), go.home().resolve("pkg"));
        Files.createSymbolicLink(home.resolve("src"), go.home().resolve("src"));
        Files.copy(go.home().resolve("VERSION"), home.resolve("VERSION"));
    }

    private void caches(RealGo go) throws IOException {
        String name = version(go);
        cached("full", name, go);
        cached("wrong", "go1.30.0", go);
        cached("wrong", "go1.26.4-Bigcorp", go);
        Files.writeString(downloads("partial").resolve(cached("partial", name, go) + ".partial"), "");
        Files.delete(downloads("unsummed").resolve(cached("unsummed", name, go) + ".ziphash"));
        Files.writeString(downloads("torn").resolve(cached("torn", name, go) + ".ziphash"), SUM.substring(0, 20));
        String empty = cached("empty", name, go);
        Files.delete(home("empty", empty).resolve("bin"));
        damaged(name, go);
        Files.createDirectories(root.resolve("caches/none"));
    }

    /** Puts copies in place of the links to bin, which can be changed. */
    private void damaged(String name, RealGo go) throws IOException {
        for (String cache : List.of("unusable", "garbage", "folder", "stored")) {
            Path home = home(cache, cached(cache, name, go));
            Path bin = home.resolve("bin");
            Files.delete(bin);
            Files.createDirectories(bin);
            switch (cache) {
                case "unusable" -> Files.writeString(bin.resolve("go"), "");
                case "garbage" -> {
                    Path garbage = Files.writeString(bin.resolve("go"), "garbage\n");
                    Files.setPosixFilePermissions(garbage, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
                case "folder" -> Files.createDirectories(bin.resolve("go"));
                default -> {
                    Files.createSymbolicLink(bin.resolve("go"), go.executable());
                    Files.createDirectories(home.resolve("src"));
                    Files.writeString(home.resolve("src/go.mod"), "module std\n");
                }
            }
        }
    }

    private String cached(String cache, String name, RealGo go) throws IOException {
        String version = "v0.0.1-" + name.replace("B", "!b") + PLATFORM;
        Path home = home(cache, version);
        Files.createDirectories(home);
        for (String child : List.of("bin", "pkg", "VERSION", "go.env")) {
            if (Files.exists(go.home().resolve(child)) && !Files.exists(home.resolve(child))) {
                Files.createSymbolicLink(home.resolve(child), go.home().resolve(child));
            }
        }
        Files.writeString(Files.createDirectories(downloads(cache)).resolve(version + ".ziphash"), SUM);
        return version;
    }

    private Path home(String cache, String version) {
        return root.resolve("caches").resolve(cache).resolve("golang.org/toolchain@" + version);
    }

    private Path downloads(String cache) {
        return root.resolve("caches").resolve(cache).resolve("cache/download/golang.org/toolchain/@v");
    }

    private void program(String folder, String name, RealGo go) throws IOException {
        Files.createSymbolicLink(Files.createDirectories(root.resolve(folder)).resolve(name), go.executable());
    }

    static void script(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho \"RAN $0 ${GOROOT-unset}\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
