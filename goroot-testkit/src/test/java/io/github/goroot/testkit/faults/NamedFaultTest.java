package io.github.goroot.testkit.faults;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.NotAnsweringException;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.CountingFiles.Kind;
import io.github.goroot.testkit.CountingFiles.Operation;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultKind;
import io.github.goroot.testkit.FaultyFiles;
import io.github.goroot.testkit.ForwardingFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault that inspection gets over, or takes for an answer, is told all the same. */
class NamedFaultTest {

    @ParameterizedTest
    @EnumSource(names = {"REAL_PATH", "LINK_TARGET"})
    void aFaultOnTheWayToNothingIsToldBesidesThatThereIsNothing(Kind kind) {
        FakeHost host = FakeHost.linux().env("GOROOT", "/gone");

        DiscoveryReport report = faulty(host, kind, "/gone", FaultKind.IO_ERROR, "environment");

        assertThat(report).rejected("/gone");
        assertThat(report).locator("environment").lookedAt("/gone", "failed: input/output error");
    }

    @Test
    void aMissingPlaceIsMissingThoughNobodyCanTellWhetherItIsALink() {
        FakeHost host = FakeHost.linux().env("GOROOT", "/gone");

        DiscoveryReport report = faulty(host, Kind.LINK_TARGET, "/gone", FaultKind.IO_ERROR, "environment");

        assertThat(report).rejected("/gone").because(IssueCode.GOROOT_MISSING).saying("/gone does not exist");
    }

    @Test
    void aLinkToAPlaceThatCannotBeReadIsNoLoop() {
        FakeHost host = FakeHost.linux()
                .env("GOROOT", "/opt/go")
                .link("/opt/go", "/locked/go")
                .go("go1.22.5", "/locked/go")
                .unreadable("/locked");

        assertThat(Discoveries.discover(host)).rejected("/opt/go").because(IssueCode.UNREADABLE);
    }

    @Test
    void moreLinksThanASystemFollowsCountAsALoop() {
        FakeHost host = FakeHost.linux().env("GOROOT", "/link0").go("go1.22.5", "/link60");
        for (int i = 0; i < 60; i++) {
            host.link("/link" + i, "/link" + (i + 1));
        }

        assertThat(Discoveries.discover(host)).rejected("/link0").because(IssueCode.LINK_LOOP);
    }

    static Stream<Arguments> whatASecondLookMayMeet() {
        return Stream.of(
                Arguments.of(
                        new NotAnsweringException("/gone did not answer when asked for /gone."),
                        IssueCode.NOT_ANSWERING,
                        "/gone did not answer"),
                Arguments.of(new AccessDeniedException("/gone"), IssueCode.UNREADABLE, "input/output error"));
    }

    @ParameterizedTest
    @MethodSource("whatASecondLookMayMeet")
    void aPlaceThatFailsTwiceIsRefusedForWhatTheSecondLookMeets(IOException second, IssueCode code, String words) {
        Host host = FakeHost.linux().env("GOROOT", "/gone").build();
        HostFiles failing = new ForwardingFiles(host.files()) {
            @Override
            public Path realPath(Path path) throws IOException {
                throw new IOException("input/output error");
            }

            @Override
            public FileStatus status(Path path) throws IOException {
                throw second;
            }
        };

        DiscoveryReport report = Discoveries.onlyWith(
                        host.toBuilder().files(failing).build(), "environment")
                .build()
                .discover();

        assertThat(report).rejected("/gone").because(code).saying(words);
    }

    @ParameterizedTest
    @EnumSource(names = {"IO_ERROR", "ACCESS_DENIED", "LINK_LOOP"})
    void aGoWhoseGorootCannotBeExaminedIsNotSaidToHaveNone(FaultKind fault) {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/opt/go").searchPath("/opt/go/bin");

        DiscoveryReport report = faulty(host, Kind.STATUS, "/opt/go/pkg/tool", fault, "path");

        assertThat(report)
                .rejected("/opt/go/bin/go")
                .because(IssueCode.UNREADABLE)
                .saying("/opt/go/bin/go", fault.words());
    }

    @Test
    void aGoWhoseGorootDoesNotAnswerIsNotSaidToHaveNone() {
        FakeHost host = FakeHost.linux()
                .go("go1.22.5", "/far/go")
                .link("/usr/bin/go", "/far/go/bin/go")
                .searchPath("/usr/bin");

        DiscoveryReport report = faulty(host, Kind.STATUS, "/far/go/pkg/tool", FaultKind.HANG, "path");

        assertThat(report)
                .rejected("/usr/bin/go")
                .because(IssueCode.NOT_ANSWERING)
                .saying("/far/go/pkg did not answer");
    }

    @Test
    void aGoWhoseGorootCannotBeExaminedFailsTheLookAroundIt() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/opt/go").searchPath("/opt/go/bin");

        DiscoveryReport report =
                faulty(host, Kind.STATUS, "/opt/go/pkg/tool", FaultKind.ACCESS_DENIED, "executable-relative");

        assertThat(report)
                .locator("executable-relative")
                .failed()
                .because(IssueCode.UNREADABLE)
                .saying("/opt/go/bin/go", "permission denied");
    }

    @Test
    void aProgramIsFoundBehindOneWithAnotherExtensionThatCannotBeExamined() {
        FakeHost host = FakeHost.windows().go("go1.22.5", "D:\\go").searchPath("D:\\go\\bin");

        DiscoveryReport report =
                faulty(host, Kind.STATUS, "D:\\go\\bin\\go.com", FaultKind.ACCESS_DENIED, "executable-relative");

        assertThat(report).foundExactly("D:\\go");
        assertThat(report).locator("executable-relative").lookedAt("D:\\go\\bin\\go.com", "failed: permission denied");
    }

    @Test
    void aFileThatCannotBeExaminedIsNotTakenForTheProgram() {
        FakeHost host = FakeHost.windows().go("go1.22.5", "D:\\go").searchPath("D:\\go\\bin");

        DiscoveryReport report = faulty(host, Kind.STATUS, "D:\\go\\bin\\go.com", FaultKind.ACCESS_DENIED, "path");

        assertThat(report.candidates())
                .extracting(candidate -> candidate.candidate().text())
                .containsExactly("D:\\go\\bin\\go.exe");
    }

    @Test
    void anEntryOfPathThatCannotBeExaminedFailsTheLookThere() {
        FakeHost host = FakeHost.windows().go("go1.22.5", "D:\\go").searchPath("D:\\go\\bin");

        DiscoveryReport report = faulty(host, Kind.STATUS, "D:\\go\\bin", FaultKind.ACCESS_DENIED, "path");

        assertThat(report)
                .locator("path")
                .failed()
                .because(IssueCode.UNREADABLE)
                .saying("D:\\go\\bin", "permission denied");
    }

    @Test
    void whatVanishesDuringAnInspectionIsToldToBeMissing() {
        FakeHost host = FakeHost.linux().go("go1.22.5", "/usr/local/go");

        DiscoveryReport report = faulty(host, Kind.READ, "/usr/local/go/VERSION", FaultKind.VANISHED, "official");

        assertThat(report.toolchains().get(0).issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.VERSION_MISSING);
    }

    @Test
    void aMountTableThatHangsTooCostsItsOwnDeadlineAlone() {
        FakeHost host = FakeHost.linux().env("GOROOT", "/far/go").go("go1.22.5", "/usr/local/go");

        try (FaultyFiles faults =
                FaultyFiles.on(host.build()).hangingBelow("/far").hangingBelow("/proc")) {
            DiscoveryReport report = Discoveries.on(faults.host()).build().discover();

            assertThat(report).foundExactly("/usr/local/go").endedAs(DiscoveryReport.Ending.COMPLETE);
            assertThat(report).rejected("/far/go").because(IssueCode.NOT_ANSWERING);
        }
    }

    @Test
    void whatWasReadBeforeAHangIsNotReadAgain() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .file("/home/ann/.config/go/env", "GOROOT=/home/ann/.config/go/tip\n");

        DiscoveryReport report =
                faulty(host, Kind.REAL_PATH, "/home/ann/.config/go/tip", FaultKind.HANG, "environment");

        assertThat(report).rejected("/home/ann/.config/go/tip").because(IssueCode.NOT_ANSWERING);
    }

    /** Lets the first operation of a kind at a place suffer a fault. */
    private static DiscoveryReport faulty(FakeHost host, Kind kind, String place, FaultKind fault, String locator) {
        Counting counting = CountingFiles.on(host.build());
        Discoveries.onlyWith(counting.host(), locator).build().discover();
        int number = counting.files().log().indexOf(new Operation(kind, host.path(place))) + 1;
        assertThat(number).as("number of the call").isPositive();
        try (FaultyFiles faults = FaultyFiles.on(host.build()).suffering(number, fault)) {
            return Discoveries.onlyWith(faults.host(), locator).build().discover();
        }
    }
}
