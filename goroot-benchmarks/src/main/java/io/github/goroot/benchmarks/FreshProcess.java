package io.github.goroot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command that is timed from its start to its end. */
final class FreshProcess {

    private final List<String> command;
    private final Map<String, String> environment;

    FreshProcess(Map<String, String> environment, List<String> command) {
        this.environment = Map.copyOf(environment);
        this.command = List.copyOf(command);
    }

    /**
     * How long a process took.
     *
     * @param wall from its start to its end, in nanoseconds
     * @param out what it wrote to its standard output
     */
    record Run(long wall, String out) {}

    /** Gives a process of the virtual machine that this one is, with nothing but defaults. */
    static FreshProcess java(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new FreshProcess(environment, command);
    }

    Run run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with status " + process.exitValue());
        }
        return new Run(System.nanoTime() - begin, out);
    }
}
