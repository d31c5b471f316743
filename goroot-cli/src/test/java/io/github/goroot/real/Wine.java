package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Windows of Wine's with a real registry, which the tests of this module share.
 *
 * <p>It stays in the folder of the build, as it takes long to make, and sees no files but its own.
 */
final class Wine {

    private static final Path WINE = Path.of("/usr/bin/wine");
    private static final Path PREFIX = Path.of("target/wine").toAbsolutePath();
    private static final int PATIENCE = 120;

    private Wine() {}

    /** Makes the Windows unless it is there; skips the test if there is no Wine. */
    static void require() throws IOException, InterruptedException {
        Ring.WINE.requires(Files.isExecutable(WINE), "there is no " + WINE + " of the packages wine and wine64");
        Path made = PREFIX.resolve("made");
        if (Files.exists(made)) {
            return;
        }
        Files.createDirectories(PREFIX.resolve("home"));
        run(PREFIX, "wine", "wineboot", "-i");
        run(PREFIX, "wineserver", "-w");
        // The drive that shows the whole machine.
        Files.deleteIfExists(PREFIX.resolve("dosdevices/z:"));
        Files.createFile(made);
    }

    /** Gives a file in the root of the drive C:, where commands run. */
    static Path file(String name) {
        return PREFIX.resolve("drive_c").resolve(name);
    }

    /** Writes a file in the root of the drive C: with the line ends that batch files need. */
    static void writeText(String name, String... lines) throws IOException {
        Files.writeString(file(name), String.join("\r\n", lines) + "\r\n");
    }

    /** Runs a program of Windows in the root of the drive C: and gives what it printed. */
    static String run(String... command) throws IOException, InterruptedException {
        List<String> withWine = new ArrayList<>(List.of("wine"));
        withWine.addAll(List.of(command));
        return run(PREFIX.resolve("drive_c"), withWine.toArray(String[]::new));
    }

    /** Shows a file or folder of this machine in a folder of the drive C:, and gives the path by which Windows knows it. */
    static String show(Path real, String folder, String name) throws IOException {
        Path link = file(folder).resolve(name);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, real);
        return "C:\\" + folder + "\\" + name;
    }

    /** Ends the server of this Windows, which writes its registry to the disk. */
    static void end() throws IOException, InterruptedException {
        if (Files.exists(PREFIX.resolve("made"))) {
            run(PREFIX, "wineserver", "-k");
        }
    }

    private static String run(Path directory, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(PREFIX, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        // Not a pipe: the server that the first program starts would keep it open.
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", "/usr/bin:/bin",
                        "HOME", PREFIX.resolve("home").toString(),
                        "LC_ALL", "C.UTF-8",
                        "WINEPREFIX", PREFIX.toString(),
                        "WINEDEBUG", "-all",
                        "WINEDLLOVERRIDES", "mscoree,mshtml="));
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        // Programs of Windows write in a code page of theirs.
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        assertThat(ended ? process.exitValue() : -1)
                .as("%s: %s", List.of(command), text)
                .isZero();
        Files.delete(output);
        return text;
    }
}
