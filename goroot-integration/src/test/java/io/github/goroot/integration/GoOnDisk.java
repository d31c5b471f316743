package io.github.goroot.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A toolchain with no more files than one is known by. */
final class GoOnDisk {

    private GoOnDisk() {}

    static Path make(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("src/runtime"));
        Files.writeString(home.resolve("VERSION"), version + "\ntime 2024-06-27T20:11:12Z\n");
        for (String program : List.of("bin/go", "pkg/tool/linux_amd64/compile")) {
            Path file = home.resolve(program);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return home;
    }
}
