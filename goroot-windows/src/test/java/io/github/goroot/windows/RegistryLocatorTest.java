package io.github.goroot.windows;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.recording.Recorder;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.layout.Installed;
import io.github.goroot.testkit.layout.Layout;
import io.github.goroot.testkit.replay.ReplayedHost;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryLocatorTest {

    private static final String GO = "C:\\Program Files\\Go";
    private static final String UNINSTALL = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\";
    private static final String PRODUCT = "{4F0CB4A5-5A8D-4B7E-9C62-6A4F1E6B1C11}";
    private static final String ENVIRONMENT = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";

    private final FakeHost host = FakeHost.windows().registry(keys -> {});

    @ParameterizedTest
    @EnumSource(names = {"MSI", "MSI_386", "MSI_UP_TO_1_15"})
    void whatTheInstallerOfGoLeavesLeadsToIt(Layout layout) {
        Installed installed = layout.write(host, "go1.14.3");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report).foundExactly(installed.home());
        assertThat(report.toolchains().get(0).provenances().get(0).detail())
                .isEqualTo("HKEY_CURRENT_USER\\Software\\GoProgrammingLanguage\\installLocation");
    }

    @ParameterizedTest
    @CsvSource({
        "HKCU\\Software\\GoProgrammingLanguage, BITS_64, installLocation, ''",
        "HKLM\\Software\\GoProgrammingLanguage, BITS_64, installLocation, ' (64-bit view)'",
        "HKLM\\Software\\GoProgrammingLanguage, BITS_32, installLocation, ' (32-bit view)'",
        "HKCU\\SOFTWARE\\GoLang\\Go, BITS_64, InstallPath, ''",
        "HKLM\\SOFTWARE\\GoLang\\Go, BITS_64, InstallPath, ' (64-bit view)'",
        "HKLM\\SOFTWARE\\GoLang\\Go, BITS_32, InstallPath, ' (32-bit view)'"
    })
    void aKeyOfGoNamesAToolchainWithAndWithoutBackslashAtItsEnd(String text, View view, String name, String shown) {
        RegistryKey key = RegistryKey.parse(text, view);
        for (String place : new String[] {GO, GO + "\\", "C:/Program Files/Go", "\"" + GO + "\"", GO + " "}) {
            FakeHost machine = FakeHost.windows().go("go1.22.5", GO);
            machine.registry(keys -> keys.value(key, name, RegistryValue.text(place)));

            DiscoveryReport report = Discoveries.discover(machine);

            assertThat(report).foundToolchainAt(GO).detectedBy(RegistryLocator.ID);
            assertThat(Discoveries.candidates(report))
                    .containsExactly(place.replace("\"", "").strip() + " from " + key + "\\" + name + shown);
        }
    }

    @Test
    void aRelativePlaceIsToldOf() {
        host.go("go1.22.5", "C:\\Go").workingDirectory("C:\\");
        host.registry(keys -> keys.value(
                RegistryKey.parse("HKCU\\SOFTWARE\\GoLang\\Go", View.BITS_64),
                "InstallPath",
                RegistryValue.text("Go")));

        assertThat(Discoveries.discover(host).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.GOROOT_RELATIVE);
            assertThat(issue.message())
                    .startsWith("HKEY_CURRENT_USER\\SOFTWARE\\GoLang\\Go\\InstallPath is the relative path \"Go\"");
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEntryOfTheListOfProgramsIsKnownByItsName(View view) {
        program(view, PRODUCT, "Go Programming Language amd64 go1.22.5", GO + "\\");
        program(view, "{OTHER}", "Go Programming", "C:\\Other");
        program(view, "Another", "7-Zip 23.01 (x64)", "C:\\Program Files\\7-Zip\\");

        DiscoveryReport report = Discoveries.discover(host.go("go1.22.5", GO));

        assertThat(Discoveries.candidates(report))
                .containsExactly(GO + "\\ from HKEY_LOCAL_MACHINE\\" + UNINSTALL + PRODUCT + "\\InstallLocation ("
                        + (view == View.BITS_64 ? 64 : 32) + "-bit view)");
        assertThat(report).foundExactly(GO);
    }

    @ParameterizedTest
    @CsvSource({
        "AE4113C13C801E110959F7AC844210B9, BITS_32, true",
        "0567AE226CA41004FB924F8B77D51B0C, BITS_64, true",
        "3A9EDA12DDF36AB4EB6A8CA5ABCD4988, BITS_64, true",
        // Its digits are not turned.
        "21ADE9A33FDD4BA6BEA6C85ABADC9488, BITS_64, false"
    })
    void anEntryUnderAnotherNameIsKnownByItsUpgradeCode(String packed, View view, boolean known) {
        program(view, PRODUCT, "Langage de programmation Go", GO + "\\");
        host.registry(keys -> keys.value(
                RegistryKey.parse(
                        "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Installer\\UpgradeCodes\\" + packed, view),
                PackedGuid.of(PRODUCT),
                RegistryValue.text("")));

        DiscoveryReport report = Discoveries.discover(host.go("go1.22.5", GO));

        assertThat(report.toolchains()).hasSize(known ? 1 : 0);
    }

    @Test
    void anEntryThatIsKnownBothWaysIsOneCandidate() {
        program(View.BITS_64, PRODUCT, "Go Programming Language amd64 go1.22.5", GO + "\\");
        upgradeCode("0567AE226CA41004FB924F8B77D51B0C", PRODUCT);

        assertThat(Discoveries.candidates(Discoveries.discover(host.go("go1.22.5", GO))))
                .hasSize(1);
    }

    @Test
    void anEntryWithoutPlaceLeadsToWhatIsOnThePathOfTheMachine() {
        program(View.BITS_64, PRODUCT, "Go Programming Language amd64 go1.22.5", "");
        host.env("SystemRoot", "C:\\Windows")
                .directory("C:\\Program Files\\Git\\bin")
                .registry(keys -> keys.value(
                        ENVIRONMENT,
                        "Path",
                        RegistryValue.expandable(
                                "%SystemRoot%\\system32;C:\\Program Files\\Git\\bin;" + GO + "\\bin")));

        DiscoveryReport report = Discoveries.discover(host.go("go1.22.5", GO));

        assertThat(Discoveries.candidates(report))
                .containsExactly(GO + " from " + RegistryKey.parse(ENVIRONMENT, View.BITS_64) + "\\Path");
        assertThat(report).foundExactly(GO);
    }

    @Test
    void anEntryThatLeadsNowhereIsTold() {
        program(View.BITS_64, PRODUCT, "Go Programming Language amd64 go1.22.5", null);

        LocatorReport report = Discoveries.locator(Discoveries.discover(host));

        assertThat(report).foundNothing();
        assertThat(report.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.REGISTRY_VALUE_UNUSABLE);
            assertThat(issue.message()).contains(PRODUCT, "not where");
        });
    }

    @Test
    void whatIsInstalledNoMoreIsRefusedWithTheReason() {
        host.registry("HKCU\\Software\\GoProgrammingLanguage", "installLocation", GO + "\\");

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report).foundNothing();
        assertThat(report).rejected(GO + "\\").because(IssueCode.GOROOT_MISSING).withRemedy();
    }

    @Test
    void theInstallerRunByAnotherUserCountsAndTheOwnHiveIsNotToldTwice() {
        String own = "HKU\\S-1-5-21-1-2-3-1001\\Software\\GoProgrammingLanguage";
        host.registry("HKCU\\Software\\GoProgrammingLanguage", "installLocation", "D:\\Go\\")
                .registry(own, "installLocation", "D:\\Go\\")
                .registry("HKU\\S-1-5-18\\Software\\GoProgrammingLanguage", "installLocation", GO + "\\")
                .registry(
                        "HKU\\S-1-5-21-1-2-3-1001_Classes\\Software\\GoProgrammingLanguage",
                        "installLocation",
                        "D:\\no")
                .registry("HKU\\.DEFAULT\\Software\\GoProgrammingLanguage", "installLocation", "D:\\no");

        DiscoveryReport report = Discoveries.discover(host.go("go1.22.5", GO).go("go1.21.0", "D:\\Go"));

        assertThat(Discoveries.candidates(report))
                .containsExactly(
                        "D:\\Go\\ from HKEY_CURRENT_USER\\Software\\GoProgrammingLanguage\\installLocation",
                        GO + "\\ from HKEY_USERS\\S-1-5-18\\Software\\GoProgrammingLanguage\\installLocation");
    }

    @Test
    void variablesAreExpandedWhereTheTypeAsksForIt() {
        host.env("ProgramFiles", "C:\\Program Files")
                .env("USERPROFILE", "C:\\Users\\ann")
                .registry(keys -> keys.value(
                                "HKLM\\SOFTWARE\\GoLang\\Go",
                                "InstallPath",
                                RegistryValue.expandable("%PROGRAMFILES%\\Go"))
                        .value("HKCU\\SOFTWARE\\GoLang\\Go", "InstallPath", RegistryValue.text("%PROGRAMFILES%\\Go"))
                        .value(
                                "HKU\\S-1-5-21-1-2-3-1002\\Software\\GoProgrammingLanguage",
                                "installLocation",
                                RegistryValue.expandable("%USERPROFILE%\\go\\%SystemDrive%")));

        DiscoveryReport report = Discoveries.discover(host.go("go1.22.5", GO));

        assertThat(report).foundExactly(GO);
        assertThat(Discoveries.candidates(report))
                .anyMatch(each -> each.startsWith("%USERPROFILE%\\go\\%SystemDrive%"));
    }

    @Test
    void aGorootThatWasSetAfterThisProcessWasStartedIsAChoice() {
        host.env("SystemDrive", "C:")
                .registry(keys -> keys.value(
                        "HKCU\\Environment", "GOROOT", RegistryValue.expandable("%SystemDrive%\\Program Files\\Go")))
                .registry(ENVIRONMENT, "GOROOT", "D:\\gone");

        DiscoveryReport report = Discoveries.discover(host.go("go1.22.5", GO));

        assertThat(Discoveries.candidates(report))
                .containsExactly(
                        GO + " from HKEY_CURRENT_USER\\Environment\\GOROOT",
                        "D:\\gone from " + RegistryKey.parse(ENVIRONMENT, View.BITS_64) + "\\GOROOT");
        assertThat(report).foundToolchainAt(GO);
        assertThat(report.toolchains().get(0).provenances().get(0).kind()).isEqualTo(Provenance.Kind.EXPLICIT);
        assertThat(report)
                .rejected("D:\\gone")
                .because(IssueCode.GOROOT_MISSING)
                .withSeverity(Severity.NOTICE);
    }

    @Test
    void aGorootThatDoesNotHoldIsAnError() {
        host.registry("HKCU\\Environment", "GOROOT", "D:\\gone");

        assertThat(Discoveries.discover(host))
                .rejected("D:\\gone")
                .because(IssueCode.GOROOT_MISSING)
                .withSeverity(Severity.ERROR);
    }

    @Test
    void aGorootThatThisProcessSeesIsLeftToTheEnvironment() {
        host.env("GOROOT", GO).registry("HKCU\\Environment", "GOROOT", GO).registry(ENVIRONMENT, "GOROOT", "");

        assertThat(Discoveries.candidates(Discoveries.discover(host.go("go1.22.5", GO))))
                .isEmpty();
    }

    @Test
    void aGorootThatIsNoTextIsTold() {
        host.registry(keys -> keys.value("HKCU\\Environment", "GOROOT", RegistryValue.dword(1)));

        LocatorReport report = Discoveries.locator(Discoveries.discover(host));

        assertThat(report).foundNothing();
        assertThat(report.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.REGISTRY_VALUE_UNUSABLE);
            assertThat(issue.message()).startsWith("HKEY_CURRENT_USER\\Environment\\GOROOT is no text");
        });
    }

    @Test
    void aGoThatWasPutOnPathAfterThisProcessWasStartedIsFound() {
        host.env("PATH", "C:\\Windows;c:\\GO\\bin\\")
                .env("USERPROFILE", "C:\\Users\\ann")
                .registry(keys -> keys.value(
                                ENVIRONMENT, "Path", RegistryValue.text("C:\\Windows;C:\\Go\\bin;\"" + GO + "\\bin\""))
                        .value(
                                "HKCU\\Environment",
                                "PATH",
                                RegistryValue.expandable(
                                        "%USERPROFILE%\\go\\bin;%USERPROFILE%\\sdk\\go1.21.0\\bin\\")));
        host.go("go1.20.1", "C:\\Go").go("go1.22.5", GO).go("go1.21.0", "C:\\Users\\ann\\sdk\\go1.21.0");

        assertThat(Discoveries.candidates(Discoveries.discover(host)))
                .containsExactly(
                        GO + " from " + RegistryKey.parse(ENVIRONMENT, View.BITS_64) + "\\Path",
                        "C:\\Users\\ann\\sdk\\go1.21.0 from HKEY_CURRENT_USER\\Environment\\Path");
    }

    @Test
    void whereNothingIsInstalledItReadsLittle() {
        String[] users = {".DEFAULT", "S-1-5-18", "S-1-5-19", "S-1-5-20", "S-1-5-21-1-2-3-1001"};
        for (String user : users) {
            host.registry(keys -> keys.key("HKU\\" + user + "\\Software"));
        }
        Counting counting = Counting.on(host.build());

        Discoveries.discover(counting.host());

        assertThat(counting.registry().orElseThrow().operations()).isLessThanOrEqualTo(20);
        assertThat(counting.files().operations()).isZero();
    }

    @Test
    void aSearchThatIsSatisfiedReadsNoFurther() {
        Layout.MSI.write(host, "go1.22.5");
        Counting counting = Counting.on(host.build());

        assertThat(GoToolchains.builder()
                        .host(counting.host())
                        .classLoaders()
                        .withoutBuiltInLocators()
                        .addLocator(new RegistryLocator())
                        .build()
                        .find(GoRequirement.any()))
                .isPresent();
        assertThat(counting.registry().orElseThrow().operations()).isEqualTo(1);
    }

    @Test
    void a32BitWindowsHasOneView() {
        FakeHost small = FakeHost.windows().arch("386").registry(keys -> {});
        Counting counting = Counting.on(small.build());

        Discoveries.discover(counting.host());

        assertThat(counting.registry().orElseThrow().log())
                .allMatch(operation -> operation.key().view() == View.BITS_64);
    }

    @Test
    void aRecordingGivesTheSameAnswerAnywhere() throws IOException {
        program(View.BITS_32, PRODUCT, "Go", "C:\\Go");
        upgradeCode("0567AE226CA41004FB924F8B77D51B0C", PRODUCT);
        Layout.MSI.write(host, "go1.22.5");
        Recorder recorder = new Recorder(host.build());
        DiscoveryReport original = Discoveries.discover(recorder.host());

        assertThat(Discoveries.discover(ReplayedHost.of(recorder.recording())).describe())
                .isEqualTo(original.describe());
    }

    @Test
    void aRegistryThatIsNotThereIsTold() {
        LocatorReport report = Discoveries.locator(Discoveries.discover(FakeHost.windows()));

        assertThat(report).foundNothing();
        assertThat(report.issues()).extracting(Issue::code).containsExactly(IssueCode.REGISTRY_UNAVAILABLE);
    }

    @Test
    void itIsFoundAsAServiceAtItsPlaceInTheChain() {
        DiscoveryReport report = GoToolchains.builder()
                .host(host.build())
                .classLoaders(RegistryLocator.class.getClassLoader())
                .build()
                .discover();

        assertThat(report.locators().stream().map(LocatorReport::id).toList())
                .containsSubsequence("path-versions", RegistryLocator.ID, "sdk-folder");
    }

    private void upgradeCode(String packed, String product) {
        host.registry(
                "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Installer\\UpgradeCodes\\" + packed,
                PackedGuid.of(product),
                "");
    }

    private void program(View view, String product, String name, String location) {
        RegistryKey key = RegistryKey.parse("HKLM\\" + UNINSTALL + product, view);
        host.registry(keys -> keys.value(key, "DisplayName", RegistryValue.text(name)));
        if (location != null) {
            host.registry(keys -> keys.value(key, "InstallLocation", RegistryValue.text(location)));
        }
    }
}
