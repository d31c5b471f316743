package io.github.goroot.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the first discovery loads in a program that has everything on its class path. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There JNA is needed.")
class FirstDiscoveryOfAnEmbedderTest {

    @TempDir
    private Path scratch;

    @Test
    void nothingIsLoadedOfJnaGuavaOrPicocli() throws Exception {
        GoOnDisk.make(scratch.resolve("sdk/go1.22.5"), "go1.22.5");
        Path classes = Consumer.compile("classpath", scratch.resolve("classes"), "-cp", Jars.path("goroot-core"));
        Path log = scratch.resolve("loaded");
        String classPath = classes
                + File.pathSeparator
                + Jars.path(
                        "goroot-core",
                        "goroot-windows",
                        "goroot-wsl",
                        "goroot-testkit",
                        "jna",
                        "jna-platform",
                        "jimfs",
                        "guava",
                        "picocli",
                        "slf4j-api",
                        "slf4j-nop");

        List<String> printed = Consumer.java(
                Consumer.ownJava(),
                Map.of("HOME", scratch.toString()),
                List.of("-Xlog:class+load:file=" + log + ":none", "-cp", classPath, "com.example.consumer.Main"));

        assertThat(printed).contains("toolchain go1.22.5 " + scratch.resolve("sdk/go1.22.5"));
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.startsWith("io.github.goroot.windows."))
                .noneMatch(line -> line.matches("(com\\.sun\\.jna|com\\.google|picocli)\\..*"));
    }
}
