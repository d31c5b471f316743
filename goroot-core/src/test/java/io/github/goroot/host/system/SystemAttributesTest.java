package io.github.goroot.host.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemAttributesTest {

    @TempDir
    private Path directory;

    private Path file;

    private final SystemAttributes attributes = new SystemAttributes();

    @BeforeEach
    void mark() throws IOException {
        file = Files.writeString(directory.resolve("go"), "");
        assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView(UserDefinedFileAttributeView.class),
                "the file system of " + directory + " has no extended attributes");
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
                .write("com.apple.quarantine", UTF_8.encode("0083;6650b2c0;Safari;"));
    }

    @Test
    void readsTheOneThatIsAskedFor() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);

        assertThat(attributes.read(file, "com.apple.quarantine", 100))
                .hasValueSatisfying(value -> assertThat(value).asString().isEqualTo("0083;6650b2c0;Safari;"));
        assertThat(attributes.read(link, "com.apple.quarantine", 100)).isPresent();
        assertThat(attributes.read(file, "com.apple.provenance", 100)).isEmpty();
    }

    @Test
    void leavesOutWhatIsLongerThanAnybodyExpects() throws IOException {
        assertThat(attributes.read(file, "com.apple.quarantine", 21)).isPresent();
        assertThat(attributes.read(file, "com.apple.quarantine", 20)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> attributes.read(directory.resolve("gone"), "com.apple.quarantine", 100))
                .isInstanceOf(IOException.class);
    }
}
