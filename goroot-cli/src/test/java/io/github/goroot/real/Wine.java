package io.github.goroot.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Windows of Wine's that the tests of this module share. */
final class Wine {

    static final WinePrefix SHARED = new WinePrefix("wine");

    private Wine() {}

    /** Makes the Windows unless it is there; skips the test if there is no Wine. */
    static void require() throws IOException, InterruptedException {
        SHARED.require();
    }

    /** Gives the folder of this Windows. */
    static Path prefix() {
        return SHARED.folder();
    }

    /** Gives a file in the root of the drive C:, where commands run. */
    static Path file(String name) {
        return SHARED.file(name);
    }

    /** Writes a file in the root of the drive C: with the line ends that batch files need. */
    static void writeText(String name, String... lines) throws IOException {
        Files.writeString(file(name), String.join("\r\n", lines) + "\r\n");
    }

    /** Runs a program of Windows in the root of the drive C: and gives what it printed. */
    static String run(String... command) throws IOException, InterruptedException {
        return SHARED.run(command);
    }

    /** Shows a file or folder of this machine in a folder of the drive C:, and gives the path by which Windows knows it. */
    static String show(Path real, String folder, String name) throws IOException {
        return SHARED.show(real, folder, name);
    }

    /** Ends the server of this Windows, which writes its registry to the disk. */
    static void end() throws IOException, InterruptedException {
        SHARED.end();
    }
}
