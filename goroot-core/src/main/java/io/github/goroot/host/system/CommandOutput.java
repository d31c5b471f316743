package io.github.goroot.host.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a program writes to one of its outputs.
 *
 * <p>A program that leaves others behind, such as the first program of Windows that Linux starts, leaves them its outputs
 * too, and these do not end before the others do. So the end of the program counts, and a short silence after it.
 */
final class CommandOutput implements Runnable {

    private static final int MOST = 8 * 1024 * 1024;

    /** What was written before the end is there already; this is for a reader that the machine has no time for. */
    private static final long SILENCE = TimeUnit.MILLISECONDS.toNanos(300);

    private final Process process;
    private final InputStream stream;
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private boolean ended;
    private @Nullable IOException failure;

    CommandOutput(Process process, InputStream stream) {
        this.process = process;
        this.stream = stream;
    }

    @Override
    public void run() {
        try {
            byte[] buffer = new byte[8192];
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                if (!takes(buffer, count)) {
                    // Nobody reads on, so it would wait for ever.
                    process.destroyForcibly();
                    return;
                }
            }
        } catch (IOException e) {
            fail(e);
        } finally {
            end();
        }
    }

    private synchronized boolean takes(byte[] buffer, int count) {
        all.write(buffer, 0, count);
        if (all.size() > MOST) {
            failure = new IOException("more than " + MOST + " bytes");
        }
        notifyAll();
        return failure == null;
    }

    private synchronized void fail(IOException reason) {
        failure = reason;
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Gives everything that was written, once the program has ended.
     *
     * @param end when to stop waiting, as {@link System#nanoTime} tells it
     */
    synchronized byte[] whole(long end) throws IOException, InterruptedException {
        long quiet = System.nanoTime() + SILENCE;
        while (!ended) {
            long now = System.nanoTime();
            long left = Math.min(quiet, end) - now;
            if (left <= 0) {
                break;
            }
            int before = all.size();
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
            if (all.size() > before) {
                quiet = System.nanoTime() + SILENCE;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return all.toByteArray();
    }
}
