package io.github.goroot.host;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is opened anew for each part. */
record ReadFile(HostFiles files, Path file) implements OpenFile {

    @Override
    public byte[] read(long position, int length) throws IOException {
        return files.read(file, position, length);
    }

    @Override
    public void close() {}
}
