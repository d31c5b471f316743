package io.github.goroot.wsl;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.Severity;
import io.github.goroot.model.WslPlace;
import io.github.goroot.selection.GoLaunch;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FakeMount;
import io.github.goroot.testkit.GoInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A discovery inside WSL, with toolchains on both sides. */
class InsideWslTest {

    private static final String WINDOWS_GO = "/mnt/c/Program Files/Go";

    @Test
    void linuxComesFirstAndWindowsWithBothSpellings() {
        DiscoveryReport report = discover(machine().go("go1.22.5", "/usr/local/go"));

        assertThat(report.toolchains())
                .extracting(GoToolchain::toString)
                .containsExactly(
                        "go1.22.5 linux/amd64 in /usr/local/go", "go1.23.1 windows/amd64 in /mnt/c/Program Files/Go");
        assertThat(report.toolchains().get(0).wsl())
                .contains(new WslPlace(
                        Optional.of("Ubuntu"),
                        OptionalInt.of(2),
                        Optional.of("\\\\wsl.localhost\\Ubuntu\\usr\\local\\go"),
                        Optional.of("/usr/local/go")));
        GoToolchain windows = report.toolchains().get(1);
        assertThat(windows.wsl())
                .contains(new WslPlace(
                        Optional.of("Ubuntu"),
                        OptionalInt.of(2),
                        Optional.of("C:\\Program Files\\Go"),
                        Optional.of(WINDOWS_GO)));
        assertThat(windows.runsOnHost()).isFalse();
        assertThat(windows.issues()).extracting(Issue::code).containsExactly(IssueCode.REACHED_THROUGH_INTEROP);
    }

    @Test
    void theFirstWslDoesTheSame() {
        DiscoveryReport report = discover(windowsGo(FakeHost.wsl1(), WINDOWS_GO));

        GoToolchain windows = report.toolchains().get(0);
        assertThat(windows.wsl().orElseThrow().version()).hasValue(1);
        assertThat(windows.wsl().orElseThrow().windowsPath()).contains("C:\\Program Files\\Go");
    }

    @Test
    void drivesAreWhereTheTableSays() {
        FakeHost host = FakeHost.wsl2().unmount("/mnt/c").directory("/win");
        host.mount(FakeMount.of("C:\\", "/win", "9p").options("rw,aname=drvfs;path=C:\\;uid=0"));
        windowsGo(host, "/win/Go");
        windowsGo(host, "/mnt/c/Go");

        assertThat(discover(host).toolchains())
                .extracting(GoToolchain::homeText)
                .containsExactly("/win/Go");
    }

    @Test
    void outsideWslThreeOperationsAreAllOfIt() {
        FakeHost plain = FakeHost.linux().go("go1.22.5", "/usr/local/go");
        int without = operations(plain, GoToolchains.builder().classLoaders());

        int with = operations(plain, builder());

        assertThat(with - without).isEqualTo(3);
        DiscoveryReport report = discover(plain);
        assertThat(report.locator(WindowsSideLocator.ID).orElseThrow().outcome())
                .isEqualTo(new LocatorOutcome.NotApplicable("inside WSL only"));
        assertThat(report.toolchains().get(0).wsl()).isEmpty();
    }

    private static int operations(FakeHost host, GoToolchainsBuilder builder) {
        Counting counting = Counting.on(host.build());
        builder.host(counting.host()).build().discover();
        return counting.operations();
    }

    @Test
    void insideTheSignsOfWslAreLookedAtOnce() {
        Counting counting =
                Counting.on(machine().go("go1.22.5", "/usr/local/go").build());

        builder().host(counting.host()).build().discover();

        List<String> signs = counting.files().log().stream()
                .map(CountingFiles.Operation::path)
                .map(Path::toString)
                .filter(path -> path.startsWith("/proc")
                        || path.startsWith("/run")
                        || path.equals("/etc/wsl.conf")
                        || path.equals("/.dockerenv"))
                .toList();
        assertThat(signs).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void gorootOfWindowsIsAnErrorInOneSentence() throws IOException {
        FakeHost host = windowsGo(FakeHost.wsl2(), "/mnt/c/go", "go1.22.5")
                .go("go1.21.3", "/usr/local/go")
                .env("GOROOT", "/mnt/c/go")
                .searchPath("/usr/local/go/bin");

        DiscoveryReport report = discover(host);

        Issue issue = issue(report, IssueCode.OF_THE_OTHER_SIDE);
        assertThat(issue.severity()).isEqualTo(Severity.ERROR);
        assertThat(example(issue)).isSubstringOf(documented());
        assertThat(GoToolchains.builder()
                        .host(host.build())
                        .build()
                        .find(GoRequirement.any())
                        .orElseThrow()
                        .homeText())
                .isEqualTo("/usr/local/go");
    }

    @Test
    void gorootSpelledAsOnWindowsIsAnErrorWithTheTranslation() {
        FakeHost host = machine().go("go1.21.3", "/srv/go").directory("/mnt/c/work");

        Issue windows = issue(discover(host.env("GOROOT", "C:\\Program Files\\Go")), IssueCode.OF_THE_OTHER_SIDE);
        assertThat(windows.severity()).isEqualTo(Severity.ERROR);
        assertThat(windows.message())
                .isEqualTo("GOROOT=C:\\Program Files\\Go is spelled as on Windows, so to programs of Linux it names"
                        + " nothing.");
        assertThat(windows.remedy().orElseThrow())
                .isEqualTo("Unset it: here it is /mnt/c/Program Files/Go, a toolchain of Windows, which the go of Linux"
                        + " cannot use.");
        assertThat(issue(discover(host.env("GOROOT", "\\\\wsl$\\Ubuntu\\srv\\go")), IssueCode.OF_THE_OTHER_SIDE)
                        .remedy())
                .contains("Set it to /srv/go, which is the same folder, or unset it.");
        assertThat(issue(discover(host.env("GOROOT", "X:\\go")), IssueCode.OF_THE_OTHER_SIDE)
                        .remedy()
                        .orElseThrow())
                .contains("X:, which is not mounted here");
    }

    @Test
    void aGorootThatIsMerelyGoneStaysWhatItIs() {
        DiscoveryReport report = discover(machine().env("GOROOT", "/usr/local/go"));

        assertThat(report.issues())
                .extracting(Issue::code)
                .contains(IssueCode.GOROOT_MISSING)
                .doesNotContain(IssueCode.OF_THE_OTHER_SIDE);
    }

    @Test
    void goExeOnPathIsRecognisedAndAFindingWhereItIsTheOnlyOne() throws IOException {
        DiscoveryReport report = discover(machine().searchPath("/usr/bin", WINDOWS_GO + "/bin"));

        assertThat(report.toolchains().get(0).provenances().get(0).detail())
                .isEqualTo("PATH entry 2: /mnt/c/Program Files/Go/bin");
        assertThat(example(issue(report, IssueCode.GO_EXE_ON_PATH))).isSubstringOf(documented());
        assertThat(example(report.toolchains().get(0).issues().get(0))).isSubstringOf(documented());
    }

    @Test
    void goExeBeforeTheGoOfLinuxIsAFinding() {
        FakeHost host = machine().go("go1.22.5", "/usr/local/go");

        Issue before =
                issue(discover(host.searchPath(WINDOWS_GO + "/bin", "/usr/local/go/bin")), IssueCode.GO_EXE_ON_PATH);

        assertThat(before.severity()).isEqualTo(Severity.NOTICE);
        assertThat(before.message()).contains("before it leads to the go of Linux, /usr/local/go/bin/go");
        assertThat(discover(host.searchPath("/usr/local/go/bin", WINDOWS_GO + "/bin"))
                        .issues())
                .extracting(Issue::code)
                .doesNotContain(IssueCode.GO_EXE_ON_PATH);
    }

    @Test
    void aGorootOfLinuxHandedToWindowsIsAWarning() {
        FakeHost host = machine().go("go1.22.5", "/usr/local/go").env("GOROOT", "/usr/local/go");

        assertThat(issue(discover(host.env("WSLENV", "A:GOROOT:B/p")), IssueCode.OF_THE_OTHER_SIDE)
                        .message())
                .startsWith("WSLENV hands GOROOT to programs of Windows as /usr/local/go,");
        assertThat(issue(discover(host.env("WSLENV", "GOROOT/p")), IssueCode.OF_THE_OTHER_SIDE)
                        .message())
                .contains("as \\\\wsl.localhost\\Ubuntu\\usr\\local\\go,");
        assertThat(discover(host.env("WSLENV", "GOROOT/w")).issues())
                .extracting(Issue::code)
                .doesNotContain(IssueCode.OF_THE_OTHER_SIDE);
    }

    @Test
    void foldersOfUsersAreLookedIntoOnlyWhereThatIsSwitchedOn() {
        FakeHost host = windowsGo(FakeHost.wsl2(), "/mnt/c/Users/ann/sdk/go1.23.1");
        windowsGo(host, "/mnt/c/Users/Public/go");

        Counting counting = Counting.on(host.build());
        assertThat(builder().host(counting.host()).build().discover().toolchains())
                .isEmpty();
        assertThat(counting.files().log())
                .noneMatch(look -> look.path().toString().contains("/Users"));
        assertThat(builder()
                        .host(host.build())
                        .switchLocator(WindowsUsersLocator.ID, true)
                        .build()
                        .discover()
                        .toolchains())
                .extracting(GoToolchain::homeText)
                .containsExactly("/mnt/c/Users/ann/sdk/go1.23.1");
    }

    @Test
    void usersAreBounded() {
        FakeHost host = FakeHost.wsl2();
        for (int i = 0; i < 300; i++) {
            host.directory("/mnt/c/Users/user" + i + "/sdk");
        }
        Counting counting = Counting.on(host.build());

        builder()
                .host(counting.host())
                .switchLocator(WindowsUsersLocator.ID, true)
                .build()
                .discover();

        assertThat(counting.files().log())
                .filteredOn(look -> look.path().toString().contains("/Users"))
                .hasSizeLessThan(150);
    }

    @Test
    void pathsThatCannotBeTranslatedHaveTheReason() throws IOException {
        Host host = FakeHost.wsl2().build();
        Issue issue = new WindowsSideLocator()
                .otherSide(host)
                .orElseThrow()
                .here("D:\\Go")
                .defect()
                .orElseThrow();

        assertThat(example(issue)).isSubstringOf(documented());
    }

    @Test
    void whatIsStartedThroughInteropIsToldInTheWordsOfWindows() {
        FakeHost fake = machine().env("GOROOT", "/usr/local/go").env("WSLENV", "A/p:GOROOT/p:GOTOOLCHAIN:B");
        Host host = fake.build();
        GoToolchain windows = discover(fake).toolchains().get(0);

        GoLaunch launch = ToolchainSelector.of(host).launch(windows);

        assertThat(launch.executable()).hasToString("/mnt/c/Program Files/Go/bin/go.exe");
        assertThat(launch.set())
                .containsOnly(
                        Map.entry("GOTOOLCHAIN", "local"),
                        Map.entry("GOROOT", "C:\\Program Files\\Go"),
                        Map.entry("WSLENV", "A/p:B:GOROOT/u:GOTOOLCHAIN/u"));
    }

    @Test
    void whatLinuxStartsItselfIsNot() {
        FakeHost fake = FakeHost.wsl2().go("go1.22.5", "/usr/local/go").env("WSLENV", "GOROOT/p");

        GoLaunch launch = ToolchainSelector.of(fake.build())
                .launch(discover(fake).toolchains().get(0));

        assertThat(launch.set()).containsOnlyKeys("GOTOOLCHAIN");
    }

    @Test
    void tellsWhereTheMachineItselfIs() {
        WslPlace place = new WslPlace(
                Optional.of("Ubuntu"), OptionalInt.of(2), Optional.of("\\\\wsl.localhost\\Ubuntu\\"), Optional.of("/"));

        assertThat(discover(FakeHost.wsl2()).wsl()).contains(place);
        assertThat(discover(machine()).wsl()).contains(place);
        assertThat(discover(FakeHost.linux().go("go1.22.5", "/usr/local/go")).wsl())
                .isEmpty();
    }

    private static FakeHost machine() {
        return windowsGo(FakeHost.wsl2(), WINDOWS_GO);
    }

    private static FakeHost windowsGo(FakeHost host, String home) {
        return windowsGo(host, home, "go1.23.1");
    }

    private static FakeHost windowsGo(FakeHost host, String home, String version) {
        return GoInstallation.of(version).platform("windows", "amd64").into(host, home);
    }

    private static Issue issue(DiscoveryReport report, IssueCode code) {
        return report.issues().stream()
                .filter(issue -> issue.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.describe()));
    }

    private static String example(Issue issue) {
        return issue.severity().name().toLowerCase(Locale.ROOT) + ": " + issue + "\n→ "
                + issue.remedy().orElseThrow() + "\n";
    }

    private static String documented() throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/issues.md"))) {
            directory = directory.getParent();
        }
        return Files.readString(directory.resolve("docs/issues.md"));
    }

    private static DiscoveryReport discover(FakeHost host) {
        return builder().host(host.build()).build().discover();
    }

    private static GoToolchainsBuilder builder() {
        return GoToolchains.builder();
    }
}
