package io.github.goroot.testkit.layout;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.layout.Layout.Quirk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    private static final String VERSION = "go1.22.5";

    static Stream<Arguments> everyLayoutOnEverySystem() {
        return Arrays.stream(Layout.values())
                .flatMap(layout -> layout.systems().stream().map(system -> Arguments.of(layout, system)));
    }

    /** What inspection says of an unusual layout; only one that is incomplete is refused for it. */
    private static List<IssueCode> doubts(Layout layout, OperatingSystem system) {
        List<IssueCode> doubts = new ArrayList<>();
        if (layout.quirks().contains(Quirk.NO_EXECUTE_BITS) && system != OperatingSystem.WINDOWS) {
            doubts.add(IssueCode.GO_NOT_EXECUTABLE);
        }
        if (layout.quirks().contains(Quirk.NO_VERSION_FILE)) {
            doubts.add(IssueCode.VERSION_MISSING);
        }
        return doubts;
    }

    @ParameterizedTest
    @MethodSource("everyLayoutOnEverySystem")
    void writesWhatPassesInspection(Layout layout, OperatingSystem system) {
        FakeHost host = FakeHost.of(system);
        Installed go = layout.write(host, VERSION);
        GoToolchains toolchains = Discoveries.on(host).build();

        if (layout.quirks().contains(Quirk.INCOMPLETE)) {
            assertThat(toolchains.inspect(go.home())).refused();
            return;
        }
        GoToolchain toolchain = toolchains.inspect(go.home()).toolchain().orElseThrow();
        assertThat(toolchain.issues()).extracting(Issue::code).containsExactlyElementsOf(doubts(layout, system));
        assertThat(toolchain.home()).hasToString(go.home());
        assertThat(toolchain.realHome()).hasToString(go.home());
        assertThat(toolchain.version().isDevel()).isEqualTo(layout.quirks().contains(Quirk.DEVEL));
        if (!toolchain.version().isDevel()) {
            assertThat(toolchain).withVersion(VERSION);
        }
        assertThat(toolchain)
                .forPlatform(
                        layout == Layout.MSI_386
                                ? "windows/386"
                                : host.platform().nativePlatform().toString());
    }

    @ParameterizedTest
    @MethodSource("everyLayoutOnEverySystem")
    void hasAStableHomeThatLeadsToTheHome(Layout layout, OperatingSystem system) throws IOException {
        FakeHost host = FakeHost.of(system);
        Installed go = layout.write(host, VERSION);
        HostFiles files = host.build().files();

        if (go.stableHome().isPresent()) {
            String stable = go.stableHome().get();
            assertThat(stable).isNotEqualTo(go.home()).doesNotContain("1.22.5");
            if (layout == Layout.G_STEFANMARIC) {
                assertThat(files.realPath(host.path(stable + "/bin"))).hasToString(go.home() + "/bin");
            } else {
                assertThat(files.realPath(host.path(stable))).hasToString(go.home());
            }
        }
        assertThat(go.toString()).startsWith(go.home());
    }

    @ParameterizedTest
    @MethodSource("everyLayoutOnEverySystem")
    void leavesVariablesAloneThatAreSet(Layout layout, OperatingSystem system) {
        FakeHost host = FakeHost.of(system).searchPath("somewhere");
        String[] names = {"GOTOOLCHAIN", "GOPATH", "RUNNER_TOOL_CACHE", "ProgramFiles", "ProgramData", "LOCALAPPDATA"};
        for (String name : names) {
            host.env(name, "mine");
        }

        layout.write(host, VERSION);

        assertThat(names).allSatisfy(name -> assertThat(host.variable(name)).contains("mine"));
        assertThat(host.variable("PATH")).contains("somewhere");
        assertThat(host.variable("GOROOT")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void isRefusedWhereNobodyInstallsLikeThat(Layout layout) {
        for (OperatingSystem system : EnumSet.complementOf(EnumSet.copyOf(layout.systems()))) {
            FakeHost host = FakeHost.of(system);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> layout.write(host, VERSION))
                    .withMessageContaining(layout.name());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LINUX", "MACOS", "WINDOWS", "FREEBSD"})
    void letsAllManagersOfAUserLiveSideBySide(OperatingSystem system) {
        FakeHost host = FakeHost.of(system);
        Map<String, String> homes = new LinkedHashMap<>();
        int patch = 1;
        for (Layout layout : Layout.on(system)) {
            String version = "go1.22." + patch++;
            String home = layout.write(FakeHost.of(system), version).home();
            if (layout.quirks().isEmpty() && home.contains("ann")) {
                homes.put(layout.write(host, version).home(), version);
            }
        }

        assertThat(homes).hasSizeGreaterThan(10);
        GoToolchains toolchains = Discoveries.on(host).build();
        homes.forEach((home, version) ->
                assertThat(toolchains.inspect(home)).foundToolchainAt(home).withVersion(version));
    }

    @Test
    void writesDamagedToolchainsToo() {
        FakeHost host = FakeHost.linux().home("/home/bob");
        Installed go = Layout.ASDF.write(host, GoInstallation.of(VERSION).without("src"));

        assertThat(go.home()).isEqualTo("/home/bob/.asdf/installs/golang/1.22.5/go");
        assertThat(Discoveries.on(host).build().inspect(go.home()))
                .refused()
                .because(IssueCode.STANDARD_LIBRARY_MISSING);
    }

    @Test
    void isForReleases() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layout.DL.write(FakeHost.linux(), "devel go1.23-abcdef"))
                .withMessageContaining("Only releases");
    }
}
