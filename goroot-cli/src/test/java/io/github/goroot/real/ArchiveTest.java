package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archives of the command, unpacked as somebody does who downloads one; they are there after "package". */
@EnabledIfSystemProperty(named = "goroot.archives", matches = ".+", disabledReason = "There are no archives yet.")
class ArchiveTest {

    private static final String VERSION = System.getProperty("goroot.version");
    private static final Path ARCHIVES = Path.of(System.getProperty("goroot.archives", ""));
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path scratch;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "This is the script for /bin/sh.")
    void theUnpackedTarAnswers() throws Exception {
        run(
                List.of("tar", "-xzf", archive("tar.gz").toString(), "-C", scratch.toString()),
                Map.of("PATH", "/usr/bin:/bin"));
        Path home = scratch.resolve("goroot-" + VERSION);
        Path go = GoOnDisk.make(scratch.resolve("go"), "", "linux_amd64");
        Map<String, String> environment =
                Map.of("JAVA_HOME", JAVA_HOME.toString(), "GOROOT", go.toString(), "PATH", "/nowhere");

        assertThat(run(List.of(home.resolve("bin/goroot").toString(), "--version"), environment))
                .contains(VERSION);
        assertThat(run(List.of(home.resolve("bin/goroot").toString(), "find", "1.22"), environment))
                .isEqualTo(go + "\n");
    }

    @Test
    void theZipAnswersOnWindows() throws Exception {
        Path java = new WindowsJava(Wine.SHARED).require();
        try {
            Path unpacked = Wine.file("downloads");
            deleteTree(unpacked);
            unzip(archive("zip"), unpacked);
            GoOnDisk.make(Wine.file("somewhere/go"), ".exe", "windows_amd64");
            Wine.show(java, "java", "home");
            Wine.writeText(
                    "try.cmd",
                    "@echo off",
                    "set JAVA_HOME=C:\\java\\home",
                    "set GOROOT=C:\\somewhere\\go",
                    // Wine's shell complains of the long lines in the file "release" of a Java, and goes on.
                    "call C:\\downloads\\goroot-" + VERSION + "\\bin\\goroot.cmd find 1.22 2>nul",
                    "exit /b %ERRORLEVEL%");

            assertThat(Wine.run("cmd", "/c", "C:\\try.cmd")).isEqualToIgnoringNewLines("C:\\somewhere\\go");
        } finally {
            Wine.end();
        }
    }

    @Test
    void bothHoldTheSame() throws Exception {
        List<String> inZip;
        try (ZipFile zip = new ZipFile(archive("zip").toFile())) {
            inZip = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .sorted()
                    .toList();
        }
        run(
                List.of("tar", "-xzf", archive("tar.gz").toString(), "-C", scratch.toString()),
                Map.of("PATH", "/usr/bin:/bin"));
        try (Stream<Path> tree = Files.walk(scratch)) {
            assertThat(tree.filter(Files::isRegularFile)
                            .map(file -> scratch.relativize(file).toString()))
                    .contains(
                            "goroot-" + VERSION + "/LICENSE",
                            "goroot-" + VERSION + "/THIRD-PARTY.txt",
                            "goroot-" + VERSION + "/bin/goroot.cmd")
                    .containsExactlyInAnyOrderElementsOf(inZip);
        }
    }

    private static Path archive(String suffix) {
        return ARCHIVES.resolve("goroot-cli-" + VERSION + "-bin." + suffix);
    }

    private static String run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile("goroot", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s", command, Files.readString(errors))
                .isZero();
        Files.delete(errors);
        return out;
    }

    private static void unzip(Path archive, Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path target = directory.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(directory)) {
            tree.forEach(path -> all.add(0, path));
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
