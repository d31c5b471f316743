package io.github.goroot.host.system;

import io.github.goroot.host.CommandResult;
import io.github.goroot.host.CommandRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Starts programs with nothing on their standard input, and ends those that take too long or say too much. */
final class SystemCommands implements CommandRunner {

    private static final int MOST_OUTPUT = 8 * 1024 * 1024;

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
            Future<byte[]> output = readers.submit(() -> drain(process.getInputStream()));
            Future<byte[]> errors = readers.submit(() -> drain(process.getErrorStream()));
            long end = System.nanoTime() + patience.toNanos();
            byte[] out = output.get(remaining(end), TimeUnit.NANOSECONDS);
            byte[] err = errors.get(remaining(end), TimeUnit.NANOSECONDS);
            if (!process.waitFor(remaining(end), TimeUnit.NANOSECONDS)) {
                throw tooSlow(command, patience);
            }
            return new CommandResult(process.exitValue(), out, err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The thread was interrupted while " + command.get(0) + " ran.");
        } catch (java.util.concurrent.TimeoutException e) {
            throw tooSlow(command, patience);
        } catch (ExecutionException e) {
            throw new IOException("The output of " + command.get(0) + " could not be read: " + e.getCause(), e);
        } finally {
            process.destroyForcibly();
            readers.shutdownNow();
        }
    }

    private static IOException tooSlow(List<String> command, Duration patience) {
        return new IOException(command.get(0) + " did not end within " + patience.toMillis() + " ms and was ended.");
    }

    private static long remaining(long end) {
        return Math.max(0, end - System.nanoTime());
    }

    private static byte[] drain(InputStream stream) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            all.write(buffer, 0, count);
            if (all.size() > MOST_OUTPUT) {
                throw new IOException("more than " + MOST_OUTPUT + " bytes");
            }
        }
        return all.toByteArray();
    }
}
