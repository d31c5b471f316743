package io.github.goroot.testkit.inspection;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever of an installation a person picks in a file dialog leads to its GOROOT, or to the reason why it does not. */
class PickedPlaceTest {

    private static final GoInstallation GO = GoInstallation.of("go1.22.5");

    record Pick(String what, Supplier<FakeHost> host, String picked, String home) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Pick> picks() {
        Supplier<FakeHost> linux = () -> FakeHost.linux().go("go1.22.5", "/usr/local/go");
        Supplier<FakeHost> windows = () -> FakeHost.windows().go("go1.22.5", "C:\\Go");
        Supplier<FakeHost> debian = () -> GO.debianInto(FakeHost.linux());
        Supplier<FakeHost> brew = () -> GO.homebrewInto(FakeHost.macos());
        Supplier<FakeHost> nix = () -> GO.nixInto(FakeHost.linux(), "/nix/store/x-go-1.22.5");
        return List.of(
                new Pick("the GOROOT", linux, "/usr/local/go", "/usr/local/go"),
                new Pick("the GOROOT with a slash", linux, "/usr/local/go/", "/usr/local/go"),
                new Pick("its bin", linux, "/usr/local/go/bin", "/usr/local/go"),
                new Pick("its go", linux, "/usr/local/go/bin/go", "/usr/local/go"),
                new Pick("its gofmt", linux, "/usr/local/go/bin/gofmt", "/usr/local/go"),
                new Pick("its compiler", linux, "/usr/local/go/pkg/tool/linux_amd64/compile", "/usr/local/go"),
                new Pick("the folder around it", linux, "/usr/local", "/usr/local/go"),
                new Pick(
                        "a link to its go",
                        () -> linux.get().link("/usr/bin/go", "/usr/local/go/bin/go"),
                        "/usr/bin/go",
                        "/usr/local/go"),
                new Pick(
                        "a folder with a link to its go",
                        () -> linux.get().link("/home/me/bin/go", "/usr/local/go/bin/go"),
                        "/home/me/bin",
                        "/usr/local/go"),
                new Pick(
                        "a link to it",
                        () -> linux.get().link("/home/me/go", "/usr/local/go"),
                        "/home/me/go",
                        "/home/me/go"),
                new Pick(
                        "a folder with one GOROOT of any name",
                        () -> FakeHost.linux()
                                .go("go1.22.5", "/data/golang-lts")
                                .directory("/data/other"),
                        "/data",
                        "/data/golang-lts"),
                new Pick("Windows: the GOROOT in other letters", windows, "c:\\GO", "c:\\GO"),
                new Pick("Windows: its bin", windows, "C:\\Go\\bin", "C:\\Go"),
                new Pick("Windows: its go.exe", windows, "C:\\Go\\bin\\go.exe", "C:\\Go"),
                new Pick("Windows: with slashes", windows, "C:/Go/bin/go.exe", "C:\\Go"),
                new Pick("Windows: the drive", windows, "C:\\", "C:\\go"),
                new Pick(
                        "Windows: Scoop's folder of versions",
                        () -> FakeHost.windows()
                                .go("go1.22.5", "C:\\scoop\\apps\\go\\1.22.5")
                                .link("C:\\scoop\\apps\\go\\current", "1.22.5"),
                        "C:\\scoop\\apps\\go",
                        "C:\\scoop\\apps\\go\\current"),
                new Pick("Debian: go on PATH", debian, "/usr/bin/go", "/usr/lib/go-1.22"),
                new Pick("Debian: the bin folder of all programs", debian, "/usr/bin", "/usr/lib/go-1.22"),
                new Pick("Debian: the default", debian, "/usr/lib/go", "/usr/lib/go"),
                new Pick("Homebrew: opt", brew, "/opt/homebrew/opt/go", "/opt/homebrew/opt/go/libexec"),
                new Pick(
                        "Homebrew: Cellar",
                        brew,
                        "/opt/homebrew/Cellar/go/1.22.5",
                        "/opt/homebrew/Cellar/go/1.22.5/libexec"),
                new Pick(
                        "Homebrew: opt/go/bin",
                        brew,
                        "/opt/homebrew/opt/go/bin",
                        "/opt/homebrew/Cellar/go/1.22.5/libexec"),
                new Pick("Homebrew: bin/go", brew, "/opt/homebrew/bin/go", "/opt/homebrew/Cellar/go/1.22.5/libexec"),
                new Pick("Nix: the store path", nix, "/nix/store/x-go-1.22.5", "/nix/store/x-go-1.22.5/share/go"),
                new Pick("Nix: its bin", nix, "/nix/store/x-go-1.22.5/bin", "/nix/store/x-go-1.22.5/share/go"),
                new Pick(
                        "a version below another GOROOT",
                        () -> FakeHost.linux()
                                .go("go1.20.6", "/home/ann/.go")
                                .go("go1.22.5", "/home/ann/.go/.versions/1.22.5"),
                        "/home/ann/.go/.versions/1.22.5/bin/go",
                        "/home/ann/.go/.versions/1.22.5"));
    }

    @ParameterizedTest
    @MethodSource("picks")
    void leadsToTheGoroot(Pick pick) {
        GoToolchains toolchains = Discoveries.on(pick.host().get()).build();

        assertThat(toolchains.inspect(pick.picked()))
                .foundToolchainAt(pick.home())
                .withVersion("go1.22.5");
    }

    @Test
    void mayBeAPathOrATextRelativeToTheWorkingDirectory() {
        FakeHost host = FakeHost.linux().workingDirectory("/usr/local").go("go1.22.5", "/usr/local/go");
        GoToolchains toolchains = Discoveries.on(host).build();

        assertThat(toolchains.inspect("go")).foundToolchainAt("/usr/local/go").detectedBy("inspect");
        assertThat(toolchains.inspect(host.path("/usr/local/go"))).foundToolchainAt("/usr/local/go");
        assertThat(toolchains.inspect(host.path("/").getFileSystem().getPath("go")))
                .foundToolchainAt("/usr/local/go");
    }

    record Refused(String what, Supplier<FakeHost> host, String picked, IssueCode code, String saying) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Refused> refusals() {
        return List.of(
                new Refused("nothing", FakeHost::linux, "/opt/go", IssueCode.GOROOT_MISSING, "/opt/go does not exist"),
                new Refused(
                        "a dangling link",
                        () -> FakeHost.linux().link("/opt/go", "gone"),
                        "/opt/go",
                        IssueCode.GOROOT_MISSING,
                        "/opt/go is a link to gone"),
                new Refused(
                        "a link to itself",
                        () -> FakeHost.linux().link("/opt/go", "go"),
                        "/opt/go",
                        IssueCode.LINK_LOOP,
                        "/opt/go"),
                new Refused(
                        "a forbidden folder",
                        () -> FakeHost.linux().unreadable("/opt/go"),
                        "/opt/go",
                        IssueCode.UNREADABLE,
                        "/opt/go"),
                new Refused("an illegal text", FakeHost::linux, "/opt/\0", IssueCode.PATH_ILLEGAL, "/opt/\\u0000"),
                new Refused("an empty text", FakeHost::linux, "", IssueCode.PATH_ILLEGAL, "it is empty"),
                new Refused(
                        "a text that Windows refuses",
                        FakeHost::windows,
                        "C:\\Go|1.22",
                        IssueCode.PATH_ILLEGAL,
                        "C:\\Go|1.22"),
                new Refused(
                        "a text that Windows refuses for a line feed",
                        FakeHost::windows,
                        "C:\\Go\n1.22",
                        IssueCode.PATH_ILLEGAL,
                        "C:\\Go\\u000a1.22"),
                new Refused(
                        "an overlong text",
                        FakeHost::linux,
                        "/" + "x".repeat(100_000),
                        IssueCode.PATH_ILLEGAL,
                        "longer than"),
                new Refused(
                        "an empty folder",
                        () -> FakeHost.linux().directory("/opt/go"),
                        "/opt/go",
                        IssueCode.NO_GOROOT_IN_FOLDER,
                        "/opt/go holds no Go toolchain"),
                new Refused(
                        "a folder of other things",
                        () -> FakeHost.linux().file("/home/me/src/main.go", "").file("/home/me/go.mod", ""),
                        "/home/me",
                        IssueCode.NO_GOROOT_IN_FOLDER,
                        "/home/me"),
                new Refused(
                        "a folder with several GOROOTs",
                        () -> FakeHost.linux().go("go1.21.0", "/sdk/go1.21.0").go("go1.22.5", "/sdk/go1.22.5"),
                        "/sdk",
                        IssueCode.SEVERAL_GOROOTS,
                        "/sdk holds 2 toolchains: go1.21.0, go1.22.5"),
                new Refused(
                        "a GOROOT without tools",
                        () -> GO.without("pkg").into(FakeHost.linux(), "/opt/go"),
                        "/opt/go",
                        IssueCode.NOT_A_GOROOT,
                        "never built"),
                new Refused(
                        "a folder whose VERSION cannot be read",
                        () -> FakeHost.linux().directory("/opt/go").unreadable("/opt/go/VERSION"),
                        "/opt/go",
                        IssueCode.NOT_A_GOROOT,
                        "/opt/go is not a GOROOT"),
                new Refused(
                        "a GOROOT without compiler",
                        () -> GO.without("pkg/tool/GOOS_GOARCH/compile").into(FakeHost.linux(), "/opt/go"),
                        "/opt/go/bin/go",
                        IssueCode.COMPILER_MISSING,
                        "/opt/go"),
                new Refused(
                        "a FIFO",
                        () -> FakeHost.linux().device("/tmp/pipe"),
                        "/tmp/pipe",
                        IssueCode.GO_NOT_A_FILE,
                        "/tmp/pipe"),
                new Refused(
                        "a copy of go",
                        () -> FakeHost.linux().program("/home/me/bin/go"),
                        "/home/me/bin/go",
                        IssueCode.NO_GOROOT_AROUND_EXECUTABLE,
                        "/home/me/bin/go"),
                new Refused(
                        "a document",
                        () -> FakeHost.linux().file("/home/me/notes.txt", "buy milk"),
                        "/home/me/notes.txt",
                        IssueCode.GO_NOT_A_PROGRAM,
                        "/home/me/notes.txt"),
                new Refused(
                        "a script",
                        () -> FakeHost.linux().executable("/home/me/bin/go", "#!/bin/sh\n"),
                        "/home/me/bin/go",
                        IssueCode.GO_IS_A_SCRIPT,
                        "/home/me/bin/go"),
                new Refused(
                        "a batch file",
                        () -> FakeHost.windows().file("C:\\tools\\go.bat", "@C:\\Go\\bin\\go.exe %*\r\n"),
                        "C:\\tools\\go.bat",
                        IssueCode.GO_IS_A_SCRIPT,
                        "C:\\tools\\go.bat"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void leadsToTheReasonWhyThereIsNone(Refused refused) {
        GoToolchains toolchains = Discoveries.on(refused.host().get()).build();

        assertThat(toolchains.inspect(refused.picked()))
                .refused()
                .because(refused.code())
                .withSeverity(Severity.ERROR)
                .saying(refused.saying())
                .withRemedy();
    }

    @Test
    void isNotCalledGoInTheMessageIfItIsNot() {
        FakeHost host = FakeHost.linux().file("/home/me/notes.txt", "buy milk");

        assertThat(Discoveries.on(host)
                        .build()
                        .inspect("/home/me/notes.txt")
                        .refusal()
                        .orElseThrow()
                        .message())
                .doesNotContain("called go");
    }

    @ParameterizedTest
    @CsvSource({"11, ', …'", "10, '.'"})
    void namesNotMoreThanAFewOfManyGoroots(int count, String end) {
        FakeHost host = FakeHost.linux();
        for (int i = 0; i < count; i++) {
            host.go("go1.21." + i, "/sdk/go1.21." + (char) ('a' + i));
        }

        assertThat(Discoveries.on(host).build().inspect("/sdk"))
                .refused()
                .saying("/sdk holds " + count + " toolchains", "go1.21.j" + end);
    }

    @Test
    void aToolLeadsToItsGorootThoughAFolderInBetweenCannotBeRead() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/opt/go").unreadable("/opt/go/pkg/pkg");

        assertThat(Discoveries.on(host).build().inspect("/opt/go/pkg/tool/linux_amd64/compile"))
                .foundToolchainAt("/opt/go");
    }

    @Test
    void aGoWhoseGorootCannotBeReadIsRefusedForThat() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/opt/go").unreadable("/opt/go/pkg");

        assertThat(Discoveries.on(host).build().inspect("/opt/go/bin/go"))
                .refused()
                .because(IssueCode.UNREADABLE)
                .saying("/opt/go/bin/go", "/opt/go/pkg/tool", "permission denied");
    }

    @Test
    void aTraceOfGoThatCannotBeReadCountsAsOne() {
        FakeHost host = FakeHost.linux()
                .directory("/opt/go/lib")
                .file("/opt/go/VERSION", "")
                .unreadable("/opt/go/VERSION");

        assertThat(Discoveries.on(host).build().inspect("/opt/go")).refused().because(IssueCode.NOT_A_GOROOT);
    }
}
