package io.github.goroot.host.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.FileIdentity;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.OpenFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SystemFilesTest {

    @TempDir
    private Path directory;

    private final SystemFiles files = files();

    SystemFiles files() {
        return new SystemFiles();
    }

    @Test
    void tellsFilesDirectoriesAndNothingApart() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "four");

        assertThat(files.status(file).isFile()).isTrue();
        assertThat(files.status(file).size()).isEqualTo(4);
        assertThat(files.status(file).modified())
                .isEqualTo(Files.getLastModifiedTime(file).toInstant());
        assertThat(files.status(directory).isDirectory()).isTrue();
        assertThat(files.status(directory.resolve("nothing"))).isEqualTo(FileStatus.absent());
    }

    @Test
    void seesNothingBehindAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThat(files.status(file.resolve("below")).isAbsent()).isTrue();
        assertThat(files.status(file.resolve("further").resolve("below")).isAbsent())
                .isTrue();
        assertThat(files.linkTarget(file.resolve("below"))).isEmpty();
        assertThatThrownBy(() -> files.realPath(file.resolve("below"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.read(file.resolve("below"), 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsLinksAndSeesNothingBehindDanglingOnes() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
        Path dangling = Files.createSymbolicLink(directory.resolve("dangling"), Path.of("gone"));

        assertThat(files.status(link).isFile()).isTrue();
        assertThat(files.realPath(link)).isEqualTo(file.toRealPath());
        assertThat(files.linkTarget(link)).contains(Path.of("file"));
        assertThat(files.linkTarget(file)).isEmpty();
        assertThat(files.linkTarget(directory.resolve("nothing"))).isEmpty();
        assertThat(files.status(dangling).isAbsent()).isTrue();
        assertThatThrownBy(() -> files.realPath(dangling)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void failsOnLinksThatLeadBack() throws IOException {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        Files.createSymbolicLink(one, two);
        Files.createSymbolicLink(two, one);

        assertThatThrownBy(() -> files.status(one)).isInstanceOf(FileSystemException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void seesTheRightToExecute() throws IOException {
        Path file = Files.writeString(directory.resolve("go"), "");

        assertThat(files.status(file).executable()).isFalse();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(files.status(file).executable()).isTrue();
        assertThat(files.status(directory).executable()).isFalse();
    }

    @Test
    void listsByNameAndWithinTheLimit() throws IOException {
        for (String name : new String[] {"c", "a", "b"}) {
            Files.writeString(directory.resolve(name), "");
        }

        assertThat(files.list(directory, 10))
                .containsExactly(directory.resolve("a"), directory.resolve("b"), directory.resolve("c"));
        assertThat(files.list(directory, 2)).hasSize(2);
        assertThatThrownBy(() -> files.list(directory.resolve("nothing"), 10)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.list(directory.resolve("a"), 10)).isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> files.list(directory.resolve("a").resolve("below"), 10))
                .isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void readsPartsOfAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "0123456789");

        assertThat(files.read(file, 0, 100)).isEqualTo("0123456789".getBytes(UTF_8));
        assertThat(files.read(file, 3, 4)).isEqualTo("3456".getBytes(UTF_8));
        assertThat(files.read(file, 8, 4)).isEqualTo("89".getBytes(UTF_8));
        assertThat(files.read(file, 50, 4)).isEmpty();
        assertThat(files.read(file, 0, 0)).isEmpty();
        assertThatThrownBy(() -> files.read(directory.resolve("nothing"), 0, 1))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.read(directory, 0, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void readsPartsOfAnOpenFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "0123456789");

        try (OpenFile open = files.open(file)) {
            assertThat(open.read(2, 3)).asString().isEqualTo("234");
            assertThat(open.read(8, Integer.MAX_VALUE)).asString().isEqualTo("89");
            assertThat(open.read(10, 1)).isEmpty();
            assertThat(open.read(Long.MAX_VALUE, 1)).isEmpty();
        }
        assertThatThrownBy(() -> files.open(directory)).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> files.open(file.resolve("below"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.open(directory.resolve("nothing"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anOpenFileOfTheKernelHasContentThoughItHasNoSize() throws IOException {
        Path file = Path.of("/proc/self/status");
        try (OpenFile open = files.open(file)) {
            assertThat(open.read(0, 5)).isEqualTo(files.read(file, 0, 5)).hasSize(5);
        }
    }

    @Test
    void allocatesNoMoreThanTheFileHolds() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "small");

        assertThat(files.read(file, 0, Integer.MAX_VALUE)).hasSize(5);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readsTheNullDeviceAsAnEmptyFile() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("go.work"), Path.of("/dev/null"));

        assertThat(files.read(Path.of("/dev/null"), 0, 10)).isEmpty();
        assertThat(files.read(link, 0, 10)).isEmpty();
        assertThatThrownBy(() -> files.read(Path.of("/dev/zero"), 0, 10)).hasMessageContaining("not a regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void doesNotOpenWhatCouldBlock() throws IOException, InterruptedException {
        Path fifo = directory.resolve("go");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();

        assertThat(files.status(fifo).kind()).isEqualTo(FileStatus.Kind.OTHER);
        assertThatThrownBy(() -> files.read(fifo, 0, 10)).hasMessageContaining("not a regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void knowsAFileAgainUntilSomebodyChangesIt() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "four");
        Path other = Files.createLink(directory.resolve("other"), file);
        FileTime time = Files.getLastModifiedTime(file);
        FileIdentity identity = files.identity(file).orElseThrow();

        assertThat(files.identity(file)).contains(identity);
        assertThat(files.identity(other)).contains(identity);
        assertThat(identity.size()).isEqualTo(4);
        assertThat(identity.realPath()).isEmpty();
        assertThat(identity.modified()).isEqualTo(time.toInstant());

        Files.writeString(directory.resolve("new"), "five");
        Files.move(directory.resolve("new"), file, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, time);

        FileIdentity replaced = files.identity(file).orElseThrow();
        assertThat(replaced).isNotEqualTo(identity);
        assertThat(replaced.modified()).isEqualTo(identity.modified());
        assertThat(replaced.changed()).isAfterOrEqualTo(replaced.modified());
    }

    @Test
    void knowsOnlyRegularFilesAgain() throws IOException {
        assertThat(files.identity(directory)).isEmpty();
        assertThat(files.identity(directory.resolve("nothing"))).isEmpty();
    }
}
