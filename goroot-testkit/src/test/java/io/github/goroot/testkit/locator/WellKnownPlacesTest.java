package io.github.goroot.testkit.locator;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The directories that Go is put in without anybody naming them. */
class WellKnownPlacesTest {

    private static final GoInstallation GO = GoInstallation.of("go1.22.5");

    record Place(String locator, Supplier<FakeHost> host, String home) {
        @Override
        public String toString() {
            return locator + ": " + home;
        }
    }

    static List<Place> places() {
        return List.of(
                new Place("sdk-folder", () -> FakeHost.linux().home("/home/me"), "/home/me/sdk/go1.22.5"),
                new Place("sdk-folder", () -> FakeHost.linux().home("/home/me"), "/home/me/sdk/gotip"),
                new Place("sdk-folder", () -> FakeHost.macos().home("/Users/me"), "/Users/me/sdk/go1.22.5"),
                new Place("sdk-folder", () -> FakeHost.windows().home("D:\\me"), "D:\\me\\sdk\\go1.22.5"),
                new Place("official", FakeHost::linux, "/usr/local/go"),
                new Place("official", FakeHost::macos, "/usr/local/go"),
                new Place("official", () -> FakeHost.unix(OperatingSystem.FREEBSD), "/usr/local/go"),
                new Place("official", FakeHost::windows, "C:\\Program Files\\Go"),
                new Place("official", FakeHost::windows, "C:\\Program Files (x86)\\Go"),
                new Place("official", FakeHost::windows, "C:\\Go"),
                new Place("official", () -> FakeHost.windows().env("ProgramFiles", "D:\\Programs"), "D:\\Programs\\Go"),
                new Place("official", () -> FakeHost.windows().env("ProgramW6432", "D:\\Programs"), "D:\\Programs\\Go"),
                new Place("official", () -> FakeHost.windows().env("ProgramFiles(x86)", "D:\\Old"), "D:\\Old\\Go"),
                new Place("official", () -> FakeHost.windows().env("SystemDrive", "D:"), "D:\\Go"),
                new Place(
                        "mise",
                        () -> FakeHost.linux().home("/home/me").env("MISE_SHARED_INSTALL_DIRS", "/none::~/tools:/srv"),
                        "/home/me/tools/go/1.22.5"),
                new Place(
                        "mise",
                        () -> FakeHost.linux().env("MISE_SHARED_INSTALL_DIRS", "/none:/srv/mise"),
                        "/srv/mise/go/1.22.5"),
                new Place(
                        "mise",
                        () -> FakeHost.linux().home("/home/me").env("MISE_DATA_DIR", "~/.mise"),
                        "/home/me/.mise/installs/go/1.22.5"),
                new Place(
                        "asdf",
                        () -> FakeHost.linux().home("/home/me").env("ASDF_DATA_DIR", "~/tools/asdf"),
                        "/home/me/tools/asdf/installs/golang/1.22.5/go"),
                new Place(
                        "goenv",
                        () -> FakeHost.linux().home("/home/me").env("GOENV_ROOT", "~/tools/goenv"),
                        "/home/me/tools/goenv/versions/1.22.5"),
                new Place(
                        "proto",
                        () -> FakeHost.windows().home("D:\\me").env("PROTO_HOME", "~\\store"),
                        "D:\\me\\store\\tools\\go\\1.22.5"),
                new Place("unix-packages", FakeHost::linux, "/usr/lib/go"),
                new Place("unix-packages", FakeHost::linux, "/usr/lib/go-1.22"),
                new Place("unix-packages", FakeHost::linux, "/usr/lib/golang"),
                new Place("unix-packages", FakeHost::linux, "/usr/lib64/go/1.22"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void areLookedAt(Place place) {
        FakeHost host = GO.into(place.host().get(), place.home());

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report)
                .foundToolchainAt(place.home())
                .withVersion("go1.22.5")
                .detectedBy(place.locator());
        assertThat(report.toolchains()).hasSize(1);
        assertThat(report.candidates()).hasSize(1);
    }

    static List<Supplier<FakeHost>> hosts() {
        return List.of(
                FakeHost::linux, FakeHost::macos, FakeHost::windows, () -> FakeHost.unix(OperatingSystem.FREEBSD));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void giveNothingWhereThereIsNothing(Supplier<FakeHost> host) {
        DiscoveryReport report = Discoveries.discover(host.get());

        assertThat(report).foundNothing();
        assertThat(report.candidates()).isEmpty();
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void areNotApplicableWhereTheSystemHasNoSuchPlaces() {
        assertThat(Discoveries.discover(FakeHost.windows()))
                .locator("unix-packages")
                .wasNotApplicable();
    }

    @Test
    void giveAllVersionsInTheSdkFolderByName() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .go("go1.22.5", "/home/me/sdk/go1.22.5")
                .go("go1.9", "/home/me/sdk/go1.9")
                .go("go1.21rc2", "/home/me/sdk/go1.21rc2")
                .file("/home/me/sdk/go1.20.tar.gz", "")
                .directory("/home/me/sdk/go1.23.0");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report).foundExactly("/home/me/sdk/go1.21rc2", "/home/me/sdk/go1.22.5", "/home/me/sdk/go1.9");
        assertThat(report)
                .rejected("/home/me/sdk/go1.23.0")
                .because(IssueCode.NOT_A_GOROOT)
                .withSeverity(Severity.NOTICE);
        assertThat(report.candidates()).as("the archive is no candidate").hasSize(4);
    }

    @Test
    void mergeALinkInTheSdkFolderWithWhatItLeadsTo() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .go("go1.22.5", "/home/me/sdk/go1.22.5")
                .link("/home/me/sdk/current", "go1.22.5")
                .link("/home/me/sdk/old", "go1.4");

        assertThat(Discoveries.discover(host))
                .foundToolchainAt("/home/me/sdk/current")
                .withRealHome("/home/me/sdk/go1.22.5")
                .detectedBy("sdk-folder", "sdk-folder");
    }

    @Test
    void countOnceWhereSeveralVariablesNameTheSameFolder() {
        FakeHost host = FakeHost.windows()
                .env("ProgramFiles", "C:\\Program Files")
                .env("ProgramW6432", "C:\\Program Files")
                .env("ProgramFiles(x86)", "c:\\program files")
                .go("go1.22.5", "C:\\Program Files\\Go");

        assertThat(Discoveries.discover(host))
                .foundToolchainAt("C:\\Program Files\\Go")
                .detectedBy("official");
    }

    @Test
    void includeTheNewInstallersFolderBesideTheOldOne() {
        FakeHost host = FakeHost.windows().go("go1.15", "C:\\Go").go("go1.22.5", "C:\\Program Files\\Go");

        assertThat(Discoveries.discover(host)).foundExactly("C:\\Program Files\\Go", "C:\\Go");
    }

    @Test
    void giveDebiansVersionsAndTheStableNameOfTheDefault() {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.21.8").debianInto(host);
        GoInstallation.of("go1.19.8").debianInto(host);

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report).foundExactly("/usr/lib/go", "/usr/lib/go-1.21");
        assertThat(report)
                .foundToolchainAt("/usr/lib/go")
                .withVersion("go1.19.8")
                .withRealHome("/usr/lib/go-1.19")
                .withStableHome("/usr/lib/go")
                .detectedBy("unix-packages", "unix-packages");
        assertThat(report).foundToolchainAt("/usr/lib/go-1.21").withoutStableHome();
    }

    @Test
    void addTheStableNameToAToolchainThatPathLedToBefore() {
        FakeHost host =
                GoInstallation.of("go1.19.8").debianInto(FakeHost.linux().searchPath("/usr/bin"));

        assertThat(Discoveries.discover(host))
                .foundToolchainAt("/usr/lib/go-1.19")
                .withStableHome("/usr/lib/go")
                .detectedBy("executable-relative", "path", "unix-packages", "unix-packages");
    }

    @Test
    void giveNothingForSusesFolderOfVersionsItself() {
        FakeHost host = FakeHost.linux()
                .go("go1.21.8", "/usr/lib64/go/1.21")
                .go("go1.22.5", "/usr/lib64/go/1.22")
                .directory("/usr/lib64/go/race");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report).foundExactly("/usr/lib64/go/1.21", "/usr/lib64/go/1.22");
        assertThat(report.candidates()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usr/lib/golden", "/usr/lib/gold-ld", "/usr/lib/google-cloud-sdk", "/usr/lib/golang-docs"})
    void doNotIncludeFoldersWithSimilarNames(String folder) {
        assertThat(Discoveries.discover(FakeHost.linux().directory(folder)).candidates())
                .isEmpty();
    }

    @Test
    void hideNoneOfTheOthersWhereOneCannotBeRead() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .unreadable("/home/me/sdk")
                .unreadable("/usr/local")
                .link("/usr/lib64", "lib64")
                .go("go1.22.5", "/usr/lib/golang");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report).foundExactly("/usr/lib/golang");
        assertThat(report)
                .locator("sdk-folder")
                .failed()
                .because(IssueCode.UNREADABLE)
                .saying("/home/me/sdk");
        assertThat(report)
                .locator("official")
                .failed()
                .because(IssueCode.UNREADABLE)
                .saying("/usr/local/go");
        assertThat(report)
                .locator("unix-packages")
                .found(1)
                .lookedAt("/usr/lib64", "failed: too many levels of symbolic links");
    }

    @Test
    void giveTheNamesOfTheLineThatMiseKeptForTheFoldersOfItsOldPlugin() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .go("go1.22.12", "/home/me/.local/share/mise/installs/go/1.22.12/go")
                .directory("/home/me/.local/share/mise/installs/go/1.22.12/packages")
                .link("/home/me/.local/share/mise/installs/go/1.22", "1.22.12")
                .link("/home/me/.local/share/mise/installs/go/latest", "1.22.12");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report)
                .foundToolchainAt("/home/me/.local/share/mise/installs/go/1.22.12/go")
                .withStableHome("/home/me/.local/share/mise/installs/go/1.22/go");
        assertThat(report).foundExactly("/home/me/.local/share/mise/installs/go/1.22.12/go");
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void giveThoseNamesToWhoeverFoundTheFolderOfMiseAnotherWay() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .env("GOROOT", "/home/me/.local/share/mise/installs/go/1.22.12/go")
                .go("go1.22.12", "/home/me/.local/share/mise/installs/go/1.22.12/go")
                .link("/home/me/.local/share/mise/installs/go/latest", "1.22.12");

        assertThat(Discoveries.on(host).build().find(GoRequirement.any()).orElseThrow())
                .withStableHome("/home/me/.local/share/mise/installs/go/latest/go");
    }

    private static FakeHost linkingAll(FakeHost host, String directory, String home) {
        for (String name : List.of("VERSION", "bin", "pkg", "src")) {
            host.link(directory + "/" + name, home + "/" + name);
        }
        return host;
    }

    private static FakeHost withGOfStefanmaric() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .go("go1.22.5", "/home/me/.go/.versions/1.22.5")
                .go("go1.21.13", "/home/me/.go/.versions/1.21.13");
        return linkingAll(host, "/home/me/.go", "/home/me/.go/.versions/1.22.5");
    }

    @Test
    void giveTheFolderThatGOfStefanmaricMakesOfLinksAsANameOfTheVersionInUse() {
        DiscoveryReport report = Discoveries.discover(withGOfStefanmaric());

        assertThat(report).foundExactly("/home/me/.go/.versions/1.21.13", "/home/me/.go/.versions/1.22.5");
        assertThat(report)
                .foundToolchainAt("/home/me/.go/.versions/1.22.5")
                .withStableHome("/home/me/.go")
                .withRealHome("/home/me/.go/.versions/1.22.5");
        assertThat(report).foundToolchainAt("/home/me/.go/.versions/1.21.13").withoutStableHome();
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void listTheVersionInUseOnceWhereGorootNamesThatFolderAsItsProfileHasIt() {
        DiscoveryReport report = Discoveries.discover(withGOfStefanmaric().env("GOROOT", "/home/me/.go"));

        assertThat(report).foundExactly("/home/me/.go", "/home/me/.go/.versions/1.21.13");
        assertThat(report)
                .foundToolchainAt("/home/me/.go")
                .withRealHome("/home/me/.go/.versions/1.22.5")
                .withStableHome("/home/me/.go")
                .detectedBy("environment", "g-stefanmaric", "g-stefanmaric");
        assertThat(report.issues()).isEmpty();
    }

    private static final String BAZEL =
            "/home/me/.cache/bazel/_bazel_me/0123456789abcdef0123456789abcdef/external/go_sdk";

    @Test
    void mergeTheRepositoryThatBazelMakesOfLinksToAnInstalledGoWithThatOne() {
        FakeHost host = GO.debianInto(FakeHost.linux().home("/home/me").searchPath("/usr/bin"));

        DiscoveryReport report = Discoveries.discover(linkingAll(host, BAZEL, "/usr/lib/go-1.22"));

        assertThat(report.toolchains()).hasSize(1);
        assertThat(report).foundToolchainAt("/usr/lib/go-1.22").withStableHome("/usr/lib/go");
    }

    @Test
    void leaveADirectoryThatBorrowsOnlyPartOfAnotherGoWhatItIs() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .go("go1.22.5", "/home/me/sdk/go1.22.5")
                .go("go1.22.6", BAZEL + "-mine")
                .link(BAZEL + "/bin", "/home/me/sdk/go1.22.5/bin")
                .link(BAZEL + "/src", "/home/me/sdk/go1.22.5/src")
                .link(BAZEL + "/VERSION", "/home/me/sdk/go1.22.5/VERSION")
                .link(BAZEL + "/pkg", BAZEL + "-mine/pkg");

        assertThat(Discoveries.discover(host)).foundToolchainAt(BAZEL).withRealHome(BAZEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "storage:\n    sdkPath: /srv/sdks\n",
                "proxy:\n    url: \"\"\n    enable: false\nstorage: # where\n  sdkPath: \"/srv/sdks\" # there\ncache:\n    x: 1\n",
                "storage:\r\n    # none\r\n\r\n    sdkPath: '/srv/sdks'\r\n"
            })
    void giveTheVersionsOfVfoxWhereItsSettingsPutThem(String settings) {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .file("/home/me/.vfox/config.yaml", settings)
                .go("go1.22.5", "/srv/sdks/golang/v-1.22.5/golang-1.22.5")
                .go("go1.21.0", "/home/me/.vfox/cache/golang/v-1.21.0/golang-1.21.0")
                .link("/home/me/.vfox/sdks/golang", "/srv/sdks/golang/v-1.22.5/golang-1.22.5");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report)
                .foundExactly(
                        "/srv/sdks/golang/v-1.22.5/golang-1.22.5",
                        "/home/me/.vfox/cache/golang/v-1.21.0/golang-1.21.0");
        assertThat(report)
                .foundToolchainAt("/srv/sdks/golang/v-1.22.5/golang-1.22.5")
                .withStableHome("/home/me/.vfox/sdks/golang");
        assertThat(Discoveries.on(host)
                        .build()
                        .inspect("/srv/sdks/golang/v-1.22.5/golang-1.22.5")
                        .toolchain()
                        .orElseThrow())
                .withStableHome("/home/me/.vfox/sdks/golang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "storage:\n    sdkPath: \"\"\n",
                "storage:\n    sdkPath: sdks\n",
                "storage:\n",
                "sdkPath: /srv/sdks\n",
                "cache:\n    sdkPath: /srv/sdks\n",
                "# storage:\n    sdkPath: /srv/sdks\n",
                "storage:\n#    sdkPath: /srv/sdks\n",
                "\u0000\u0001"
            })
    void leaveTheVersionsOfVfoxInItsFolderWhereItsSettingsSayNothingElse(String settings) {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .file("/home/me/.vfox/config.yaml", settings)
                .go("go1.22.5", "/srv/sdks/golang/v-1.22.5/golang-1.22.5")
                .go("go1.21.0", "/home/me/.vfox/cache/golang/v-1.21.0/golang-1.21.0");

        assertThat(Discoveries.discover(host)).foundExactly("/home/me/.vfox/cache/golang/v-1.21.0/golang-1.21.0");
    }

    @Test
    void giveTheVersionsThatAnOlderVfoxPutTooFarDownAndReadTheSettingsOfTheSharedFolderLast() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .env("VFOX_HOME", "/opt/vfox")
                .file("/opt/vfox/config.yaml", "storage:\n    sdkPath: /srv/sdks\n")
                .file("/home/me/.vfox/config.yaml", "storage:\n    sdkPath: \"\"\n")
                .go("go1.22.5", "/srv/sdks/cache/golang/v-1.22.5/golang-1.22.5");

        assertThat(Discoveries.discover(host)).foundExactly("/srv/sdks/cache/golang/v-1.22.5/golang-1.22.5");
        host.file("/home/me/.vfox/config.yaml", "storage:\n    sdkPath: /srv/none\n");
        assertThat(Discoveries.discover(host)).foundNothing();
    }
}
