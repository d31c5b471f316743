package io.github.goroot.testkit.locator;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.layout.Installed;
import io.github.goroot.testkit.layout.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad thing in a manager's folder gets its verdict, and the rest is found. */
@Timeout(60)
class HostilePlacesTest {

    private static final String GOOD = "go1.22.5";

    /** Variables that move a manager's folder, with a layout that is then somewhere else. */
    static Stream<String> overrides() {
        return Stream.of(
                "ASDF_DATA_DIR",
                "MISE_INSTALLS_DIR",
                "MISE_DATA_DIR",
                "MISE_SYSTEM_DATA_DIR",
                "MISE_SHARED_INSTALL_DIRS",
                "XDG_DATA_HOME",
                "XDG_CACHE_HOME",
                "XDG_STATE_HOME",
                "GOENV_ROOT",
                "GVM_ROOT",
                "GVM_HOME",
                "GOBREW_ROOT",
                "GOUP_HOME",
                "PROTO_HOME",
                "VFOX_HOME",
                "AQUA_ROOT_DIR",
                "RUNNER_TOOL_CACHE",
                "AGENT_TOOLSDIRECTORY",
                "CONDA_PREFIX",
                "PIXI_HOME",
                "PKGX_DIR",
                "GRADLE_USER_HOME",
                "HOMEBREW_PREFIX",
                "NIX_PROFILES",
                "GOMODCACHE",
                "GOPATH",
                "GOROOT_1_22_X64");
    }

    /** Java shows a byte that is no character as U+FFFD, and what is called so in turn is not there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/ann/sdk/%s",
                "/home/ann/go/pkg/mod/golang.org/toolchain@v0.0.1-%s.linux-amd64",
                "/home/ann/.gvm/gos/%s",
                "/home/ann/.version-fox/cache/golang/v-%s/golang-%s"
            })
    void aNameThatCannotBeWrittenDownHidesNothing(String place) {
        DiscoveryReport report = Discoveries.discover(FakeHost.linux()
                .home("/home/ann")
                .go(GOOD, place.replace("%s", "a" + GOOD))
                .go(GOOD, place.replace("%s", "go\ufffd"))
                .go(GOOD, place.replace("%s", "z" + GOOD)));

        assertThat(report)
                .foundExactly(place.replace("%s", "a" + GOOD), place.replace("%s", "z" + GOOD))
                .endedAs(DiscoveryReport.Ending.COMPLETE);
        assertThat(report.issues()).anyMatch(issue -> issue.code() == IssueCode.PATH_ILLEGAL);
    }

    @Test
    void aNameThatCannotBeWrittenDownIsNoGoroot() {
        String home = "/opt/caf\ufffd";
        FakeHost host =
                FakeHost.linux().go(GOOD, home).go(GOOD, "/usr/local/go").env("GOROOT", home);

        assertThat(Discoveries.discover(host))
                .foundExactly("/usr/local/go")
                .rejected(home)
                .because(IssueCode.PATH_ILLEGAL);
    }

    @ParameterizedTest
    @MethodSource("overrides")
    void aSettingThatMakesNoSenseHidesNothing(String variable) {
        for (String value : List.of(
                "", " ", "relative", "..", "/gone", "/etc/passwd", "a\u0000b", "\"quoted\"", "/caf\u00e9 \u4e2d")) {
            FakeHost host = FakeHost.linux()
                    .home("/home/ann")
                    .file("/etc/passwd", "root")
                    .go(GOOD, "/usr/local/go");
            DiscoveryReport report = Discoveries.discover(host.env(variable, value));

            assertThat(report).foundExactly("/usr/local/go").endedAs(DiscoveryReport.Ending.COMPLETE);
            assertThat(report.locators())
                    .noneMatch(locator -> locator.outcome().label().equals("failed"));
        }
    }

    @ParameterizedTest
    @MethodSource("overrides")
    void aFolderThatMayNotBeReadIsToldAndHidesNothing(String variable) {
        FakeHost host =
                FakeHost.linux().home("/home/ann").go(GOOD, "/usr/local/go").unreadable("/locked");

        DiscoveryReport report = Discoveries.discover(host.env(variable, "/locked"));

        assertThat(report).foundExactly("/usr/local/go");
    }

    @ParameterizedTest
    @CsvSource({
        "ASDF_DATA_DIR, ASDF, installs/golang/1.22.5/go, .asdf",
        "GOENV_ROOT, GOENV_3, versions/1.22.5, .goenv",
        "GVM_ROOT, GVM, gos/go1.22.5, .gvm",
        "PROTO_HOME, PROTO, tools/go/1.22.5, .proto",
        "PKGX_DIR, PKGX, go.dev/v1.22.5, .pkgx",
        "GRADLE_USER_HOME, GOGRADLE, go/binary/1.22.5/go, .gradle"
    })
    void aManagersFolderMayLieAnywhere(String variable, Layout layout, String below, String usual) {
        for (String moved :
                List.of("/opt/it", "/opt/with space", "/opt/\"quotes\"", "/opt/caf\u00e9/\u4e2d\u6587", "rel/ative")) {
            String absolute = moved.startsWith("/") ? moved : "/project/" + moved;
            FakeHost host =
                    FakeHost.linux().home("/home/ann").env(variable, moved).go(GOOD, absolute + "/" + below);

            assertThat(Discoveries.discover(host)).foundExactly(absolute + "/" + below);
        }
    }

    @Test
    void danglingAliasesAndLoopsGetTheirVerdicts() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .go("go1.22.1", "/home/ann/.gobrew/versions/1.22.1/go")
                .link("/home/ann/.gobrew/current/go", "/home/ann/.gobrew/versions/1.21.0/go")
                .go("go1.22.2", "/home/ann/.g/versions/1.22.2")
                .link("/home/ann/.g/go", "/home/ann/.g/go")
                .go("go1.22.3", "/home/ann/.local/share/mise/installs/go/1.22.3")
                .link("/home/ann/.local/share/mise/installs/go/latest", "./1.20.0")
                .link("/home/ann/.goenv/versions/a", "b")
                .link("/home/ann/.goenv/versions/b", "a")
                .go("go1.22.4", "/home/ann/.goenv/versions/1.22.4");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report.toolchains())
                .extracting(toolchain -> toolchain.version().text())
                .containsExactlyInAnyOrder("go1.22.1", "go1.22.2", "go1.22.3", "go1.22.4");
        assertThat(report)
                .rejected("/home/ann/.gobrew/current/go")
                .because(IssueCode.GOROOT_MISSING)
                .saying("1.21.0");
        assertThat(report).rejected("/home/ann/.g/go").because(IssueCode.LINK_LOOP);
        assertThat(report)
                .rejected("/home/ann/.local/share/mise/installs/go/latest")
                .because(IssueCode.GOROOT_MISSING);
        assertThat(report).rejected("/home/ann/.goenv/versions/a").because(IssueCode.LINK_LOOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asdf", "mise", "goenv", "gobrew", "goup", "module-cache", "setup-go"})
    void thousandsOfVersionsCostInProportionAndFindTakesTheFirst(String locator) {
        Layout layout = Stream.of(Layout.values())
                .filter(each -> LocationTableTest.locatorOf(each).equals(locator)
                        && each.quirks().isEmpty()
                        && each.systems().contains(OperatingSystem.LINUX))
                .findFirst()
                .orElseThrow();
        List<Integer> costs = new ArrayList<>();
        for (int size : new int[] {10, 110, 1110}) {
            FakeHost host = FakeHost.linux();
            for (int i = 0; i < size; i++) {
                layout.write(host, "go1.22." + i);
            }
            Counting counting = CountingFiles.on(host.build());
            DiscoveryReport report =
                    Discoveries.onlyWith(counting.host(), locator).build().discover();
            assertThat(report.toolchains()).hasSize(size);
            costs.add(counting.operations());
        }
        assertThat(costs.get(2) - costs.get(1)).isEqualTo(10 * (costs.get(1) - costs.get(0)));
        assertThat((costs.get(1) - costs.get(0)) / 100).as("each").isLessThanOrEqualTo(14);
    }

    @Test
    void anyInstallationLayoutSurvivesAnUnreadableNeighbour() {
        for (Layout layout : Layout.on(OperatingSystem.LINUX)) {
            Installed go = layout.write(FakeHost.linux(), GOOD);
            boolean several = layout != Layout.BAZEL;
            if (several && go.home().startsWith("/home/ann/") && layout.quirks().isEmpty()) {
                FakeHost host = FakeHost.linux();
                layout.write(host, "go1.21.3");
                String other = layout.write(FakeHost.linux(), "go1.21.3").home();
                layout.write(host, GOOD);
                host.unreadable(other);
                assertThat(Discoveries.discover(host).toolchains())
                        .as("%s", layout)
                        .extracting(toolchain -> toolchain.version().text())
                        .contains(GOOD);
            }
        }
    }

    @Test
    void findWithManyManagersStopsAtTheFirst() {
        FakeHost host = FakeHost.linux();
        Layout.on(OperatingSystem.LINUX).forEach(layout -> layout.write(host, GOOD));
        Counting all = CountingFiles.on(host.build());
        Discoveries.on(all.host()).build().discover();
        Counting first = CountingFiles.on(host.build());

        assertThat(Discoveries.on(first.host()).build().find(GoRequirement.any()))
                .isPresent();

        assertThat(first.operations()).isLessThan(all.operations() / 5);
    }
}
