package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Verdict;
import io.github.goroot.windows.RegistryLocator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the registry tells of Go, on two hosts: in memory, and in a Windows, where the keys are real. */
abstract class RegistryScenarios {

    static final String GO = "C:\\Program Files\\Go";
    static final String OTHER = "C:\\goroot-test\\go1.21";
    static final String PRODUCT = "{4F0CB4A5-5A8D-4B7E-9C62-6A4F1E6B1C11}";

    private static final String INSTALLER = "Software\\GoProgrammingLanguage";
    private static final String PACKAGERS = "SOFTWARE\\GoLang\\Go";
    private static final String UNINSTALL = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\" + PRODUCT;
    private static final String UPGRADE = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Installer\\UpgradeCodes\\"
            + "0567AE226CA41004FB924F8B77D51B0C";

    /** Puts a toolchain into a folder. */
    abstract void install(String version, String home) throws IOException;

    /** Sets a value. */
    abstract void set(RegistryKey key, String name, RegistryValue value) throws Exception;

    /** Discovers with the registry locator alone. */
    abstract DiscoveryReport discover();

    @Test
    void theInstallersOwnKeyLeadsToIt() throws Exception {
        install("go1.22.5", GO);
        set(user(INSTALLER), "installed", RegistryValue.dword(1));
        set(user(INSTALLER), "installLocation", RegistryValue.text(GO + "\\"));

        assertThat(answer())
                .containsExactly(
                        GO + "\\ from HKEY_CURRENT_USER\\" + INSTALLER + "\\installLocation: accepted, go1.22.5");
    }

    @Test
    void bothViewsAreReadAndEachIsNamed() throws Exception {
        install("go1.22.5", GO);
        install("go1.21.13", OTHER);
        set(machine(PACKAGERS, View.BITS_64), "InstallPath", RegistryValue.text(GO));
        set(machine(PACKAGERS, View.BITS_32), "InstallPath", RegistryValue.text(OTHER + "\\"));

        assertThat(answer())
                .containsExactly(
                        GO + " from HKEY_LOCAL_MACHINE\\" + PACKAGERS
                                + "\\InstallPath (64-bit view): accepted, go1.22.5",
                        OTHER + "\\ from HKEY_LOCAL_MACHINE\\" + PACKAGERS
                                + "\\InstallPath (32-bit view): accepted, go1.21.13");
    }

    @Test
    void theUsersKeyIsOneForBothViews() throws Exception {
        set(new RegistryKey("HKEY_CURRENT_USER", PACKAGERS, View.BITS_32), "InstallPath", RegistryValue.text(OTHER));

        assertThat(answer())
                .containsExactly(
                        OTHER + " from HKEY_CURRENT_USER\\" + PACKAGERS + "\\InstallPath: rejected, GOROOT_MISSING");
    }

    @Test
    void anEntryOfTheListOfProgramsIsKnownByItsNameInBothViews() throws Exception {
        install("go1.22.5", GO);
        for (View view : View.values()) {
            set(machine(UNINSTALL, view), "DisplayName", RegistryValue.text("Go Programming Language amd64 go1.22.5"));
            set(machine(UNINSTALL, view), "InstallLocation", RegistryValue.text(GO + "\\"));
        }

        String from = GO + "\\ from HKEY_LOCAL_MACHINE\\" + UNINSTALL + "\\InstallLocation ";
        assertThat(answer())
                .containsExactly(from + "(64-bit view): accepted, go1.22.5", from + "(32-bit view): duplicate");
    }

    @Test
    void anEntryUnderAnotherNameIsKnownByItsUpgradeCode() throws Exception {
        install("go1.22.5", GO);
        set(machine(UNINSTALL, View.BITS_64), "DisplayName", RegistryValue.text("Programmiersprache Gö"));
        set(machine(UNINSTALL, View.BITS_64), "InstallLocation", RegistryValue.text(GO));
        set(machine(UPGRADE, View.BITS_64), "5A4BC0F4D8A5E7B4C926A6F4E1B6C111", RegistryValue.text(""));

        assertThat(answer())
                .containsExactly(GO + " from HKEY_LOCAL_MACHINE\\" + UNINSTALL
                        + "\\InstallLocation (64-bit view): accepted, go1.22.5");
    }

    @Test
    void anEntryWithoutPlaceIsTold() throws Exception {
        set(
                machine(UNINSTALL, View.BITS_64),
                "DisplayName",
                RegistryValue.text("Go Programming Language amd64 go1.22.5"));
        set(machine(UNINSTALL, View.BITS_64), "InstallLocation", RegistryValue.text(""));

        assertThat(answer())
                .containsExactly("REGISTRY_VALUE_UNUSABLE at HKEY_LOCAL_MACHINE\\" + UNINSTALL
                        + "\\InstallLocation (64-bit view)");
    }

    @Test
    void variablesAreExpandedWhereTheTypeAsksForIt() throws Exception {
        install("go1.22.5", GO);
        set(machine(PACKAGERS, View.BITS_64), "InstallPath", RegistryValue.expandable("%ProgramFiles%\\Go"));
        set(user(PACKAGERS), "InstallPath", RegistryValue.expandable("C:\\%NoSuchVariable%\\Go"));

        assertThat(answer())
                .containsExactly(
                        "C:\\%NoSuchVariable%\\Go from HKEY_CURRENT_USER\\" + PACKAGERS
                                + "\\InstallPath: rejected, GOROOT_MISSING",
                        GO + " from HKEY_LOCAL_MACHINE\\" + PACKAGERS
                                + "\\InstallPath (64-bit view): accepted, go1.22.5");
    }

    @Test
    void valuesOfOtherTypesHideNothing() throws Exception {
        install("go1.22.5", GO);
        set(user(INSTALLER), "installLocation", RegistryValue.of(RegistryValue.REG_NONE, new byte[] {1}));
        set(user(PACKAGERS), "InstallPath", RegistryValue.texts(List.of(GO, OTHER)));
        set(machine(PACKAGERS, View.BITS_64), "InstallPath", RegistryValue.dword(7));
        set(machine(PACKAGERS, View.BITS_32), "Other", RegistryValue.of(RegistryValue.REG_NONE, new byte[0]));
        set(machine(PACKAGERS, View.BITS_32), "InstallPath", RegistryValue.text(GO));

        assertThat(answer())
                .containsExactly(
                        GO + " from HKEY_LOCAL_MACHINE\\" + PACKAGERS
                                + "\\InstallPath (32-bit view): accepted, go1.22.5",
                        "REGISTRY_VALUE_UNUSABLE at HKEY_CURRENT_USER\\" + INSTALLER + "\\installLocation",
                        "REGISTRY_VALUE_UNUSABLE at HKEY_CURRENT_USER\\" + PACKAGERS + "\\InstallPath",
                        "REGISTRY_VALUE_UNUSABLE at HKEY_LOCAL_MACHINE\\" + PACKAGERS + "\\InstallPath (64-bit view)");
    }

    @Test
    void textsThatAreNotTerminatedOrCutAreRead() throws Exception {
        install("go1.22.5", GO);
        byte[] terminated = RegistryValue.text(GO).data();
        byte[] bare = Arrays.copyOf(terminated, terminated.length - 2);
        byte[] odd = Arrays.copyOf(terminated, terminated.length - 1);
        set(user(INSTALLER), "installLocation", RegistryValue.of(RegistryValue.REG_SZ, bare));
        set(user(PACKAGERS), "InstallPath", RegistryValue.of(RegistryValue.REG_SZ, odd));
        set(machine(PACKAGERS, View.BITS_64), "InstallPath", RegistryValue.text(GO + "\0\\more"));

        assertThat(answer()).hasSize(3).allMatch(line -> line.startsWith(GO + " from "));
    }

    @Test
    void textsThatAreNoPlacesAreRefused() throws Exception {
        set(user(INSTALLER), "installLocation", RegistryValue.text("C:\\Go\u0001|?"));
        set(user(PACKAGERS), "InstallPath", RegistryValue.text("x".repeat(33_000)));
        set(machine(PACKAGERS, View.BITS_64), "InstallPath", RegistryValue.text("Go"));

        assertThat(answer().stream().map(line -> line.substring(line.lastIndexOf(", ") + 2)))
                .containsExactly("PATH_ILLEGAL", "PATH_ILLEGAL", "GOROOT_MISSING");
    }

    @Test
    void anotherUsersKeyIsRead() throws Exception {
        install("go1.22.5", GO);
        RegistryKey system = new RegistryKey("HKEY_USERS", "S-1-5-18\\" + INSTALLER, View.BITS_64);
        set(system, "installLocation", RegistryValue.text(GO + "\\"));

        assertThat(answer())
                .containsExactly(
                        GO + "\\ from HKEY_USERS\\S-1-5-18\\" + INSTALLER + "\\installLocation: accepted, go1.22.5");
    }

    /** Gives what the locator told: each candidate with its verdict, then what it noted. */
    private List<String> answer() {
        DiscoveryReport whole = discover();
        LocatorReport report = whole.locator(RegistryLocator.ID).orElseThrow();
        return Stream.concat(
                        report.candidates().stream()
                                .map(each -> each.candidate().text() + " from "
                                        + each.candidate().provenance().detail() + ": "
                                        + inWords(each.verdict(), whole)),
                        report.issues().stream()
                                .map(issue -> issue.code() + " at "
                                        + issue.location().orElseThrow().describe()))
                .toList();
    }

    private static String inWords(Verdict verdict, DiscoveryReport whole) {
        if (verdict instanceof Verdict.Accepted accepted) {
            return whole.toolchains().stream()
                    .filter(toolchain -> toolchain.realHome().equals(accepted.home()))
                    .map(toolchain -> "accepted, " + toolchain.version())
                    .findFirst()
                    .orElseThrow();
        }
        return verdict instanceof Verdict.Rejected rejected
                ? "rejected, " + rejected.issue().code()
                : "duplicate";
    }

    static RegistryKey user(String path) {
        return new RegistryKey("HKEY_CURRENT_USER", path, View.BITS_64);
    }

    static RegistryKey machine(String path, View view) {
        return new RegistryKey("HKEY_LOCAL_MACHINE", path, view);
    }

    /** Everything that a scenario may make. */
    static List<RegistryKey> keys() {
        return List.of(
                user(INSTALLER),
                user("SOFTWARE\\GoLang"),
                machine("SOFTWARE\\GoLang", View.BITS_64),
                machine("SOFTWARE\\GoLang", View.BITS_32),
                machine(UNINSTALL, View.BITS_64),
                machine(UNINSTALL, View.BITS_32),
                machine(UPGRADE, View.BITS_64),
                new RegistryKey("HKEY_USERS", "S-1-5-18\\" + INSTALLER, View.BITS_64));
    }
}
