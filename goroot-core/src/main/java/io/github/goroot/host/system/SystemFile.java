package io.github.goroot.host.system;

import io.github.goroot.host.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** An open file of the default file system. */
final class SystemFile implements OpenFile {

    private final FileChannel channel;
    private final long available;

    SystemFile(FileChannel channel, long available) {
        this.channel = channel;
        this.available = available;
    }

    @Override
    public byte[] read(long position, int length) throws IOException {
        // Never more than there is, for the length may come from the file itself.
        byte[] bytes = new byte[(int) Math.min(length, Math.max(0, available - position))];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int count = 0;
        while (buffer.hasRemaining() && count >= 0) {
            count = channel.read(buffer, position + buffer.position());
        }
        return filled(bytes, buffer.position());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Gives what was put into an array, without copying it where it is full. */
    static byte[] filled(byte[] bytes, int count) {
        return count < bytes.length ? Arrays.copyOf(bytes, count) : bytes;
    }
}
