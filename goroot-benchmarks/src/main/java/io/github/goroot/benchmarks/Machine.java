package io.github.goroot.benchmarks;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A home directory on the real file system with toolchains in {@code ~/sdk}, and an ordinary PATH with one of them.
 *
 * <p>The toolchains are hollow: discovery reads VERSION and looks at names, so what is inside {@code compile} costs
 * nothing.
 */
final class Machine implements AutoCloseable {

    private static final String USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final Path home;
    private final Map<String, String> environment;

    Machine(int toolchains) throws IOException {
        home = Files.createTempDirectory("goroot-benchmark");
        for (int i = 0; i < toolchains; i++) {
            hollowToolchain(home.resolve("sdk").resolve("go1." + (21 + i) + ".0"), "go1." + (21 + i) + ".0");
        }
        environment = Map.of(
                "HOME", home.toString(), "PATH", home.resolve("sdk/go1.21.0/bin") + ":" + home + "/bin:" + USUAL_PATH);
    }

    /** What a process has to have in its environment to be on this machine. */
    Map<String, String> environment() {
        return environment;
    }

    /** Gives a directory in the home that no locator looks at; it is removed with the machine. */
    Path directory(String name) {
        return home.resolve(name);
    }

    GoToolchains finder() {
        Host host = SystemHost.create().toBuilder()
                .environment(name -> Optional.ofNullable(environment.get(name)))
                .build();
        return GoToolchains.builder().host(host).build();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void hollowToolchain(Path root, String version) throws IOException {
        Path tools = Files.createDirectories(root.resolve("pkg/tool/linux_amd64"));
        Files.createDirectories(root.resolve("src/runtime"));
        Files.writeString(root.resolve("VERSION"), version + "\ntime 2024-02-29T18:18:48Z\n");
        program(Files.createDirectories(root.resolve("bin")).resolve("go"));
        program(root.resolve("bin/gofmt"));
        Files.createFile(root.resolve(".unpacked-success"));
        for (String tool : new String[] {"asm", "cgo", "compile", "cover", "link", "vet"}) {
            program(tools.resolve(tool));
        }
    }

    private static void program(Path file) throws IOException {
        Files.writeString(file, "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
