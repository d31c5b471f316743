package io.github.goroot.testkit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What installers leave besides the toolchain, by which locators find it. */
class LayoutDetailsTest {

    private static final String UNINSTALL = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall";

    private static String read(FakeHost host, String path) throws IOException {
        return new String(host.build().files().read(host.path(path), 0, 1000), StandardCharsets.UTF_8);
    }

    private static FileStatus status(FakeHost host, String path) throws IOException {
        return host.build().files().status(host.path(path));
    }

    private static FakeHost with(FakeHost host, Layout layout) {
        layout.write(host, "go1.22.5");
        return host;
    }

    private static Optional<String> text(FakeHost host, View view, String key, String name) throws IOException {
        WindowsRegistry registry = host.build().registry().get().orElseThrow();
        return registry.value(RegistryKey.parse(key, view), name).flatMap(RegistryValue::text);
    }

    @ParameterizedTest
    @CsvSource({"MSI, C:\\Program Files\\Go\\", "MSI_386, C:\\Program Files (x86)\\Go\\", "MSI_UP_TO_1_15, C:\\Go\\"})
    void everyMsiTellsTheUsersRegistryWhereItWent(Layout layout, String home) throws IOException {
        FakeHost host = with(FakeHost.windows(), layout);

        assertThat(text(host, View.BITS_32, "HKCU\\Software\\GoProgrammingLanguage", "installLocation"))
                .contains(home);
        assertThat(text(
                        host,
                        View.BITS_64,
                        "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment",
                        "Path"))
                .contains("%SystemRoot%\\system32;" + home + "bin");
    }

    @ParameterizedTest
    @CsvSource({"MSI, BITS_64, amd64", "MSI_386, BITS_32, 386"})
    void everyMsiIsInTheListOfProgramsOfItsView(Layout layout, View view, String arch) throws IOException {
        FakeHost host = with(FakeHost.windows(), layout);
        WindowsRegistry registry = host.build().registry().get().orElseThrow();

        List<RegistryKey> products = registry.subKeys(RegistryKey.parse(UNINSTALL, view), 10);

        assertThat(products).hasSize(1);
        assertThat(registry.value(products.get(0), "DisplayName"))
                .contains(RegistryValue.text("Go Programming Language " + arch + " go1.22.5"));
        assertThat(registry.subKeys(
                        RegistryKey.parse(UNINSTALL, view == View.BITS_64 ? View.BITS_32 : View.BITS_64), 10))
                .isEmpty();
    }

    @Test
    void theMacosPackageTellsPath() throws IOException {
        assertThat(read(with(FakeHost.macos(), Layout.MACOS_PACKAGE), "/etc/paths.d/go"))
                .isEqualTo("/usr/local/go/bin\n");
    }

    @Test
    void dlHasAMarkerAndAWrapper() throws IOException {
        FakeHost host = with(FakeHost.windows(), Layout.DL);

        assertThat(status(host, "C:\\Users\\ann\\sdk\\go1.22.5\\.unpacked-success")
                        .isFile())
                .isTrue();
        assertThat(status(host, "C:\\Users\\ann\\go\\bin\\go1.22.5.exe").isFile())
                .isTrue();
    }

    @Test
    void theModuleCacheHasNoExecuteBitsUntilTheFirstUse() throws IOException {
        FakeHost host = FakeHost.linux();
        String unused = Layout.MODULE_CACHE_UNUSED.write(host, "go1.22.5").home();
        String used = Layout.MODULE_CACHE.write(host, "go1.21.0").home();
        String partial = Layout.MODULE_CACHE_PARTIAL.write(host, "go1.20.1").home();

        assertThat(unused).isEqualTo("/home/ann/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.22.5.linux-amd64");
        assertThat(status(host, unused + "/bin/go").executable()).isFalse();
        assertThat(status(host, unused + "/src/_go.mod").isFile()).isTrue();
        assertThat(status(host, unused + "/src/go.mod").isAbsent()).isTrue();
        assertThat(status(host, used + "/bin/go").executable()).isTrue();
        assertThat(status(host, used + "/src/go.mod").isFile()).isTrue();
        assertThat(status(host, partial + "/src").isAbsent()).isTrue();
        String download = "/home/ann/go/pkg/mod/cache/download/golang.org/toolchain/@v/";
        assertThat(host.build().files().list(host.path(download), 100).stream()
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .filter(name -> name.endsWith(".partial")))
                .containsExactly("v0.0.1-go1.20.1.linux-amd64.partial");
    }

    @Test
    void scoopHasShimsThatNameTheCurrentVersion() throws IOException {
        FakeHost user = with(FakeHost.windows().home("D:\\me"), Layout.SCOOP);
        FakeHost all = with(FakeHost.windows(), Layout.SCOOP_GLOBAL);

        assertThat(read(user, "D:\\me\\scoop\\shims\\go.exe")).startsWith("MZ");
        assertThat(read(user, "D:\\me\\scoop\\shims\\go.shim"))
                .isEqualTo("path = \"D:\\me\\scoop\\apps\\go\\current\\bin\\go.exe\"\r\n");
        assertThat(read(all, "C:\\ProgramData\\scoop\\shims\\gofmt.shim"))
                .contains("C:\\ProgramData\\scoop\\apps\\go\\current\\bin\\gofmt.exe");
    }

    @Test
    void shimsOfAsdfAndGoenvAreScriptsAndThoseOfMiseAreLinks() throws IOException {
        FakeHost host = with(with(with(FakeHost.linux(), Layout.ASDF), Layout.GOENV_2), Layout.MISE);

        assertThat(read(host, "/home/ann/.asdf/shims/go"))
                .contains("# asdf-plugin: golang 1.22.5\nexec /home/ann/.asdf/bin/asdf exec");
        assertThat(read(host, "/home/ann/.goenv/shims/go")).contains("export GOENV_ROOT=\"/home/ann/.goenv\"");
        assertThat(host.build().files().realPath(host.path("/home/ann/.local/share/mise/shims/go")))
                .hasToString("/home/ann/.local/bin/mise");
        assertThat(host.build().files().realPath(host.path("/home/ann/.local/share/mise/installs/go/latest")))
                .hasToString("/home/ann/.local/share/mise/installs/go/1.22.5");
    }

    @Test
    void snapAndAlternativesPutLinksOnPath() throws IOException {
        FakeHost snap = with(FakeHost.linux(), Layout.SNAP);
        FakeHost opensuse = with(FakeHost.linux(), Layout.OPENSUSE);

        assertThat(snap.build().files().realPath(snap.path("/snap/bin/go"))).hasToString("/usr/bin/snap");
        assertThat(opensuse.build().files().realPath(opensuse.path("/usr/bin/go")))
                .hasToString("/usr/lib64/go/1.22/bin/go");
        assertThat(read(opensuse, "/usr/share/go/1.22/VERSION")).startsWith("go1.22.5");
        assertThat(status(opensuse, "/usr/lib64/go/1.22/src/runtime").isDirectory())
                .isTrue();
    }

    @Test
    void nixosLinksTheProgramOnly() throws IOException {
        FakeHost host = with(FakeHost.linux(), Layout.NIXOS);

        assertThat(status(host, "/run/current-system/sw/bin/go").isFile()).isTrue();
        assertThat(status(host, "/run/current-system/sw/share").isAbsent()).isTrue();
    }

    @Test
    void runnersHaveAMarkerAndAVariable() throws IOException {
        FakeHost host = with(FakeHost.windows(), Layout.SETUP_GO);

        assertThat(status(host, "C:\\hostedtoolcache\\windows\\go\\1.22.5\\x64.complete")
                        .isFile())
                .isTrue();
        assertThat(host.variable("GOROOT_1_22_X64")).contains("C:\\hostedtoolcache\\windows\\go\\1.22.5\\x64");
    }
}
