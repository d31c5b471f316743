package io.github.goroot.host.system;

import io.github.goroot.host.CommandResult;
import io.github.goroot.host.CommandRunner;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Starts programs with nothing on their standard input, and ends those that take too long or say too much. */
final class SystemCommands implements CommandRunner {

    @Override
    public CommandResult run(List<String> command, Map<String, String> environment, Duration patience)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.start();
        ExecutorService readers = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "goroot-command");
            thread.setDaemon(true);
            return thread;
        });
        try {
            process.getOutputStream().close();
            CommandOutput output = new CommandOutput(process, process.getInputStream());
            CommandOutput errors = new CommandOutput(process, process.getErrorStream());
            readers.execute(output);
            readers.execute(errors);
            long end = System.nanoTime() + patience.toNanos();
            if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw tooSlow(command, patience);
            }
            byte[] out = collected(command, output, end);
            byte[] err = collected(command, errors, end);
            return new CommandResult(process.exitValue(), out, err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The thread was interrupted while " + command.get(0) + " ran.");
        } finally {
            process.destroyForcibly();
            readers.shutdownNow();
        }
    }

    private static IOException tooSlow(List<String> command, Duration patience) {
        return new IOException(command.get(0) + " did not end within " + patience.toMillis() + " ms and was ended.");
    }

    private static byte[] collected(List<String> command, CommandOutput output, long end)
            throws IOException, InterruptedException {
        try {
            return output.whole(end);
        } catch (IOException e) {
            throw new IOException("The output of " + command.get(0) + " could not be read: " + e.getMessage(), e);
        }
    }
}
