package io.github.goroot.traces;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.OpenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file of a host from its beginning to its end. */
final class HostStream extends InputStream {

    private static final int PART = 64 * 1024;

    private final OpenFile file;
    private byte[] part = new byte[0];
    private int at;
    private long position;

    private HostStream(OpenFile file) {
        this.file = file;
    }

    static InputStream open(HostFiles files, Path file) throws IOException {
        return new HostStream(files.open(file));
    }

    @Override
    public int read() throws IOException {
        return fill() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at == part.length) {
            part = file.read(position, PART);
            position += part.length;
            at = 0;
        }
        return part.length > 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
