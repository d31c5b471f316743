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
 * A Windows of Wine's with a real registry.
 *
 * <p>It stays in the folder of the build, as it takes long to make, and sees no files but its own.
 */
final class WinePrefix {

    private static final Path WINE = Path.of("/usr/bin/wine");
    private static final int PATIENCE = 300;

    private final Path prefix;

    /** Names one; each has a registry and a drive C: of its own. */
    WinePrefix(String name) {
        this.prefix = Path.of("target", name).toAbsolutePath();
    }

    /** Makes the Windows unless it is there; skips the test if there is no Wine. */
    void require() throws IOException, InterruptedException {
        Ring.WINE.requires(Files.isExecutable(WINE), "there is no " + WINE + " of the packages wine and wine64");
        Path made = prefix.resolve("made");
        if (Files.exists(made)) {
            return;
        }
        Files.createDirectories(prefix.resolve("home"));
        run(prefix, "wine", "wineboot", "-i");
        run(prefix, "wineserver", "-w");
        // The drive that shows the whole machine.
        Files.deleteIfExists(prefix.resolve("dosdevices/z:"));
        Files.createFile(made);
    }

    /** Gives the folder of this Windows. */
    Path folder() {
        return prefix;
    }

    /** Gives a file in the root of the drive C:, where commands run. */
    Path file(String name) {
        return prefix.resolve("drive_c").resolve(name);
    }

    /** Runs a program of Windows in the root of the drive C: and gives what it printed. */
    String run(String... command) throws IOException, InterruptedException {
        List<String> withWine = new ArrayList<>(List.of("wine"));
        withWine.addAll(List.of(command));
        return run(prefix.resolve("drive_c"), withWine.toArray(String[]::new));
    }

    /** Shows a file or folder of this machine in a folder of the drive C:, and gives the path by which Windows knows it. */
    String show(Path real, String folder, String name) throws IOException {
        Path link = file(folder).resolve(name);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, real);
        return "C:\\" + folder + "\\" + name;
    }

    /** Ends the server of this Windows, which writes its registry to the disk. */
    void end() throws IOException, InterruptedException {
        if (Files.exists(prefix.resolve("made"))) {
            run(prefix, "wineserver", "-k");
        }
    }

    private String run(Path directory, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(prefix, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        // Not a pipe: the server that the first program starts would keep it open.
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", "/usr/bin:/bin",
                        "HOME", prefix.resolve("home").toString(),
                        "LC_ALL", "C.UTF-8",
                        "WINEPREFIX", prefix.toString(),
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
