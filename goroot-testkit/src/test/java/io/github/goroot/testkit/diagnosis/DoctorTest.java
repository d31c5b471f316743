package io.github.goroot.testkit.diagnosis;

import static io.github.goroot.testkit.binary.StampedPrograms.in;
import static io.github.goroot.testkit.binary.StampedPrograms.program;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Comparison;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.DiagnosisRequest;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.diagnosis.FindingCode;
import io.github.goroot.diagnosis.Witness;
import io.github.goroot.host.Host;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.StubLocator;
import io.github.goroot.testkit.layout.Installed;
import io.github.goroot.testkit.layout.Layout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a doctor sees on machines that are sick in a known way, and what seeing it costs. */
class DoctorTest {

    private final FakeHost host = SickHost.healthy();

    private static Finding only(Diagnosis diagnosis, String code) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .reduce((one, other) -> {
                    throw new AssertionError("Two findings " + code + ": " + diagnosis.findings());
                })
                .orElseThrow(() -> new AssertionError("No finding " + code + ": " + diagnosis.findings()));
    }

    private static List<String> codes(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(Finding::code).toList();
    }

    private static Comparison row(Diagnosis diagnosis, String subject, String fact) {
        return diagnosis.crossCheck().stream()
                .filter(row -> row.subject().equals(subject) && row.fact().equals(fact))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagnosis.crossCheck().toString()));
    }

    @Test
    void staleGorootIsTheErrorThatEveryCommandPrints() {
        Finding finding = only(SickHost.diagnose(host.env("GOROOT", "/usr/local/go1.21")), "GOROOT_MISSING");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location().orElseThrow().variable()).contains("GOROOT");
        assertThat(finding.evidence())
                .containsExactly("Every go command prints: go: cannot find GOROOT directory: /usr/local/go1.21");
        assertThat(finding.remedy().orElseThrow()).contains("Unset GOROOT");
    }

    @Test
    void staleGorootIsToldOnce() {
        assertThat(codes(SickHost.diagnose(host.env("GOROOT", "/usr/local/go1.21"))))
                .containsExactly("GOROOT_MISSING");
    }

    @Test
    void compilerOfAnotherReleaseIsQuotedAsGoWillPrintIt() {
        host.executable(
                "/usr/local/go/pkg/tool/linux_amd64/compile", program("cmd/compile", "go1.21.13", "linux/amd64"));

        Diagnosis diagnosis = SickHost.diagnose(host);

        Finding finding = only(diagnosis, "BINARIES_DISAGREE");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location().orElseThrow().file()).contains("/usr/local/go/pkg/tool/linux_amd64/compile");
        assertThat(finding.evidence())
                .containsExactly(
                        "go build prints: compile: version \"go1.21.13\" does not match go tool version \"go1.22.5\"");
        assertThat(row(diagnosis, "/usr/local/go", "version").agrees()).isFalse();
        assertThat(row(diagnosis, SickHost.PROJECT, "version").agrees()).isFalse();
    }

    @Test
    void brokenToolchainThatNobodyChoseIsNoError() {
        SickHost.go(host, "go1.21.13", "/home/ann/sdk/go1.21.13")
                .executable(
                        "/home/ann/sdk/go1.21.13/pkg/tool/linux_amd64/compile",
                        program("cmd/compile", "go1.20.1", "linux/amd64"));

        assertThat(only(SickHost.diagnose(host), "BINARIES_DISAGREE").severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void treeOfTwoReleasesIsNamed() {
        FakeHost mixed = FakeHost.linux().home("/home/ann").workingDirectory(SickHost.PROJECT);
        GoInstallation.of("go1.26.1")
                .with("src/strconv/ftoa.go", "package strconv\n")
                .into(mixed, "/usr/local/go");
        in(mixed, "/usr/local/go", "go1.26.1").searchPath("/usr/local/go/bin");

        assertThat(only(SickHost.diagnose(mixed), "RELEASES_MIXED").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void treeOfTwoReleasesThatNobodyChoseIsNoError() {
        GoInstallation.of("go1.26.1")
                .with("src/strconv/ftoa.go", "package strconv\n")
                .into(host, "/home/ann/sdk/go1.26.1");
        in(host, "/home/ann/sdk/go1.26.1", "go1.26.1");

        assertThat(only(SickHost.diagnose(host), "RELEASES_MIXED").severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({"go1.22.5, go/version", "go1.27, crypto/hpke", "go1.27rc1, net/http/h2_bundle.go"})
    void whatTheReleaseHasOrMayHaveIsNotOfAnother(String version, String own) {
        FakeHost whole = FakeHost.linux().home("/home/ann").workingDirectory(SickHost.PROJECT);
        GoInstallation.of(version).with("src/" + own + "/x.go", "package x\n").into(whole, "/usr/local/go");
        in(whole, "/usr/local/go", version).searchPath("/usr/local/go/bin");

        assertThat(codes(SickHost.diagnose(whole))).doesNotContain("RELEASES_MIXED");
    }

    @ParameterizedTest
    @CsvSource({
        "go1.15.15, embed",
        "go1.19.8, crypto/ecdh",
        "go1.20.14, slices",
        "go1.21.13, go/version",
        "go1.22.12, structs",
        "go1.23.5, weak",
        "go1.24.4, encoding/json/v2",
        "go1.25.12, crypto/hpke",
        "go1.26.10, uuid"
    })
    void treeWithPackagesOfANewerReleaseIsNamed(String version, String newer) {
        FakeHost mixed = FakeHost.linux().home("/home/ann").workingDirectory(SickHost.PROJECT);
        GoInstallation.of(version).with("src/" + newer + "/x.go", "package x\n").into(mixed, "/usr/local/go");
        in(mixed, "/usr/local/go", version).searchPath("/usr/local/go/bin");

        Finding finding = only(SickHost.diagnose(mixed), "RELEASES_MIXED");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("/usr/local/go is " + version
                        + " unpacked over a newer release: it still holds /usr/local/go/src/" + newer + ", which "
                        + version
                        + " does not have.");
    }

    @Test
    void downloadThatWasBrokenOffIsTold() {
        Layout.MODULE_CACHE_PARTIAL.write(host, "go1.24.4");

        assertThat(only(SickHost.diagnose(host), "DOWNLOAD_INCOMPLETE").severity())
                .isEqualTo(Severity.NOTICE);
    }

    @Test
    void toolchainOfTheModuleCacheThatWasNeverUsedIsNothingToWorryAbout() {
        Layout.MODULE_CACHE_UNUSED.write(host, "go1.24.4");

        assertThat(SickHost.diagnose(host).hasFindingOf(Severity.WARNING)).isFalse();
    }

    @Test
    void gorootForAnotherSystemIsAnError() {
        GoInstallation.of("go1.22.5").platform("windows", "amd64").into(host, "/opt/go");

        Finding finding = only(SickHost.diagnose(host.env("GOROOT", "/opt/go")), "FOREIGN_PLATFORM");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location().orElseThrow().variable()).contains("GOROOT");
    }

    @Test
    void gorootWithoutBinOfAnotherVersionIsNoReasonToComplain() {
        assertThat(codes(SickHost.diagnose(host.env("GOROOT", "/usr/local/go"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/usr/local/go/, NOTICE", "' /usr/local/go', ERROR", "~/go, ERROR", "$HOME/go, ERROR", "/a:/b, ERROR"})
    void spellingOfGorootIsLookedAt(String value, Severity severity) {
        assertThat(only(SickHost.diagnose(host.env("GOROOT", value)), "GOROOT_MISSPELT")
                        .severity())
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/opt/my go", "/opt/go@1.22", "/opt/göß", "/opt/a'b", "/opt/a;b"})
    void whatOnlyLooksDangerousInAPathIsFine(String home) {
        FakeHost odd =
                SickHost.go(FakeHost.linux().home("/home/ann").workingDirectory(SickHost.PROJECT), "go1.22.5", home);

        assertThat(codes(SickHost.diagnose(odd.searchPath(home + "/bin")))).isEmpty();
    }

    @Test
    void downloadThatIsForbiddenIsAnError() {
        host.env("GOPROXY", "off").file(SickHost.PROJECT + "/go.mod", "module shop\n\ngo 1.24.4\n");

        assertThat(SickHost.diagnose(host).findings().get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({"1.24.4, ERROR", "1.24, WARNING"})
    void goBeforeToolchainsIsTooOldForTheProject(String line, Severity severity) {
        FakeHost old = SickHost.go(
                        FakeHost.linux().home("/home/ann").workingDirectory(SickHost.PROJECT),
                        "go1.19.8",
                        "/usr/local/go")
                .searchPath("/usr/local/go/bin")
                .file(SickHost.PROJECT + "/go.mod", "module shop\n\ngo " + line + "\n");

        assertThat(only(SickHost.diagnose(old), "NEWER_GO_FORBIDDEN").severity())
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"go 1.19\n\ntoolchain go1.21.0\n", "toolchain default\n"})
    void lineThatGoBefore121DoesNotKnowStopsEveryBuild(String lines) {
        FakeHost old = SickHost.go(
                        FakeHost.linux().home("/home/ann").workingDirectory(SickHost.PROJECT),
                        "go1.19.8",
                        "/usr/local/go")
                .file(SickHost.PROJECT + "/go.mod", "module shop\n\n" + lines)
                .searchPath("/usr/local/go/bin", "/usr/bin");

        Finding finding = only(SickHost.diagnose(old), "NEWER_GO_FORBIDDEN");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo(
                        "/home/ann/shop/go.mod has a toolchain line, which Go 1.19.8, which runs there, does not know.");
        assertThat(finding.evidence()).contains("go build prints: unknown directive: toolchain");
        assertThat(finding.remedy())
                .contains("Install Go 1.21 or later and put it first on PATH, or take the line out.");
    }

    @Test
    void newerGoLineAndAToolchainLineAreToldTogether() {
        FakeHost old = SickHost.go(
                        FakeHost.linux().home("/home/ann").workingDirectory(SickHost.PROJECT),
                        "go1.19.8",
                        "/usr/local/go")
                .file(SickHost.PROJECT + "/go.mod", "module shop\n\ngo 1.22\n\ntoolchain go1.22.5\n")
                .searchPath("/usr/local/go/bin", "/usr/bin");

        Finding finding = only(SickHost.diagnose(old), "NEWER_GO_FORBIDDEN");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.evidence()).contains("go build prints: unknown directive: toolchain");
    }

    @Test
    void gorootOfANewConsoleIsNotToldAsAnEntryOfTheRegistryToo() {
        FakeHost machine = SickHost.windows();
        RegistryKey key = RegistryKey.parse("HKCU\\Environment", RegistryKey.View.BITS_64);
        machine.registry(keys -> keys.value(key, "GOROOT", RegistryValue.text("C:\\gone")));

        Diagnosis diagnosis =
                SickHost.diagnose(Discoveries.on(machine).addLocator(StubLocator.doing("registry", context -> {
                    Location value = Location.registryValue("HKEY_CURRENT_USER\\Environment", "GOROOT");
                    return Stream.of(
                            context.candidate("C:\\gone", Candidate.Shape.HOME, Provenance.Kind.DETECTED, value));
                })));

        assertThat(codes(diagnosis)).contains("NEW_GOROOT_MISSING").doesNotContain("REGISTRY_ENTRY_STALE");
    }

    @Test
    void separatorAtTheEndIsNotWhyADirectoryIsMissing() {
        assertThat(codes(SickHost.diagnose(SickHost.windows().env("GOROOT", "C:\\Go\\"))))
                .containsExactly("GOROOT_MISSING");
    }

    @Test
    void workspaceThatIsNewEnoughHidesNothing() {
        host.file(SickHost.PROJECT + "/go.mod", "module shop\n\ngo 1.22.1\n")
                .file("/home/ann/go.work", "go 1.22.5\n\nuse ./shop\n");

        assertThat(codes(SickHost.diagnose(host))).isEmpty();
    }

    @Test
    void directoryThatIsNotThereIsSaid() {
        Diagnosis diagnosis = Discoveries.on(host).build().diagnose(DiagnosisRequest.in("/home/ann/gone"));

        assertThat(codes(diagnosis)).containsExactly("GO_FAILS");
        assertThat(diagnosis.findings().get(0).message()).contains("/home/ann/gone is no directory");
    }

    @Test
    void configuredAndFactualGorootStandSideBySide() {
        SickHost.go(host, "go1.19.8", "/opt/go1.19").env("GOROOT", "/opt/go1.19");

        Diagnosis diagnosis = SickHost.diagnose(host);

        Comparison row = row(diagnosis, SickHost.PROJECT, "GOROOT");
        assertThat(row.agrees()).isFalse();
        assertThat(row.witnesses().subList(0, 2))
                .extracting(Witness::value)
                .containsExactly("/opt/go1.19", "/usr/local/go");
        assertThat(diagnosis.configured().orElseThrow().version().text()).isEqualTo("go1.19.8");
        assertThat(diagnosis.running().orElseThrow().version().text()).isEqualTo("go1.22.5");
    }

    @Test
    void commentsOfAProjectFileAreNoPartOfWhatItNeeds() {
        host.file(SickHost.PROJECT + "/go.mod", "go 1.22.1\ntoolchain go1.22.5 // and why\n");

        Comparison row = row(SickHost.diagnose(host), SickHost.PROJECT, "needed version");

        assertThat(row.witnesses())
                .filteredOn(witness -> witness.source().endsWith("go.mod"))
                .extracting(Witness::value)
                .containsExactly("1.22.1", "go1.22.5");
    }

    @Test
    void macIsHonestAboutQuarantine() {
        assertThat(SickHost.with(FindingCode.TOOLCHAIN_EMULATED).notSeen())
                .anySatisfy(spot -> assertThat(spot.why()).contains("com.apple.quarantine"));
    }

    @Test
    void whatTheUserHasLetRunIsNoMoreInQuarantine() {
        Diagnosis held = SickHost.diagnose(SickHost.quarantined("0083;6650b2c0;Safari;"));
        Diagnosis released = SickHost.diagnose(SickHost.quarantined("00c3;6650b2c0;Safari;"));

        assertThat(codes(held)).containsExactly("TOOLCHAIN_QUARANTINED");
        assertThat(codes(released)).isEmpty();
        assertThat(codes(SickHost.diagnose(SickHost.quarantined("no number")))).isEqualTo(codes(held));
        assertThat(held.notSeen())
                .isEqualTo(released.notSeen())
                .noneMatch(spot -> spot.why().contains("quarantine"));
    }

    @Test
    void nothingIsStartedUnlessAllowed() {
        // A command that nobody scripted would fail the test.
        assertThat(codes(SickHost.diagnose(host))).isEmpty();
    }

    @Test
    void goThatAnswersAsExpectedIsAWitnessLikeOthers() {
        host.command("/usr/local/go/bin/go", "env", "-json")
                .prints("{\n\t\"GOROOT\": \"/usr/local/go\",\n\t\"GOFLAGS\": \"\"\n}\n")
                .command("/usr/local/go/bin/go", "version")
                .prints("go version go1.22.5 linux/amd64\n");

        Diagnosis diagnosis = SickHost.diagnose(Discoveries.on(host).allowCommands());

        assertThat(codes(diagnosis)).isEmpty();
        assertThat(row(diagnosis, SickHost.PROJECT, "GOROOT").witnesses())
                .extracting(Witness::source)
                .contains("go env GOROOT (run)");
        assertThat(row(diagnosis, SickHost.PROJECT, "version").agrees()).isTrue();
    }

    @Test
    void goThatFailsAgainstExpectationIsTold() {
        host.command("/usr/local/go/bin/go", "env", "-json")
                .exits(2, "go: I am broken\n")
                .command("/usr/local/go/bin/go", "version")
                .exits(2);

        Finding finding = only(
                SickHost.diagnose(Discoveries.on(host).allowCommands()), FindingCode.TOOL_CONTRADICTS_FILES.name());

        assertThat(finding.evidence()).containsExactly("go env failed: go: I am broken");
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameEachTimeAndWorstFirst(FindingCode code) {
        List<Finding> findings = SickHost.with(code).findings();

        assertThat(findings).isEqualTo(SickHost.with(code).findings());
        assertThat(findings).extracting(Finding::severity).isSorted();
    }

    @Test
    void readsEachFileOnce() {
        SickHost.go(host, "go1.21.13", "/home/ann/sdk/go1.21.13")
                .file("/home/ann/.config/go/env", "GOFLAGS=\n")
                .file(SickHost.PROJECT + "/go.mod", "module shop\n\ngo 1.22.1\n");
        Counting discovery = Counting.on(host.build());
        Discoveries.on(discovery.host()).build().discover();
        Counting counting = Counting.on(host.build());
        Host machine = counting.host();

        Discoveries.on(machine).build().diagnose(DiagnosisRequest.here());

        assertThat(counting.files().log())
                .as("nothing is asked twice")
                // Of these several parts are read, each once.
                .filteredOn(operation ->
                        !operation.path().endsWith("go") && !operation.path().endsWith("compile"))
                .doesNotHaveDuplicates();
        // For each of two toolchains three tools and the heads of two programs, for the directory what a selection
        // takes.
        assertThat(counting.operations() - discovery.operations())
                .as("%s", counting.byPlace())
                .isLessThanOrEqualTo(115);
    }

    @Test
    void quotesAroundGorootAreOneFault() {
        Diagnosis diagnosis = SickHost.diagnose(host.env("GOROOT", "\"/usr/local/go\""));

        assertThat(codes(diagnosis)).containsExactly("GOROOT_MISSPELT");
        assertThat(only(diagnosis, "GOROOT_MISSPELT").evidence())
                .contains("Every go command prints: go: cannot find GOROOT directory: \"/usr/local/go\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"C:\\tools\\go\"", " C:\\tools\\go", "C:\\tools\\go "})
    void whatWindowsRefusesForItsQuotesOrBlanksIsOneFaultToo(String goroot) {
        assertThat(codes(SickHost.diagnose(SickHost.windows().env("GOROOT", goroot))))
                .containsExactly("GOROOT_MISSPELT");
    }

    @ParameterizedTest
    @CsvSource({"bin", "bin\\go.exe"})
    void registryThatNamesAPlaceInsideAGorootIsNotToldThatItIsGone(String inside) {
        FakeHost machine = SickHost.windows();

        Finding finding = only(
                SickHost.diagnose(Discoveries.on(machine).addLocator(StubLocator.doing("registry", context -> {
                    Location value = Location.registryValue("HKEY_LOCAL_MACHINE\\SOFTWARE\\GoLang\\Go", "InstallPath");
                    return Stream.of(context.candidate(
                            "C:\\tools\\go\\" + inside, Candidate.Shape.HOME, Provenance.Kind.DETECTED, value));
                }))),
                "REGISTRY_ENTRY_STALE");

        assertThat(finding.message())
                .isEqualTo("The registry tells of a Go in C:\\tools\\go\\" + inside + ", which is not its GOROOT.");
        assertThat(finding.remedy()).contains("The GOROOT is further up: name C:\\tools\\go.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/go", "Cellar/go/1.24.4"})
    void gorootBesideThatOfHomebrewIsLedToTheNameThatLasts(String goroot) {
        FakeHost mac = FakeHost.macos().home("/Users/ann").workingDirectory("/Users/ann");
        Installed go = Layout.HOMEBREW.write(mac, "go1.24.4");
        in(mac, go.home(), "go1.24.4").env("PATH", "/opt/homebrew/bin:/bin").env("GOROOT", "/opt/homebrew/" + goroot);

        assertThat(SickHost.diagnose(mac).findings().get(0).remedy().orElseThrow())
                .contains("name /opt/homebrew/opt/go/libexec.");
    }

    @Test
    void workspaceHidesTheToolchainThatItsModuleAsksFor() {
        host.file(SickHost.PROJECT + "/go.mod", "module shop\n\ngo 1.21\n\ntoolchain go1.24.4\n")
                .file("/home/ann/go.work", "go 1.21\n\ntoolchain go1.22.1\n\nuse ./shop\n");

        Finding finding = only(SickHost.diagnose(host), "MODULE_HIDDEN_BY_WORKSPACE");

        assertThat(finding.message())
                .isEqualTo(
                        "/home/ann/go.work hides /home/ann/shop/go.mod, which asks for the toolchain go1.24.4, so that"
                                + " go1.22.5 runs.");
        assertThat(finding.remedy().orElseThrow())
                .startsWith("Run go work edit -toolchain=go1.24.4 /home/ann/go.work, or");
        assertThat(codes(SickHost.diagnose(host.env("GOTOOLCHAIN", "go1.24.4"))))
                .doesNotContain("MODULE_HIDDEN_BY_WORKSPACE");
    }
}
