package io.github.goroot.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Drops what nobody reads any more: {@code goroot list | head -1} has its answer, and that {@code head} has gone is neither a
 * failure nor worth a word.
 */
final class ReaderGone extends FilterOutputStream {

    private boolean gone;

    ReaderGone(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (gone) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (!isOfPipe(e)) {
                throw e;
            }
            gone = true;
        }
    }

    /** Java has no type for it; these are the words of Unix, and of Windows for a pipe that is closed and one that ended. */
    private static boolean isOfPipe(IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        return reason.contains("roken pipe")
                || reason.contains("pipe is being closed")
                || reason.contains("pipe has been ended");
    }
}
