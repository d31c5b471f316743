package io.github.goroot.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A Go program that reads files with {@code debug/buildinfo} in a process that goes on, and times itself. */
final class GoReader implements AutoCloseable {

    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    /**
     * Builds and starts it.
     *
     * @param go the go command to build it with
     * @param scratch an empty directory
     * @param files what to read
     */
    GoReader(String go, Path scratch, List<Path> files) throws IOException, InterruptedException {
        Path program = build(go, scratch);
        List<String> command = new ArrayList<>(List.of(program.toString()));
        files.forEach(file -> command.add(file.toString()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    private static Path build(String go, Path scratch) throws IOException, InterruptedException {
        try (InputStream source = Objects.requireNonNull(GoReader.class.getResourceAsStream("reader.go.txt"))) {
            Files.copy(source, scratch.resolve("main.go"));
        }
        Path program = scratch.resolve("reader");
        ProcessBuilder builder =
                new ProcessBuilder(go, "build", "-o", program.toString(), "main.go").directory(scratch.toFile());
        builder.environment()
                .putAll(Map.of(
                        "GOTOOLCHAIN", "local",
                        "GOFLAGS", "",
                        "GO111MODULE", "off",
                        "GOCACHE", scratch.resolve("cache").toString()));
        if (builder.inheritIO().start().waitFor() != 0) {
            throw new IOException(go + " could not build the program that reads with debug/buildinfo");
        }
        return program;
    }

    /** Reads all files once, and gives how long that took, in nanoseconds. */
    long pass() throws IOException {
        requests.write("again\n");
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The program that reads with debug/buildinfo ended");
        }
        return Long.parseLong(answer);
    }

    @Override
    public void close() throws IOException {
        requests.close();
        process.destroy();
    }
}
