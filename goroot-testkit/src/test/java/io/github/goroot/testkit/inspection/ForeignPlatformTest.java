package io.github.goroot.testkit.inspection;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A toolchain for another platform is one all the same: it is reported with a notice, and not used unasked. */
class ForeignPlatformTest {

    private static final String HOME = "/opt/go";

    private static FakeHost linuxWithWindowsGo() {
        FakeHost host = FakeHost.linux().env("GOROOT", HOME);
        // As unpacked from a zip on a file system without execute bits.
        return GoInstallation.of("go1.22.5")
                .platform("windows", "amd64")
                .notExecutable()
                .into(host, HOME);
    }

    @Test
    void isAcceptedWithANoticeEvenWhereItIsSetExplicitly() {
        assertThat(Discoveries.discover(linuxWithWindowsGo()))
                .foundToolchainAt(HOME)
                .withVersion("go1.22.5")
                .forPlatform("windows/amd64")
                .withIssue(IssueCode.FOREIGN_PLATFORM)
                .withSeverity(Severity.NOTICE)
                .saying(HOME, "windows/amd64", "linux/amd64")
                .withRemedy();
    }

    @Test
    void isGivenByFindOnlyWhenAnyPlatformWillDo() {
        GoToolchains toolchains = Discoveries.on(linuxWithWindowsGo()).build();

        assertThat(toolchains.find(GoRequirement.any())).isEmpty();
        assertThat(toolchains.find(GoRequirement.any().onAnyPlatform()))
                .map(GoToolchain::platform)
                .hasToString("Optional[windows/amd64]");
    }

    @Test
    void givesWayToOneThatRunsHere() {
        FakeHost host = linuxWithWindowsGo().go("go1.21.0", "/usr/local/go");

        assertThat(Discoveries.on(host).build().find(GoRequirement.any()))
                .map(toolchain -> toolchain.home().toString())
                .contains("/usr/local/go");
    }

    record Machine(String what, Supplier<FakeHost> host, String goos, String goarch, boolean runs) {
        @Override
        public String toString() {
            return goos + "/" + goarch + " on " + what;
        }
    }

    static List<Machine> machines() {
        Supplier<FakeHost> armMac = FakeHost::macos;
        Supplier<FakeHost> armWindows = () -> FakeHost.windows().arch("arm64");
        Supplier<FakeHost> emulatedOnArmWindows =
                () -> FakeHost.windows().arch("arm64").processArch("amd64");
        return List.of(
                new Machine("linux/amd64", FakeHost::linux, "linux", "386", true),
                new Machine("linux/amd64", FakeHost::linux, "linux", "arm64", false),
                new Machine("linux/amd64", FakeHost::linux, "darwin", "amd64", false),
                new Machine("linux/amd64", FakeHost::linux, "freebsd", "amd64", false),
                new Machine("linux/arm64", () -> FakeHost.linux().arch("arm64"), "linux", "arm64", true),
                new Machine("linux/arm64", () -> FakeHost.linux().arch("arm64"), "linux", "amd64", false),
                new Machine("an ARM Mac", armMac, "darwin", "arm64", true),
                new Machine("an ARM Mac (Rosetta)", armMac, "darwin", "amd64", true),
                new Machine("an Intel Mac", () -> FakeHost.macos().arch("amd64"), "darwin", "arm64", false),
                new Machine("Windows on ARM", armWindows, "windows", "amd64", true),
                new Machine("Windows on ARM in an x86 process", emulatedOnArmWindows, "windows", "arm64", true),
                new Machine("Windows", FakeHost::windows, "windows", "386", true),
                new Machine("Windows", FakeHost::windows, "windows", "arm64", false),
                new Machine("Windows", FakeHost::windows, "linux", "amd64", false));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void isOneThatNeitherTheMachineNorItsEmulationRuns(Machine machine) {
        FakeHost host = machine.host().get();
        String home = host.path("go").toString();
        GoInstallation.of("go1.22.5").platform(machine.goos(), machine.goarch()).into(host, home);

        GoToolchain toolchain =
                Discoveries.on(host).build().inspect(home).toolchain().orElseThrow();

        assertThat(toolchain.runsOnHost()).isEqualTo(machine.runs());
        assertThat(toolchain.issues()).hasSize(machine.runs() ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"linux,amd64", "linux,386", "windows,amd64"})
    void isNotSeenInATreeThatHoldsToolsOfThisPlatformToo(String goos, String goarch) {
        FakeHost host = FakeHost.linux().go("go1.22.5", HOME);
        host.file(HOME + "/pkg/tool/" + goos + "_" + goarch + "/compile", "");

        assertThat(Discoveries.on(host).build().inspect(HOME))
                .foundToolchainAt(HOME)
                .forPlatform("linux/amd64")
                .withoutIssues();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darwin_arm64 linux_386 linux_arm64 windows_amd64 | linux/386",
                "darwin_arm64 linux_riscv64 linux_arm64 windows_amd64 | linux/arm64",
                "windows_amd64 darwin_arm64 | darwin/arm64",
                "api dist linux- _ linux_amd64_race darwin_amd64 | darwin/amd64"
            })
    void isTheOneNearestToThisPlatformInATreeWithToolsForSeveral(String toolDirectories, String platform) {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.22.5").without("pkg/tool").into(host, HOME).program(HOME + "/bin/go.exe");
        for (String directory : toolDirectories.split(" ")) {
            host.program(HOME + "/pkg/tool/" + directory + "/compile")
                    .program(HOME + "/pkg/tool/" + directory + "/compile.exe");
        }

        assertThat(Discoveries.on(host).build().inspect(HOME))
                .foundToolchainAt(HOME)
                .forPlatform(platform);
    }

    @Test
    void isRecognisedInATreeThatWasBuiltForIt() {
        FakeHost host = FakeHost.linux();
        GoInstallation.of("go1.22.5")
                .platform("darwin", "arm64")
                .without("bin/go")
                .with("bin/darwin_arm64/go", "")
                .into(host, HOME);

        Optional<GoToolchain> toolchain =
                Discoveries.on(host).build().inspect(HOME).toolchain();

        assertThat(toolchain).map(found -> found.executable().toString()).contains(HOME + "/bin/darwin_arm64/go");
    }

    @Test
    void isAWindowsToolchainOnAWindowsHostWhateverThisTestRunsOn() {
        FakeHost host = FakeHost.windows().env("GOROOT", "C:\\Program Files\\Go");
        GoInstallation.of("go1.22.5").into(host, "C:\\Program Files\\Go");

        assertThat(Discoveries.discover(host))
                .foundToolchainAt("C:\\Program Files\\Go")
                .withVersion("go1.22.5")
                .forPlatform("windows/amd64")
                .withoutIssues();
        assertThat(Discoveries.discover(host).toolchains().get(0).executable())
                .hasToString("C:\\Program Files\\Go\\bin\\go.exe");
    }

    /** Several sets of tools in one GOROOT, as of somebody who builds for other platforms: one decides. */
    @ParameterizedTest
    @CsvSource({
        // The host's own, before what it can also run.
        "amd64, linux_386:linux_amd64, linux/amd64",
        "amd64, aix_ppc64:linux_386, linux/386",
        // Of what it cannot run, that of its system, then by name.
        "amd64, darwin_arm64:linux_s390x, linux/s390x",
        "amd64, windows_amd64:plan9_386:aix_ppc64, aix/ppc64"
    })
    void theToolsThatFitBestTellThePlatform(String arch, String tools, String expected) {
        FakeHost host = FakeHost.linux().arch(arch).env("GOROOT", HOME);
        String[] directories = tools.split(":");
        GoInstallation go = GoInstallation.of("go1.22.5").platform(expected.split("/")[0], expected.split("/")[1]);
        for (String directory : directories) {
            go = go.with(
                    "pkg/tool/" + directory + "/" + (directory.startsWith("windows") ? "compile.exe" : "compile"), "");
        }

        assertThat(Discoveries.discover(go.into(host, HOME)))
                .foundToolchainAt(HOME)
                .forPlatform(expected);
    }

    @Test
    void ofSeveralSetsWithoutCompilerTheHostsOwnIsNamed() {
        FakeHost host = FakeHost.linux().env("GOROOT", HOME);
        GoInstallation.of("go1.22.5")
                .without("pkg/tool/linux_amd64/compile")
                .withDirectory("pkg/tool/aix_ppc64")
                .into(host, HOME);

        assertThat(Discoveries.discover(host))
                .rejected(HOME)
                .because(IssueCode.COMPILER_MISSING)
                .saying(HOME + "/pkg/tool/linux_amd64 holds no compiler");
    }
}
