package io.github.goroot.testkit;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.goroot.host.HostFiles;
import io.github.goroot.model.DiscoveryReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoInstallationTest {

    private static String read(FakeHost host, String path) throws IOException {
        return new String(host.build().files().read(host.path(path), 0, 1000), StandardCharsets.UTF_8);
    }

    private static boolean exists(FakeHost host, String path) throws IOException {
        return !host.build().files().status(host.path(path)).isAbsent();
    }

    @ParameterizedTest
    @CsvSource({"go1.9, false", "go1.20.6, false", "go1.21rc2, true", "go1.21.0, true", "go1.22.5-bigcorp, true"})
    void hasAVersionFileInTheFormOfItsVersion(String version, boolean withTime) throws IOException {
        FakeHost host = GoInstallation.of(version)
                .released(Instant.parse("2024-01-02T03:04:05Z"))
                .into(FakeHost.linux(), "/go");

        assertThat(read(host, "/go/VERSION")).isEqualTo(withTime ? version + "\ntime 2024-01-02T03:04:05Z\n" : version);
        assertThat(exists(host, "/go/go.env")).isEqualTo(withTime);
    }

    @Test
    void ofADevelVersionIsATreeThatWasBuiltFromACheckout() throws IOException {
        FakeHost host = GoInstallation.of("devel go1.23-abcdef Tue Jan 7").into(FakeHost.linux(), "/go");

        assertThat(exists(host, "/go/VERSION")).isFalse();
        assertThat(read(host, "/go/VERSION.cache")).isEqualTo("devel go1.23-abcdef Tue Jan 7");
    }

    @Test
    void isOfAVersion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoInstallation.of("1.22"))
                .withMessageContaining("\"1.22\"");
    }

    @Test
    void givesCopies() throws IOException {
        GoInstallation whole = GoInstallation.of("go1.22.5");
        GoInstallation broken = whole.without("src");

        assertThat(exists(whole.into(FakeHost.linux(), "/go"), "/go/src/runtime"))
                .isTrue();
        assertThat(exists(broken.into(FakeHost.linux(), "/go"), "/go/src/runtime"))
                .isFalse();
    }

    @Test
    void goesByBareNamesOfItsProgramsOnEverySystem() throws IOException {
        FakeHost windows = GoInstallation.of("go1.22.5")
                .without("pkg/tool/GOOS_GOARCH/compile")
                .with("bin/gofmt", "text")
                .into(FakeHost.windows(), "C:\\Go");

        assertThat(exists(windows, "C:\\Go\\pkg\\tool\\windows_amd64\\link.exe"))
                .isTrue();
        assertThat(exists(windows, "C:\\Go\\pkg\\tool\\windows_amd64\\compile.exe"))
                .isFalse();
        assertThat(read(windows, "C:\\Go\\bin\\gofmt.exe")).isEqualTo("text");
        assertThat(read(windows, "C:\\Go\\bin\\go.exe")).startsWith("MZ");
    }

    @Test
    void hasProgramsThatBeginAsThoseOfItsPlatform() throws IOException {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.22.5").into(host, "/linux");
        GoInstallation.of("go1.22.5").platform("windows", "arm64").into(host, "/windows");

        assertThat(read(host, "/linux/bin/go")).startsWith("\u007fELF");
        assertThat(read(host, "/windows/bin/go.exe")).startsWith("MZ");
        assertThat(exists(host, "/windows/pkg/tool/windows_arm64/compile.exe")).isTrue();
    }

    @Test
    void mayLackItsExecutePermissions() throws IOException {
        FakeHost host = GoInstallation.of("go1.22.5").notExecutable().into(FakeHost.linux(), "/go");
        HostFiles files = host.build().files();

        assertThat(files.status(host.path("/go/bin/go")).isFile()).isTrue();
        assertThat(files.status(host.path("/go/bin/go")).executable()).isFalse();
        assertThat(files.status(host.path("/go/pkg/tool/linux_amd64/compile")).executable())
                .isFalse();
    }

    @Test
    void mayHaveADirectoryInThePlaceOfAFile() throws IOException {
        FakeHost host = GoInstallation.of("go1.22.5").withDirectory("VERSION").into(FakeHost.linux(), "/go");

        assertThat(host.build().files().status(host.path("/go/VERSION")).isDirectory())
                .isTrue();
    }

    record Layout(String what, Supplier<FakeHost> host, String home) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Layout> layouts() {
        GoInstallation go = GoInstallation.of("go1.22.5");
        return List.of(
                new Layout("archive", () -> go.into(FakeHost.linux(), "/usr/local/go"), "/usr/local/go"),
                new Layout("archive on Windows", () -> go.into(FakeHost.windows(), "D:\\sdk\\go"), "D:\\sdk\\go"),
                new Layout("Debian", () -> go.debianInto(FakeHost.linux()), "/usr/lib/go-1.22"),
                new Layout(
                        "Homebrew on an ARM Mac",
                        () -> go.homebrewInto(FakeHost.macos()),
                        "/opt/homebrew/Cellar/go/1.22.5/libexec"),
                new Layout(
                        "Homebrew on an Intel Mac",
                        () -> go.homebrewInto(FakeHost.macos().arch("amd64")),
                        "/usr/local/Cellar/go/1.22.5/libexec"),
                new Layout(
                        "Homebrew on Linux",
                        () -> go.homebrewInto(FakeHost.linux()),
                        "/home/linuxbrew/.linuxbrew/Cellar/go/1.22.5/libexec"),
                new Layout("Nix", () -> go.nixInto(FakeHost.linux(), "/nix/store/x-go"), "/nix/store/x-go/share/go"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void passesInspectionInEveryLayout(Layout layout) {
        FakeHost host = layout.host().get();

        assertThat(Discoveries.on(host).build().inspect(layout.home()))
                .foundToolchainAt(layout.home())
                .withVersion("go1.22.5")
                .forPlatform(host.platform().nativePlatform().toString())
                .withoutIssues();
    }

    @Test
    void makesTheLastOfDebiansVersionsTheDefault() throws IOException {
        FakeHost host = FakeHost.linux().searchPath("/usr/bin");
        GoInstallation.of("go1.19.8").debianInto(host);
        GoInstallation.of("go1.21.8").debianInto(host);

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report).foundExactly("/usr/lib/go-1.21", "/usr/lib/go-1.19");
        assertThat(host.build().files().linkTarget(host.path("/usr/bin/go")))
                .map(Path::toString)
                .contains("../lib/go-1.21/bin/go");
    }
}
