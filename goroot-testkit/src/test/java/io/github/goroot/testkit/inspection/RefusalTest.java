package io.github.goroot.testkit.inspection;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.StubLocator;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place that is no toolchain is refused with one code, whose severity depends on who chose the place. */
class RefusalTest {

    private static final String HOME = "/opt/go";
    private static final String GO = "/usr/bin/go";

    private static final GoInstallation GO_1_22 = GoInstallation.of("go1.22.5");

    record Row(String what, IssueCode code, String saying, Consumer<FakeHost> host) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, IssueCode code, String saying, Consumer<FakeHost> host) {
        return new Row(what, code, saying, host);
    }

    private static Row installed(String what, IssueCode code, String saying, GoInstallation installation) {
        return new Row(what, code, saying, host -> installation.into(host, HOME));
    }

    static List<Row> homes() {
        return List.of(
                row("nothing", IssueCode.GOROOT_MISSING, HOME + " does not exist", host -> {}),
                row(
                        "a dangling link",
                        IssueCode.GOROOT_MISSING,
                        HOME + " is a link to go1.20, which does not exist",
                        host -> host.link(HOME, "go1.20")),
                row(
                        "a place behind a file",
                        IssueCode.GOROOT_MISSING,
                        HOME + " does not exist",
                        host -> host.file("/opt", "")),
                row("a file", IssueCode.GOROOT_NOT_A_DIRECTORY, HOME, host -> host.file(HOME, "go1.22.5")),
                row("a device", IssueCode.GOROOT_NOT_A_DIRECTORY, HOME, host -> host.device(HOME)),
                row("a forbidden place", IssueCode.UNREADABLE, HOME, host -> host.unreadable("/opt")),
                row(
                        "forbidden tools",
                        IssueCode.UNREADABLE,
                        HOME + "/pkg/tool",
                        host -> host.go("go1.22.5", HOME).unreadable(HOME + "/pkg/tool")),
                row(
                        "a forbidden VERSION",
                        IssueCode.UNREADABLE,
                        HOME + "/VERSION",
                        host -> host.go("go1.22.5", HOME).unreadable(HOME + "/VERSION")),
                installed(
                        "a directory for VERSION",
                        IssueCode.UNREADABLE,
                        HOME + "/VERSION",
                        GO_1_22.withDirectory("VERSION")),
                row("a link to itself", IssueCode.LINK_LOOP, HOME, host -> host.link(HOME, HOME)),
                row(
                        "a circle of links",
                        IssueCode.LINK_LOOP,
                        HOME,
                        host -> host.link(HOME, "current")
                                .link("/opt/current", "/opt/latest")
                                .link("/opt/latest", "go")),
                row("a place behind a circle of links", IssueCode.LINK_LOOP, HOME, host -> host.link("/opt", "opt")),
                row("more links than a system follows", IssueCode.LINK_LOOP, HOME, host -> {
                    for (int i = 0; i < 50; i++) {
                        host.link("/opt/" + i, String.valueOf(i + 1));
                    }
                    host.go("go1.22.5", "/opt/50").link(HOME, "0");
                }),
                row(
                        "an empty directory",
                        IssueCode.NOT_A_GOROOT,
                        HOME + " is not a GOROOT",
                        host -> host.directory(HOME)),
                installed("no tools", IssueCode.NOT_A_GOROOT, HOME + " has Go's sources", GO_1_22.without("pkg")),
                installed("a file for tools", IssueCode.NOT_A_GOROOT, HOME, GO_1_22.with("pkg/tool", "")),
                installed(
                        "no platform",
                        IssueCode.COMPILER_MISSING,
                        HOME + "/pkg/tool",
                        GO_1_22.without("pkg/tool").withDirectory("pkg/tool")),
                installed(
                        "a file for a platform",
                        IssueCode.COMPILER_MISSING,
                        HOME + "/pkg/tool/linux_amd64",
                        GO_1_22.with("pkg/tool/GOOS_GOARCH", "")),
                installed(
                        "no compiler",
                        IssueCode.COMPILER_MISSING,
                        HOME + "/pkg/tool/linux_amd64",
                        GO_1_22.without("pkg/tool/GOOS_GOARCH/compile")),
                installed("no go", IssueCode.GO_MISSING, HOME + "/bin/go", GO_1_22.without("bin/go")),
                installed("no bin", IssueCode.GO_MISSING, HOME + "/bin/go", GO_1_22.without("bin")),
                row(
                        "a dangling go",
                        IssueCode.GO_MISSING,
                        HOME + "/bin/go",
                        host -> GO_1_22.without("bin/go").into(host, HOME).link(HOME + "/bin/go", "../libexec/go")),
                installed(
                        "a directory for go",
                        IssueCode.GO_NOT_A_FILE,
                        HOME + "/bin/go",
                        GO_1_22.withDirectory("bin/go")),
                row(
                        "a device for go",
                        IssueCode.GO_NOT_A_FILE,
                        HOME + "/bin/go",
                        host -> GO_1_22.into(host, HOME).device(HOME + "/bin/go")),
                installed(
                        "a go that may not be executed",
                        IssueCode.GO_NOT_EXECUTABLE,
                        HOME + "/bin/go",
                        GO_1_22.notExecutable()),
                installed(
                        "no standard library",
                        IssueCode.STANDARD_LIBRARY_MISSING,
                        HOME + "/src/runtime",
                        GO_1_22.without("src/runtime")),
                row(
                        "sources that are a dangling link",
                        IssueCode.STANDARD_LIBRARY_MISSING,
                        HOME + "/src/runtime",
                        host -> GO_1_22.without("src").into(host, HOME).link(HOME + "/src", "/usr/share/go-1.22/src")),
                installed(
                        "no VERSION",
                        IssueCode.VERSION_MISSING,
                        HOME,
                        GO_1_22.without("VERSION")
                                .without("src/internal/buildcfg")
                                .without("src/internal/goversion")),
                installed(
                        "an empty VERSION",
                        IssueCode.VERSION_MISSING,
                        HOME + " has an empty VERSION file",
                        GO_1_22.with("VERSION", "")
                                .without("src/internal/buildcfg")
                                .without("src/internal/goversion")),
                installed(
                        "a VERSION of something else",
                        IssueCode.VERSION_INVALID,
                        "\"2.1.0\"",
                        GO_1_22.with("VERSION", "2.1.0\n")));
    }

    static List<Row> programs() {
        return List.of(
                row(
                        "a copy of go",
                        IssueCode.NO_GOROOT_AROUND_EXECUTABLE,
                        "neither /usr nor / has a pkg/tool directory",
                        host -> host.program(GO)),
                row(
                        "a link to a copy of go",
                        IssueCode.NO_GOROOT_AROUND_EXECUTABLE,
                        GO + " (which is /opt/tools/golang)",
                        host -> host.program("/opt/tools/golang").link(GO, "/opt/tools/golang")),
                row(
                        "a script",
                        IssueCode.GO_IS_A_SCRIPT,
                        GO,
                        host -> host.executable(GO, "#!/bin/sh\nexec go1.22.5 \"$@\"\n")),
                row(
                        "gccgo",
                        IssueCode.GO_IS_GCCGO,
                        GO,
                        host -> host.executable(GO, "\u007fELF\2\1\1\0…\0libgo.so.21\0libgcc_s.so.1\0")),
                row("a document", IssueCode.GO_NOT_A_PROGRAM, GO, host -> host.executable(GO, "The game of go\n")),
                row("an empty file", IssueCode.GO_NOT_A_PROGRAM, GO, host -> host.executable(GO, "")),
                row("a device", IssueCode.GO_NOT_A_FILE, GO, host -> host.device(GO)));
    }

    @ParameterizedTest
    @MethodSource("homes")
    void isAnErrorWhereSomebodySetThePlace(Row row) {
        FakeHost host = FakeHost.linux().env("GOROOT", HOME);
        row.host().accept(host);

        DiscoveryReport report = Discoveries.discoverWith(host, "environment");

        assertThat(report).foundNothing();
        assertThat(report)
                .rejected(HOME)
                .because(row.code())
                .withSeverity(Severity.ERROR)
                .saying(HOME, row.saying())
                .withRemedy()
                .locatedAt("GOROOT=" + HOME);
    }

    @ParameterizedTest
    @MethodSource("homes")
    void isANoticeWhereThePlaceWasComeUpon(Row row) {
        FakeHost host = FakeHost.linux();
        row.host().accept(host);

        DiscoveryReport report = Discoveries.onlyWith(host.build())
                .addLocator(StubLocator.proposing("stub", HOME))
                .build()
                .discover();

        assertThat(report).foundNothing();
        assertThat(report)
                .rejected(HOME)
                .because(row.code())
                .withSeverity(Severity.NOTICE)
                .saying(HOME, row.saying())
                .withRemedy()
                .locatedAt(HOME);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isAnErrorWhereSomebodyNamedTheProgram(Row row) {
        FakeHost host = FakeHost.linux();
        row.host().accept(host);

        DiscoveryReport report = Discoveries.onlyWith(host.build(), "executable-relative")
                .goExecutable(GO)
                .build()
                .discover();

        assertThat(report)
                .rejected(GO)
                .because(row.code())
                .withSeverity(Severity.ERROR)
                .saying(GO, row.saying())
                .withRemedy()
                .locatedAt("argument " + GO);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isANoticeWhereTheProgramIsOnPath(Row row) {
        FakeHost host = FakeHost.linux().searchPath("/usr/bin");
        row.host().accept(host);

        DiscoveryReport report = Discoveries.discoverWith(host, "path");

        assertThat(report).foundNothing();
        assertThat(report)
                .rejected(GO)
                .because(row.code())
                .withSeverity(Severity.NOTICE)
                .saying(GO, row.saying())
                .withRemedy()
                .locatedAt("PATH entry 1: /usr/bin");
    }

    @Test
    void isAnErrorWhereTheTextCannotBeAPath() {
        FakeHost host = FakeHost.linux().env("GOROOT", "/opt/\0go");

        assertThat(Discoveries.discoverWith(host, "environment"))
                .rejected("/opt/\0go")
                .because(IssueCode.PATH_ILLEGAL)
                .withSeverity(Severity.ERROR)
                .saying("/opt/\\u0000go")
                .withRemedy();
    }

    @ParameterizedTest
    @MethodSource("homes")
    void neverHidesTheSoundToolchainBehindIt(Row row) {
        FakeHost host = FakeHost.linux().env("GOROOT", HOME).go("go1.22.5", "/usr/local/go");
        row.host().accept(host);

        assertThat(Discoveries.discover(host)).foundExactly("/usr/local/go");
    }

    record Fault(IOException failure, String reason, String remedy) {
        @Override
        public String toString() {
            return reason;
        }
    }

    static List<Fault> faults() {
        return List.of(
                new Fault(new AccessDeniedException(HOME + "/VERSION"), "permission denied", "permission"),
                new Fault(new IOException("disk on fire"), "disk on fire", "file system"),
                new Fault(new FileSystemException(HOME, null, "stale handle"), "stale handle", "file system"),
                new Fault(new FileSystemException(HOME), "FileSystemException", "file system"),
                new Fault(new IOException(" "), "IOException", "file system"),
                new Fault(new IOException(), "IOException", "file system"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatTheSystemSaid(Fault fault) {
        Host host = FakeHost.linux().go("go1.22.5", HOME).build();
        try (FaultyFiles faults = FaultyFiles.on(host).failingBelow(HOME + "/VERSION", fault.failure())) {
            Issue refusal = Discoveries.on(faults.host())
                    .build()
                    .inspect(HOME)
                    .refusal()
                    .orElseThrow();

            assertThat(refusal.code()).isEqualTo(IssueCode.UNREADABLE);
            assertThat(refusal.message()).startsWith(HOME).endsWith(" cannot be read: " + fault.reason() + ".");
            assertThat(refusal.remedy().orElseThrow()).contains(fault.remedy());
        }
    }

    @Test
    void doesNotTakeAFailingDiskForACircleOfLinks() {
        Host host = FakeHost.linux()
                .link(HOME, "go1.22")
                .go("go1.22.5", "/opt/go1.22")
                .build();
        try (FaultyFiles faults = FaultyFiles.on(host).failingBelow("/opt/go1.22", new IOException("disk on fire"));
                FaultyFiles worse = FaultyFiles.on(host).failingBelow("/opt", new IOException("disk on fire"))) {
            assertThat(Discoveries.on(faults.host()).build().inspect("/opt/go1.22"))
                    .refused()
                    .because(IssueCode.UNREADABLE);
            assertThat(Discoveries.on(worse.host()).build().inspect(HOME))
                    .refused()
                    .because(IssueCode.UNREADABLE)
                    .saying("disk on fire");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/opt/go/bin, NOT_A_GOROOT, further up: name /opt/go., /opt/go",
        "/opt/go/bin/go, GOROOT_NOT_A_DIRECTORY, further up: name /opt/go., /opt/go",
        "/opt/go/pkg/tool/linux_amd64, NOT_A_GOROOT, further up: name /opt/go., /opt/go",
        "/opt/homebrew/opt/go, NOT_A_GOROOT, further down: name /opt/homebrew/opt/go/libexec., /opt/homebrew/opt/go/libexec",
        "/opt, NOT_A_GOROOT, further down: name /opt/go., /opt/go",
        "/srv, NOT_A_GOROOT, Name the directory of an installed Go.,"
    })
    void tellsWhoMissedTheGorootByALittleWhereItIs(String goroot, IssueCode code, String remedy, String meant) {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", HOME)
                .go("go1.22.5", "/opt/homebrew/opt/go/libexec")
                .directory("/srv")
                .env("GOROOT", goroot);

        DiscoveryReport report = Discoveries.discoverWith(host, "environment");

        assertThat(report).rejected(goroot).because(code);
        assertThat(report.issues().get(0).remedy().orElseThrow()).endsWith(remedy);
        assertThat(report.issues().get(0).goroot().map(Path::toString)).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void advisesToBuildATreeThatOnlyLacksItsTools() {
        FakeHost host = FakeHost.linux().directory("/opt/empty");
        GO_1_22.without("pkg").into(host, HOME);

        assertThat(remedyAt(host, HOME)).contains("make.bash");
        assertThat(remedyAt(host, "/opt/empty")).doesNotContain("make.bash");
    }

    private static String remedyAt(FakeHost host, String home) {
        return Discoveries.onlyWith(host.build(), "explicit")
                .explicitPath(home)
                .build()
                .discover()
                .issues()
                .get(0)
                .remedy()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\tools\\go.exe", "C:\\tools\\go.com"})
    void saysThatAProgramOnlyBearsTheName(String program) {
        FakeHost host = FakeHost.windows().file(program, "not a program").searchPath("C:\\tools");

        assertThat(Discoveries.discoverWith(host, "path")).rejected(program).saying(program + " is called go, but is");
    }

    @Test
    void existsForEveryCodeOfInspection() {
        Set<IssueCode> here = List.of(homes(), programs()).stream()
                .flatMap(List::stream)
                .map(Row::code)
                .collect(Collectors.toSet());
        Set<IssueCode> elsewhere = EnumSet.of(
                IssueCode.PATH_ILLEGAL,
                // Do not refuse: ForeignPlatformTest, EnvironmentLocatorTest.
                IssueCode.FOREIGN_PLATFORM,
                IssueCode.GOROOT_RELATIVE,
                IssueCode.RELEASES_MIXED,
                // Of managers: LocationTableTest, and the tests of shims.
                IssueCode.DOWNLOAD_INCOMPLETE,
                IssueCode.SHIM_UNRESOLVED,
                // Of programs that are more than a header: RealToolchainsTest.
                IssueCode.GO_IS_ANOTHER_PROGRAM,
                IssueCode.BINARIES_DISAGREE,
                // Of what a person picks: PickedPlaceTest.
                IssueCode.NO_GOROOT_IN_FOLDER,
                IssueCode.SEVERAL_GOROOTS,
                // Of the registry: goroot-windows.
                IssueCode.REGISTRY_UNAVAILABLE,
                IssueCode.REGISTRY_VALUE_UNUSABLE,
                // Of WSL: goroot-wsl.
                IssueCode.OF_THE_OTHER_SIDE,
                IssueCode.REACHED_THROUGH_INTEROP,
                IssueCode.GO_EXE_ON_PATH,
                IssueCode.PATH_NOT_TRANSLATABLE,
                // Of the chain: DeadlineTest, FindTest, BrokenLocatorTest, BrokenProviderTest.
                IssueCode.NOT_ANSWERING,
                IssueCode.REQUIREMENT_NOT_MET,
                IssueCode.LOCATOR_FAILED,
                IssueCode.PROVIDER_BROKEN);

        assertThat(here).doesNotContainAnyElementsOf(elsewhere);
        assertThat(EnumSet.allOf(IssueCode.class)).allMatch(code -> here.contains(code) || elsewhere.contains(code));
    }
}
