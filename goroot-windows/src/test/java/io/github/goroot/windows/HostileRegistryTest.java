package io.github.goroot.windows;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.InMemoryRegistry;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Verdict;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the registry, what is sound in it is found. */
@Timeout(60)
class HostileRegistryTest {

    private static final String INSTALLER = "HKCU\\Software\\GoProgrammingLanguage";
    private static final String UNINSTALL = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall";

    private final FakeHost host = FakeHost.windows()
            .go("go1.22.5", "C:\\Go")
            .registry(UNINSTALL + "\\{last}", "DisplayName", "Go Programming Language amd64 go1.22.5")
            .registry(UNINSTALL + "\\{last}", "InstallLocation", "C:\\Go\\");

    static Stream<RegistryValue> oddities() {
        return FaultyRegistry.oddities("C:\\Nowhere").stream();
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void anOddValueHidesNothing(RegistryValue odd) {
        for (String name : List.of("DisplayName", "InstallLocation")) {
            FaultyRegistry faults = FaultyRegistry.on(host.registry(UNINSTALL + "\\{first}", "DisplayName", "x")
                            .build())
                    .odd(INSTALLER, "installLocation", odd)
                    .odd("HKLM\\SOFTWARE\\GoLang\\Go", "InstallPath", odd)
                    .odd(UNINSTALL + "\\{first}", name, odd);

            DiscoveryReport report = Discoveries.discover(faults.host());

            assertThat(report).foundExactly("C:\\Go").endedAs(DiscoveryReport.Ending.COMPLETE);
            if (odd.text().isEmpty()) {
                assertThat(Discoveries.locator(report).issues())
                        .extracting(Issue::code)
                        .containsOnly(IssueCode.REGISTRY_VALUE_UNUSABLE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\CON",
                "NUL",
                "C:\\a|b?",
                "C:\\a\u0001b",
                "relative\\go",
                "..\\..",
                "C:",
                "\\\\",
                "\\\\server\\share\\go",
                "\\\\?\\C:\\Go2",
                "%A%",
                "\ud800",
                "\"",
                "   "
            })
    void aTextThatIsNoPlaceIsRefused(String text) {
        DiscoveryReport report = Discoveries.discover(host.registry(INSTALLER, "installLocation", text));

        assertThat(report).foundExactly("C:\\Go").endedAs(DiscoveryReport.Ending.COMPLETE);
        assertThat(refusals(report)).hasSize(1);
    }

    private static List<Issue> refusals(DiscoveryReport report) {
        return Discoveries.locator(report).candidates().stream()
                .filter(each -> each.verdict() instanceof Verdict.Rejected)
                .map(each -> ((Verdict.Rejected) each.verdict()).issue())
                .toList();
    }

    @Test
    void aNulEndsATextAsItDoesForWindows() {
        DiscoveryReport report =
                Discoveries.discover(host.registry(INSTALLER, "installLocation", "C:\\Go\0\\..\\Windows"));

        assertThat(Discoveries.candidates(report)).first().asString().startsWith("C:\\Go from HKEY_CURRENT_USER");
    }

    @Test
    void aTextOf64KibibytesIsRefused() {
        byte[] data = "x".repeat(32 * 1024).getBytes(StandardCharsets.UTF_16LE);
        host.registry(keys -> keys.value(INSTALLER, "installLocation", RegistryValue.of(RegistryValue.REG_SZ, data)));

        DiscoveryReport report = Discoveries.discover(host);

        assertThat(report).foundExactly("C:\\Go");
        assertThat(refusals(report)).extracting(Issue::code).containsExactly(IssueCode.PATH_ILLEGAL);
    }

    @Test
    void tenThousandProgramsAreReadAndNoMore() {
        InMemoryRegistry.Builder many = InMemoryRegistry.builder()
                .value(UNINSTALL + "\\a", "DisplayName", RegistryValue.text("Go Programming Language amd64 go1.22.5"))
                .value(UNINSTALL + "\\a", "InstallLocation", RegistryValue.text("C:\\Go"));
        for (int i = 0; i < 20_000; i++) {
            many.value(UNINSTALL + "\\program" + i, "DisplayName", RegistryValue.text("x"));
        }
        FaultyRegistry counted = FaultyRegistry.on(FakeHost.windows()
                .go("go1.22.5", "C:\\Go")
                .registry(many.build())
                .build());

        assertThat(Discoveries.discover(counted.host())).foundExactly("C:\\Go");
        assertThat(counted.operations()).isBetween(10_000, 10_050);
    }

    @Test
    void whatIsDeniedIsToldAndHidesNothing() {
        FaultyRegistry faults = FaultyRegistry.on(
                        host.registry("HKU\\S-1-5-18\\Software", "x", "x").build())
                .denying(INSTALLER)
                .denying("HKLM\\SOFTWARE\\GoLang")
                .denying("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Installer")
                .denying("HKU\\S-1-5-18");

        DiscoveryReport report = Discoveries.discover(faults.host());

        assertThat(report).foundExactly("C:\\Go");
        assertThat(Discoveries.locator(report).issues())
                .extracting(Issue::code)
                .containsOnly(IssueCode.UNREADABLE)
                .hasSizeGreaterThan(5);
        assertThat(Discoveries.locator(report).issues().get(0).message())
                .contains("HKEY_CURRENT_USER\\Software\\GoProgrammingLanguage\\installLocation", "permission denied");
    }

    @Test
    void whereAllIsDeniedTheLocatorFails() {
        FaultyRegistry faults =
                FaultyRegistry.on(host.build()).denying("HKLM").denying("HKCU").denying("HKU");

        LocatorReport report = Discoveries.locator(Discoveries.discover(faults.host()));

        assertThat(report).failed().because(IssueCode.UNREADABLE);
    }

    @Test
    void whateverReadFailsTheRestIsFound() {
        FaultyRegistry healthy = FaultyRegistry.on(
                host.registry(INSTALLER, "installLocation", "C:\\Go").build());
        Discoveries.discover(healthy.host());
        for (int number = 1; number <= healthy.operations(); number++) {
            FaultyRegistry faults = FaultyRegistry.on(host.build()).failing(number, new IOException("broken"));

            assertThat(Discoveries.discover(faults.host())).foundExactly("C:\\Go");
        }
    }

    @Test
    void aKeyThatIsDeletedMeanwhileIsAbsent() {
        FaultyRegistry faults = FaultyRegistry.on(host.build()).vanishing(UNINSTALL + "\\{last}");

        LocatorReport report = Discoveries.locator(Discoveries.discover(faults.host()));

        assertThat(report).foundNothing();
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void aRegistryThatHangsIsGivenUpAndWhatWasFoundBeforeCounts() {
        WindowsRegistry healthy = host.registry(INSTALLER, "installLocation", "C:\\Go")
                .build()
                .registry()
                .get()
                .orElseThrow();
        CountDownLatch never = new CountDownLatch(1);
        Host hanging = host.registry(new WindowsRegistry() {
                    @Override
                    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
                        if (key.path().startsWith("SOFTWARE\\GoLang")) {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                throw new IOException(e);
                            }
                        }
                        return healthy.value(key, name);
                    }

                    @Override
                    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
                        return healthy.subKeys(key, limit);
                    }

                    @Override
                    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
                        return healthy.valueNames(key, limit);
                    }
                })
                .clock(System::nanoTime)
                .build();

        DiscoveryReport report = GoToolchains.builder()
                .host(hanging)
                .classLoaders()
                .addLocator(new RegistryLocator())
                .operationDeadline(Duration.ofMillis(50))
                .build()
                .discover();

        assertThat(report).foundExactly("C:\\Go").endedAs(DiscoveryReport.Ending.COMPLETE);
        assertThat(Discoveries.locator(report))
                .failed()
                .because(IssueCode.NOT_ANSWERING)
                .saying("HKEY_CURRENT_USER\\SOFTWARE\\GoLang\\Go\\InstallPath");
    }
}
