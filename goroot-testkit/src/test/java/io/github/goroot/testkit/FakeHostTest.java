package io.github.goroot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.OperatingSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeHostTest {

    static List<Supplier<FakeHost>> hosts() {
        return List.of(
                FakeHost::linux, FakeHost::macos, FakeHost::windows, () -> FakeHost.unix(OperatingSystem.OPENBSD));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void thatWasGivenNothingHasNothing(Supplier<FakeHost> description) throws IOException {
        Host host = description.get().build();

        for (String name : new String[] {"PATH", "HOME", "USERPROFILE", "GOROOT", "USER"}) {
            assertThat(host.environment().get(name)).as(name).isEmpty();
        }
        assertThat(host.userHome()).isEmpty();
        assertThat(host.registry().get()).isEmpty();
        assertThat(host.processes().get()).isEmpty();
        assertThat(host.commands().get()).isEmpty();
        assertThat(host.clock().nanoTime()).isEqualTo(host.clock().nanoTime());
        assertThat(host.files().list(host.workingDirectory(), 10)).isEmpty();
        assertThat(host.files().list(host.workingDirectory().getRoot(), 10)).containsExactly(host.workingDirectory());
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void refusesPathsOfAnotherMachine(Supplier<FakeHost> description) {
        HostFiles files = description.get().build().files();
        Path real = FileSystems.getDefault().getPath("pom.xml").toAbsolutePath();
        Path other = FakeHost.linux().path("/project");

        assertThatExceptionOfType(ProviderMismatchException.class).isThrownBy(() -> files.status(real));
        assertThatExceptionOfType(ProviderMismatchException.class).isThrownBy(() -> files.read(real, 0, 10));
        assertThatExceptionOfType(ProviderMismatchException.class).isThrownBy(() -> files.list(other, 10));
    }

    @Test
    void comparesVariablesAsItsSystemDoes() {
        assertThat(FakeHost.windows().env("Path", "x").build().environment().get("PATH"))
                .contains("x");
        assertThat(FakeHost.linux().env("Path", "x").build().environment().get("PATH"))
                .isEmpty();
    }

    @Test
    void keepsTheVariablesOfAHostThatWasMade() {
        FakeHost description = FakeHost.linux().env("A", "1");
        Host host = description.build();

        description.env("A", "2");

        assertThat(host.environment().get("A")).contains("1");
        assertThat(description.build().environment().get("A")).contains("2");
    }

    @Test
    void sharesItsFilesWithEveryHostThatItMade() throws IOException {
        FakeHost description = FakeHost.linux();
        Host host = description.build();

        description.file("/later", "x");

        assertThat(host.files().status(description.path("/later")).isFile()).isTrue();
    }

    @Test
    void joinsPathWithTheSeparatorOfItsSystem() {
        assertThat(FakeHost.linux().searchPath("/a", "/b").build().environment().get("PATH"))
                .contains("/a:/b");
        assertThat(FakeHost.windows()
                        .searchPath("C:\\a", "")
                        .build()
                        .environment()
                        .get("PATH"))
                .contains("C:\\a;");
    }

    @Test
    void namesTheHomeAsItsSystemDoes() {
        assertThat(FakeHost.linux().home("/home/me").build().userHome())
                .map(Path::toString)
                .contains("/home/me");
        assertThat(FakeHost.windows().home("D:\\me").build().userHome())
                .map(Path::toString)
                .contains("D:\\me");
    }

    @Test
    void hasTheArchitectureItWasGiven() {
        assertThat(FakeHost.linux().build().platform().nativePlatform()).hasToString("linux/amd64");
        assertThat(FakeHost.macos().build().platform().nativePlatform()).hasToString("darwin/arm64");
        assertThat(FakeHost.windows().arch("arm64").processArch("386").build().platform())
                .satisfies(platform -> {
                    assertThat(platform.nativeArchitecture()).isEqualTo("arm64");
                    assertThat(platform.processArchitecture()).isEqualTo("386");
                });
    }

    @Test
    void ofWindowsOrMacosIsNoPlainUnix() {
        assertThatIllegalArgumentException().isThrownBy(() -> FakeHost.unix(OperatingSystem.WINDOWS));
        assertThatIllegalArgumentException().isThrownBy(() -> FakeHost.unix(OperatingSystem.MACOS));
    }

    @Test
    void saysWhatCannotBeMade() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FakeHost.linux().file("/a", "").directory("/a/b"))
                .withMessageContaining("/a");
    }

    @Test
    void resolvesPathsAgainstItsWorkingDirectory() {
        FakeHost host = FakeHost.windows().workingDirectory("D:\\proj");

        assertThat(host.path("x")).hasToString("D:\\proj\\x");
        assertThat(host.build().path("x").path()).contains(host.path("x"));
    }

    @Test
    void hasTheDrivesAndSharesItWasGiven() throws IOException {
        FakeHost host = FakeHost.windows("E:\\", "\\\\server\\share\\")
                .file("E:\\x", "")
                .file("\\\\server\\share\\go\\VERSION", "go1.22.5");
        HostFiles files = host.build().files();

        assertThat(files.status(host.path("E:\\x")).isFile()).isTrue();
        assertThat(files.status(host.path("D:\\")).isAbsent()).isTrue();
        assertThat(files.status(host.path("\\\\SERVER\\share\\GO\\version")).isFile())
                .isTrue();
    }

    @Test
    void ignoresCaseWhereItsSystemDoes() throws IOException {
        FakeHost windows = FakeHost.windows().file("C:\\Go\\VERSION", "");
        FakeHost mac = FakeHost.macos().file("/Go/VERSION", "");
        FakeHost linux = FakeHost.linux().file("/Go/VERSION", "");

        assertThat(windows.build().files().realPath(windows.path("c:\\GO\\version")))
                .hasToString("C:\\Go\\VERSION");
        assertThat(mac.build().files().realPath(mac.path("/gO/version"))).hasToString("/Go/VERSION");
        assertThat(linux.build().files().status(linux.path("/go/VERSION")).isAbsent())
                .isTrue();
    }

    private static final class Tree {
        final FakeHost host = FakeHost.linux()
                .file("/d/plain", "0123456789")
                .executable("/d/program", "MZ")
                .directory("/d/sub")
                .device("/d/null")
                .link("/d/to-plain", "plain")
                .link("/d/to-program", "/d/program")
                .link("/d/to-sub", "sub")
                .link("/d/to-null", "null")
                .link("/d/dangling", "nowhere")
                .link("/d/loop", "loop")
                .link("/d/ping", "pong")
                .link("/d/pong", "ping");
        final HostFiles files = host.build().files();

        Path path(String text) {
            return host.path(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/d, DIRECTORY, false, 0",
        "/d/plain, FILE, false, 10",
        "/d/program, FILE, true, 2",
        "/d/null, OTHER, false, 0",
        "/d/to-plain, FILE, false, 10",
        "/d/to-program, FILE, true, 2",
        "/d/to-sub, DIRECTORY, false, 0",
        "/d/to-null, OTHER, false, 0",
        "/d/to-sub/../program, FILE, true, 2",
        "/d/none, ABSENT, false, 0",
        "/none/at/all, ABSENT, false, 0",
        "/d/dangling, ABSENT, false, 0",
        "/d/dangling/x, ABSENT, false, 0",
        "/d/plain/x, ABSENT, false, 0",
        "/d/null/x, ABSENT, false, 0"
    })
    void tellsWhatIsAtAPath(String path, FileStatus.Kind kind, boolean executable, long size) throws IOException {
        Tree tree = new Tree();

        FileStatus status = tree.files.status(tree.path(path));

        assertThat(status.kind()).isEqualTo(kind);
        assertThat(status.executable()).isEqualTo(executable);
        assertThat(status.size()).isEqualTo(size);
    }

    @Test
    void takesEveryFileForExecutableOnWindows() throws IOException {
        FakeHost host = FakeHost.windows().file("C:\\notes.txt", "");

        assertThat(host.build().files().status(host.path("C:\\notes.txt")).executable())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/d/loop", "/d/ping", "/d/loop/x"})
    void failsAtLinksThatLeadBackToThemselves(String path) {
        Tree tree = new Tree();
        Path loop = tree.path(path);

        for (ThrowingCallable operation : List.<ThrowingCallable>of(
                () -> tree.files.status(loop),
                () -> tree.files.list(loop, 1),
                () -> tree.files.realPath(loop),
                () -> tree.files.read(loop, 0, 1))) {
            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(operation)
                    .isNotInstanceOf(NoSuchFileException.class)
                    .withMessageContaining(path);
        }
    }

    @Test
    void listsADirectoryByNameUpToALimit() throws IOException {
        Tree tree = new Tree();

        assertThat(tree.files.list(tree.path("/d"), 100)).hasSize(12).isSorted();
        assertThat(tree.files.list(tree.path("/d/to-sub"), 100)).isEmpty();
        assertThat(tree.files.list(tree.path("/d"), 3)).hasSize(3);
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> tree.files.list(tree.path("/d/none"), 1));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> tree.files.list(tree.path("/d/dangling"), 1));
        assertThatExceptionOfType(NotDirectoryException.class)
                .isThrownBy(() -> tree.files.list(tree.path("/d/plain"), 1));
    }

    @Test
    void followsLinks() throws IOException {
        Tree tree = new Tree();

        assertThat(tree.files.realPath(tree.path("/d/to-sub/../to-plain"))).hasToString("/d/plain");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> tree.files.realPath(tree.path("/d/dangling")));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> tree.files.realPath(tree.path("/d/plain/x")));
    }

    @ParameterizedTest
    @CsvSource({
        "/d/to-plain, plain",
        "/d/to-program, /d/program",
        "/d/dangling, nowhere",
        "/d/loop, loop",
        "/d/plain,",
        "/d/sub,",
        "/d/none,"
    })
    void givesTheTextOfALink(String path, String target) throws IOException {
        Tree tree = new Tree();

        assertThat(tree.files.linkTarget(tree.path(path)).map(Path::toString).orElse(null))
                .isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 0123", "8, 4, 89", "3, 2, 34", "10, 4, ''", "99, 4, ''", "0, 1000000, 0123456789"})
    void readsPartsOfAFile(long position, int length, String expected) throws IOException {
        Tree tree = new Tree();

        assertThat(new String(tree.files.read(tree.path("/d/to-plain"), position, length), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/d", "/d/null", "/d/to-null", "/d/to-sub"})
    void doesNotReadWhatIsNoRegularFile(String path) {
        Tree tree = new Tree();

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> tree.files.read(tree.path(path), 0, 1))
                .withMessageContaining(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/secret", "/secret/file", "/secret/none", "/to-secret", "/to-secret/file", "/to-file"})
    void deniesEverythingAtAnUnreadablePlaceAndWhereLinksLeadThere(String path) {
        FakeHost host = FakeHost.linux()
                .file("/secret/file", "")
                .link("/to-secret", "secret")
                .link("/to-file", "to-secret/file")
                .unreadable("/secret");
        HostFiles files = host.build().files();

        for (ThrowingCallable operation : List.<ThrowingCallable>of(
                () -> files.status(host.path(path)),
                () -> files.list(host.path(path), 1),
                () -> files.realPath(host.path(path)),
                () -> files.linkTarget(host.path(path)),
                () -> files.read(host.path(path), 0, 1))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(operation)
                    .withMessage(path);
        }
    }

    @Test
    void deniesNothingBesideAnUnreadablePlace() throws IOException {
        FakeHost host =
                FakeHost.linux().unreadable("/secret").file("/secrets", "").link("/none", "gone");
        HostFiles files = host.build().files();

        assertThat(files.status(host.path("/secrets")).isFile()).isTrue();
        assertThat(files.status(host.path("/none")).isAbsent()).isTrue();
        assertThat(files.status(host.path("/other/none")).isAbsent()).isTrue();
    }

    @Test
    void replacesFilesAndLinks() throws IOException {
        FakeHost host = FakeHost.linux()
                .executable("/x", "old")
                .file("/x", "new")
                .link("/l", "x")
                .link("/l", "y");
        HostFiles files = host.build().files();

        assertThat(files.status(host.path("/x")).executable()).isFalse();
        assertThat(files.linkTarget(host.path("/l"))).map(Path::toString).contains("y");
    }

    @Test
    void takesAwayWhatWasThere() throws IOException {
        FakeHost host = FakeHost.linux()
                .file("/d/sub/x", "")
                .file("/kept/x", "")
                .link("/d/l", "/kept")
                .device("/dev/x")
                .env("A", "1")
                .remove("/d")
                .remove("/none")
                .remove("/dev/x")
                .file("/dev/x", "plain")
                .withoutEnv("A");
        HostFiles files = host.build().files();

        assertThat(files.status(host.path("/d")).isAbsent()).isTrue();
        assertThat(files.status(host.path("/kept/x")).isFile()).isTrue();
        assertThat(files.status(host.path("/dev/x")).isFile()).isTrue();
        assertThat(host.build().environment().get("A")).isEmpty();
    }

    @Test
    void readsOfDevicesTheNullDeviceAlone() throws IOException {
        FakeHost host = FakeHost.linux().device("/dev/null").device("/dev/zero").link("/home/me/go.work", "/dev/null");
        HostFiles files = host.build().files();

        assertThat(files.read(host.path("/home/me/go.work"), 0, 10)).isEmpty();
        assertThatThrownBy(() -> files.read(host.path("/dev/zero"), 0, 10)).hasMessageContaining("not a regular file");
    }

    @Test
    void hasJunctionsThatAreFollowedButDoNotTellWhereTheyLead() throws IOException {
        FakeHost host = FakeHost.windows()
                .file("C:\\apps\\go\\1.22.5\\VERSION", "go1.22.5")
                .junction("C:\\apps\\go\\current", "C:\\apps\\go\\1.22.5")
                .link("C:\\apps\\go\\link", "1.22.5");
        HostFiles files = host.build().files();

        assertThat(files.realPath(host.path("C:\\apps\\go\\CURRENT\\VERSION")))
                .hasToString("C:\\apps\\go\\1.22.5\\VERSION");
        assertThat(files.linkTarget(host.path("C:\\apps\\go\\Current"))).isEmpty();
        assertThat(files.linkTarget(host.path("C:\\apps\\go\\link"))).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> host.junction("C:\\x", "1.22.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\\?\\Volume{1}\\Go", "\\\\?\\", "\\\\?\\C:", "C:Go", "\\Go"})
    void callsPathsIllegalThatItsWindowsDoesNotKnow(String text) {
        assertThat(FakeHost.windows().build().path(text).defect()).isPresent();
    }

    @Test
    void takesAPathThatIsMeantAsItIsWrittenForTheSamePath() {
        Host windows = FakeHost.windows("C:\\", "\\\\server\\share\\").build();

        assertThat(windows.path("\\\\?\\C:\\Go").path())
                .isEqualTo(windows.path("C:\\Go").path())
                .isPresent();
        assertThat(windows.path("\\\\?\\unc\\server\\share\\go").path())
                .isEqualTo(windows.path("\\\\server\\share\\go").path())
                .isPresent();
        assertThat(FakeHost.linux().build().path("\\\\?\\C:\\Go").path().orElseThrow())
                .hasToString("/project/\\\\?\\C:\\Go");
    }

    @ParameterizedTest
    @EnumSource(OperatingSystem.class)
    void isThereForEverySystem(OperatingSystem system) {
        assertThat(FakeHost.of(system).platform().system()).isEqualTo(system);
    }
}
