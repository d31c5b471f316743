package io.github.goroot.host.system;

import io.github.goroot.host.ExtendedAttributes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;

/** Attributes of files as Java tells them: all of them on macOS, those of users alone on other systems. */
final class SystemAttributes implements ExtendedAttributes {

    @Override
    public Optional<byte[]> read(Path file, String name, int limit) throws IOException {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        if (view == null || !view.list().contains(name) || view.size(name) > limit) {
            return Optional.empty();
        }
        byte[] value = new byte[view.size(name)];
        int length = view.read(name, ByteBuffer.wrap(value));
        return Optional.of(SystemFile.filled(value, length));
    }
}
