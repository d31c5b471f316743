package io.github.goroot.host.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that files do they do without exceptions too, which a Java from 20 on offers. */
class AttributesIfThereTest extends SystemFilesTest {

    private static final boolean OFFERED = Runtime.version().feature() >= 20;

    @TempDir
    private Path directory;

    @Override
    SystemFiles files() {
        return new SystemFiles(new AttributesIfThere(0));
    }

    @Test
    void goesTheNewWayOnceSoManyPlacesWereAbsent() throws IOException {
        AttributesIfThere attributes = new AttributesIfThere(2);

        assertThat(attributes.of(directory.resolve("nothing"))).isNull();
        assertThat(attributes.isCheap()).isFalse();
        assertThat(attributes.of(directory.resolve("nothing"))).isNull();
        assertThat(attributes.isCheap()).isEqualTo(OFFERED);
        assertThat(attributes.of(directory.resolve("nothing"))).isNull();
    }

    @Test
    void tellsTheSameBothWays() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "four");

        assertThat(new AttributesIfThere(0).of(file).size()).isEqualTo(4);
        assertThat(new AttributesIfThere().of(file).size()).isEqualTo(4);
    }
}
