package io.github.goroot.testkit.locator;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Provenance;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.layout.Installed;
import io.github.goroot.testkit.layout.Layout;
import io.github.goroot.testkit.layout.Layout.Quirk;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which Go is installed, on every operating system where it is. */
public class LocationTableTest {

    private static final String VERSION = "go1.22.5";

    /** What nothing but PATH leads to, as on a real machine. */
    private static final Map<Layout, String> ONLY_ON_PATH = new EnumMap<>(Map.of(
            Layout.NIX, "/nix/store/w6d6bd1nhzgnrsh6xfcqqwbqjsgzqzl9-go-1.22.5/bin",
            Layout.NIXOS, "/run/current-system/sw/bin"));

    /** Places that hold one version only, so that a second one would replace the first. */
    private static final Set<Layout> OF_ONE = EnumSet.of(
            Layout.OFFICIAL,
            Layout.MACOS_PACKAGE,
            Layout.DOCKER,
            Layout.MSI,
            Layout.MSI_386,
            Layout.MSI_UP_TO_1_15,
            Layout.GOTIP,
            Layout.MACPORTS,
            Layout.NIX,
            Layout.NIX_PROFILE,
            Layout.NIXOS,
            Layout.ALPINE,
            Layout.ALPINE_WITHOUT_VERSION,
            Layout.FEDORA,
            Layout.ARCH,
            Layout.GENTOO,
            Layout.GENTOO_WITHOUT_VERSION,
            Layout.SNAP,
            Layout.BAZEL,
            Layout.MSYS2,
            Layout.MODULE_CACHE_PARTIAL);

    static Stream<Arguments> table() {
        return Arrays.stream(Layout.values())
                .flatMap(layout -> layout.systems().stream().map(system -> Arguments.of(layout, system)));
    }

    /** Gives the id of the locator that a layout is for. */
    public static String locatorOf(Layout layout) {
        return switch (layout) {
            case OFFICIAL, MACOS_PACKAGE, DOCKER, MSI, MSI_386, MSI_UP_TO_1_15 -> "official";
            case DL, GOTIP, GOLAND -> "sdk-folder";
            case MODULE_CACHE, MODULE_CACHE_UNUSED, MODULE_CACHE_PARTIAL -> "module-cache";
            case HOMEBREW, HOMEBREW_VERSIONED -> "homebrew";
            case MACPORTS -> "macports";
            case FREEBSD_PORT -> "bsd-packages";
            case NIX, NIXOS -> "executable-relative";
            case NIX_PROFILE -> "nix";
            case DEBIAN, ALPINE, ALPINE_WITHOUT_VERSION, FEDORA, ARCH, OPENSUSE, GENTOO, GENTOO_WITHOUT_VERSION ->
                "unix-packages";
            case SNAP -> "snap";
            case SCOOP, SCOOP_GLOBAL -> "scoop";
            case ASDF -> "asdf";
            case MISE -> "mise";
            case GOENV_2, GOENV_3 -> "goenv";
            case PROTO -> "proto";
            case VFOX -> "vfox";
            case GVM, GVM_ANDREWKROH -> "gvm";
            case GOBREW -> "gobrew";
            case G_VOIDINT -> "g-voidint";
            case G_STEFANMARIC -> "g-stefanmaric";
            case GOUP, GOUP_THINKGOS, GOUP_ZEKROTJA -> "goup";
            case AQUA -> "aqua";
            case PIXI -> "conda";
            case PKGX -> "pkgx";
            case MSYS2 -> "msys2";
            case SETUP_GO -> "setup-go";
            case GOLAND_GOPATH -> "goland";
            case MVN_GOLANG -> "mvn-golang";
            case GOGRADLE -> "gogradle";
            case BAZEL -> "bazel";
        };
    }

    private static FakeHost machine(Layout layout, OperatingSystem system) {
        FakeHost host = FakeHost.of(system);
        return ONLY_ON_PATH.containsKey(layout) ? host.searchPath(ONLY_ON_PATH.get(layout)) : host;
    }

    @ParameterizedTest
    @MethodSource("table")
    void isFoundOnceByItsLocator(Layout layout, OperatingSystem system) {
        FakeHost host = machine(layout, system);
        Installed go = layout.write(host, VERSION);

        DiscoveryReport report = Discoveries.discover(host);

        if (layout.quirks().contains(Quirk.INCOMPLETE)) {
            assertThat(report).foundNothing();
            assertThat(report).rejected(go.home()).because(IssueCode.DOWNLOAD_INCOMPLETE);
            return;
        }
        assertThat(report.toolchains()).as(report.describe()).hasSize(1);
        GoToolchain toolchain = report.toolchains().get(0);
        assertThat(toolchain.realHome()).hasToString(go.home());
        assertThat(toolchain.stableHome().map(Path::toString)).isEqualTo(go.stableHome());
        assertThat(toolchain.version().isDevel()).isEqualTo(layout.quirks().contains(Quirk.DEVEL));
        assertThat(toolchain.version().isDevel() ? VERSION : toolchain.version().text())
                .isEqualTo(VERSION);
        assertThat(toolchain.platform())
                .hasToString(
                        layout == Layout.MSI_386
                                ? "windows/386"
                                : host.platform().nativePlatform().toString());
        assertThat(toolchain.provenances()).extracting(Provenance::locator).contains(locatorOf(layout));
        assertThat(toolchain.provenances()).allMatch(each -> !each.detail().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("table")
    void hasItsStableHomeWhicheverWayItIsFound(Layout layout, OperatingSystem system) {
        FakeHost host = machine(layout, system);
        Installed go = layout.write(host, VERSION);
        if (layout.quirks().contains(Quirk.INCOMPLETE)) {
            return;
        }
        GoToolchains toolchains = Discoveries.on(host.env("GOROOT", go.home())).build();

        assertThat(toolchains
                        .find(GoRequirement.any().onAnyPlatform())
                        .orElseThrow()
                        .stableHome()
                        .map(Path::toString))
                .isEqualTo(go.stableHome());
        assertThat(toolchains
                        .inspect(go.home())
                        .toolchain()
                        .orElseThrow()
                        .stableHome()
                        .map(Path::toString))
                .isEqualTo(go.stableHome());
    }

    @ParameterizedTest
    @MethodSource("table")
    void aBrokenVersionBesideItIsRefusedWithItsReason(Layout layout, OperatingSystem system) {
        if (OF_ONE.contains(layout)) {
            return;
        }
        FakeHost host = machine(layout, system);
        Installed broken = layout.write(host, GoInstallation.of("go1.21.9").without("pkg"));
        Installed go = layout.write(host, VERSION);

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report.toolchains()).as(report.describe()).hasSize(1);
        assertThat(report.toolchains().get(0).realHome()).hasToString(go.home());
        assertThat(report).rejected(broken.home()).because(IssueCode.NOT_A_GOROOT);
    }

    @ParameterizedTest
    @EnumSource(names = {"LINUX", "MACOS", "WINDOWS", "FREEBSD"})
    void nothingIsAskedTwice(OperatingSystem system) {
        FakeHost host = FakeHost.of(system);
        Layout.on(system).stream()
                .filter(layout -> !ONLY_ON_PATH.containsKey(layout))
                .forEach(layout -> layout.write(host, VERSION));
        Counting counting = CountingFiles.on(host.build());

        DiscoveryReport report = Discoveries.on(counting.host()).build().discover();

        assertThat(report.toolchains()).hasSizeGreaterThan(10);
        assertThat(counting.files().log()).doesNotHaveDuplicates();
    }

    @Test
    void theUsersManagersOfOneMachineAreAllFound() {
        for (OperatingSystem system : List.of(
                OperatingSystem.LINUX, OperatingSystem.MACOS, OperatingSystem.WINDOWS, OperatingSystem.FREEBSD)) {
            FakeHost host = FakeHost.of(system);
            int patch = 1;
            int expected = 0;
            for (Layout layout : Layout.on(system)) {
                String version = "go1.22." + patch++;
                boolean ofUser =
                        layout.write(FakeHost.of(system), version).home().contains("ann");
                if (ofUser && layout.quirks().isEmpty()) {
                    layout.write(host, version);
                    expected++;
                }
            }

            assertThat(Discoveries.discover(host).toolchains()).as("%s", system).hasSize(expected);
        }
    }
}
