package io.github.goroot.testkit.inspection;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A toolchain hands over what an IDE needs next. */
class ToolchainContentTest {

    private static GoToolchain inspect(FakeHost host, String path) {
        return Discoveries.on(host).build().inspect(path).toolchain().orElseThrow();
    }

    @Test
    void namesItsProgramsToolsAndSources() {
        GoToolchain toolchain = inspect(FakeHost.linux().go("go1.22.5", "/usr/local/go"), "/usr/local/go");

        assertThat(toolchain.executable()).hasToString("/usr/local/go/bin/go");
        assertThat(toolchain.gofmt()).map(Path::toString).contains("/usr/local/go/bin/gofmt");
        assertThat(toolchain.sourceRoot()).hasToString("/usr/local/go/src");
        assertThat(toolchain.toolDirectory()).hasToString("/usr/local/go/pkg/tool/linux_amd64");
        assertThat(toolchain.tool("vet")).map(Path::toString).contains("/usr/local/go/pkg/tool/linux_amd64/vet");
        assertThat(toolchain.releaseTime()).isPresent();
        assertThat(toolchain).withRealHome("/usr/local/go").withoutStableHome().withoutIssues();
    }

    @Test
    void namesThemWithTheirExtensionOnWindows() {
        GoToolchain toolchain = inspect(FakeHost.windows().go("go1.22.5", "C:\\Go"), "C:\\Go");

        assertThat(toolchain.executable()).hasToString("C:\\Go\\bin\\go.exe");
        assertThat(toolchain.gofmt()).map(Path::toString).contains("C:\\Go\\bin\\gofmt.exe");
        assertThat(toolchain.tool("link")).map(Path::toString).contains("C:\\Go\\pkg\\tool\\windows_amd64\\link.exe");
    }

    @Test
    void hasNoToolThatGoBuildsOnDemandAndNoGofmtThatSomebodyRemoved() {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.25.7").without("bin/gofmt").into(host, "/opt/go");

        GoToolchain toolchain = inspect(host, "/opt/go");

        assertThat(toolchain.tool("nm")).isEmpty();
        assertThat(toolchain.tool("../../../bin/go")).isEmpty();
        assertThat(toolchain.gofmt()).isEmpty();
    }

    @Test
    void leadsToTheSourcesThroughTheLinksOfDebian() {
        FakeHost host = GoInstallation.of("go1.19.8").debianInto(FakeHost.linux());

        GoToolchain toolchain = inspect(host, "/usr/lib/go");

        assertThat(toolchain).withVersion("go1.19.8").withRealHome("/usr/lib/go-1.19");
        assertThat(toolchain.home()).hasToString("/usr/lib/go");
        assertThat(toolchain.sourceRoot()).hasToString("/usr/share/go-1.19/src");
        assertThat(toolchain.executable()).hasToString("/usr/lib/go/bin/go");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/opt/current", "/opt/farm", "/srv/go"})
    void isFoundThroughLinks(String path) {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/opt/versions/1.22.5")
                .link("/opt/current", "versions/1.22.5")
                .link("/srv", "/opt/srv")
                .link("/opt/srv/go", "../current");
        // As a profile does it that links each part on its own.
        for (String part : new String[] {"bin", "pkg", "src", "VERSION"}) {
            host.link("/opt/farm/" + part, "../versions/1.22.5/" + part);
        }

        GoToolchain toolchain = inspect(host, path);

        assertThat(toolchain).withVersion("go1.22.5").withoutIssues();
        assertThat(toolchain.home()).hasToString(path);
        assertThat(toolchain.sourceRoot()).hasToString("/opt/versions/1.22.5/src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/opt/my go/1.22 (new)", "/opt/gö", "/opt/囲碁", "/opt/\uD83D\uDC39", "/opt/-go", "/opt/go\nroot"})
    void mayLieInAnyDirectory(String home) {
        assertThat(inspect(FakeHost.linux().go("go1.22.5", home), home)).withVersion("go1.22.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"go1.1", "go1.4.3", "go1.9", "go1.20.6", "go1.21rc2", "go1.27.0", "go1.22.5-bigcorp"})
    void mayBeOfAnyVersion(String version) {
        FakeHost host = FakeHost.linux();
        GoInstallation.of(version).into(host, "/opt/go");

        assertThat(inspect(host, "/opt/go")).withVersion(version);
    }

    @Test
    void mayBeSoOldThatItsCompilerHasAnotherName() {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.4.3")
                .without("pkg/tool")
                .with("pkg/tool/GOOS_GOARCH/6g", "")
                .into(host, "/opt/go");

        assertThat(inspect(host, "/opt/go")).withVersion("go1.4.3");
    }
}
