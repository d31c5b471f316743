package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A go1.22.5 on the disk with no more files than one is known by. */
final class GoOnDisk {

    private GoOnDisk() {}

    static Path make(Path home, String suffix, String platform) throws IOException {
        Files.createDirectories(home.resolve("src/runtime"));
        Files.writeString(home.resolve("VERSION"), "go1.22.5\ntime 2024-06-27T20:11:12Z\n");
        for (String program : List.of("bin/go", "bin/gofmt", "pkg/tool/" + platform + "/compile")) {
            Path file = home.resolve(program + suffix);
            Files.createDirectories(file.getParent());
            Files.writeString(file, suffix.isEmpty() ? "" : "MZ");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return home;
    }
}
