package com.example.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal in a real build, whose later plug-ins use what it sets. */
class SelectInBuildTest {

    @TempDir
    private Path scratch;

    private Path go;
    private MavenBuild build;

    @BeforeEach
    void installGo() throws IOException {
        go = scratch.resolve("go");
        Files.createDirectories(go.resolve("src/runtime"));
        Files.writeString(go.resolve("VERSION"), "go1.22.5\n");
        for (String program : List.of("bin/go", "pkg/tool/linux_amd64/compile")) {
            Files.createDirectories(go.resolve(program).getParent());
            Files.createFile(go.resolve(program));
            assertThat(go.resolve(program).toFile().setExecutable(true)).isTrue();
        }
        build = MavenBuild.of(Path.of("src/test/project"), scratch);
    }

    @Test
    void laterPluginsSeeTheProperties() throws Exception {
        MavenBuild.Result result = build.run(environment(), "-Dgo.newest=false", "process-resources");

        assertThat(result.status()).as(result.log()).isZero();
        assertThat(result.log()).contains("Using go1.22.5 in " + go);
        assertThat(build.project().resolve("target/build.sh"))
                .content()
                .contains("GOROOT=" + go, "COMPILE=" + go.resolve("pkg/tool/linux_amd64/compile"), "VERSION=go1.22.5");
    }

    @Test
    void theBuildFailsWithTheWholeReason() throws Exception {
        // More than any machine has, whatever it has beside ours.
        MavenBuild.Result result = build.run(environment(), "-Dgo.wanted=>=1.999", "validate");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.log()).contains("BUILD FAILURE", ">=1.999", "go1.22.5", go.toString());
    }

    private Map<String, String> environment() {
        return Map.of("GOROOT", go.toString(), "HOME", scratch.toString(), "PATH", "/nowhere");
    }
}
