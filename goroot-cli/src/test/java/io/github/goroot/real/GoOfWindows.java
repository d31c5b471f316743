package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Kernel32;
import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.EnvironmentLayer;
import io.github.goroot.host.registry.LayeredVariable;
import io.github.goroot.host.registry.WindowsEnvironment;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Severity;
import io.github.goroot.windows.RegistryLocator;
import io.github.goroot.windows.WindowsPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the real {@code go.exe} and the real Windows say, compared with what the library says. */
class GoOfWindows {

    private static final String GO = RealWindows.GO;
    private static final String OTHER = "C:\\sdk\\go1.22.5";
    private static final String STALE = "D:\\gone";
    private static final EnvironmentLayer MACHINE = EnvironmentLayer.MACHINE;
    private static final EnvironmentLayer USER = EnvironmentLayer.USER;

    /** What a layer may say. */
    private static final Map<String, String> SAYINGS = new LinkedHashMap<>();

    static {
        SAYINGS.put("nothing", null);
        SAYINGS.put("its own", GO);
        SAYINGS.put("another", OTHER);
        SAYINGS.put("a stale one", STALE);
    }

    private final WindowsRegistry registry =
            new WindowsPorts().registry(SystemHost.create()).get().orElseThrow();
    private final List<Runnable> undo = new ArrayList<>();

    @BeforeAll
    static void anotherToolchain() throws IOException {
        for (String program : List.of("bin\\go.exe", "bin\\gofmt.exe", "pkg\\tool\\windows_amd64\\compile.exe")) {
            Files.createDirectories(Path.of(OTHER, program).getParent());
            Files.writeString(Path.of(OTHER, program), "MZ");
        }
        Files.createDirectories(Path.of(OTHER, "src\\runtime"));
        Files.writeString(Path.of(OTHER, "VERSION"), "go1.22.5\n");
        for (EnvironmentLayer layer : EnvironmentLayer.values()) {
            RealWindows.set(layer, "GOROOT", null, false);
        }
    }

    @AfterEach
    void leavesNothing() {
        undo.forEach(Runnable::run);
    }

    @TestFactory
    Stream<DynamicTest> whateverTheLayersSayTheFirstToolchainIsTheOneThatGoNames() {
        List<DynamicTest> tests = new ArrayList<>();
        SAYINGS.forEach((ofMachine, machine) -> SAYINGS.forEach((ofUser, user) -> {
            tests.add(DynamicTest.dynamicTest(
                    "machine says " + ofMachine + ", user " + ofUser + ", a new console", () -> {
                        layers(machine, user);
                        agreesInNewConsole();
                    }));
            SAYINGS.forEach((ofProcess, process) -> tests.add(DynamicTest.dynamicTest(
                    "machine says " + ofMachine + ", user " + ofUser + ", process " + ofProcess, () -> {
                        layers(machine, user);
                        Map<String, String> variables = new TreeMap<>(RealWindows.newConsole());
                        variables.remove("GOROOT");
                        if (process != null) {
                            variables.put("GOROOT", process);
                        }
                        agrees(variables);
                        seesTheLayers(variables, machine, user);
                    })));
        }));
        return tests.stream();
    }

    private void layers(String machine, String user) {
        set(MACHINE, "GOROOT", machine, false);
        set(USER, "GOROOT", user, false);
    }

    private void agreesInNewConsole() throws IOException, InterruptedException {
        Map<String, String> console = RealWindows.newConsole();
        LayeredVariable goroot = variable("GOROOT");

        assertThat(goroot.console()).isEqualTo(Optional.ofNullable(console.get("GOROOT")));
        agrees(console);
    }

    private void agrees(Map<String, String> variables) throws IOException, InterruptedException {
        RealWindows.Output named = go(variables, "env", "GOROOT");
        DiscoveryReport report = discover(variables);

        if (named.status() != 0) {
            assertThat(named.text()).contains("cannot find GOROOT directory");
            assertThat(report.issues()).extracting(Issue::severity).contains(Severity.ERROR);
            assertThat(report.toolchains()).extracting(GoToolchain::homeText).contains(GO);
            return;
        }
        assertThat(report.toolchains().get(0).homeText())
                .as(report.describe())
                .isEqualTo(named.text().stripTrailing());
    }

    /** Every GOROOT that is set somewhere is a candidate, whoever sees it. */
    private static void seesTheLayers(Map<String, String> variables, String machine, String user) {
        List<String> proposed = discover(variables).candidates().stream()
                .map(CandidateReport::candidate)
                .map(Candidate::text)
                .toList();

        Stream.of(machine, user, variables.get("GOROOT"))
                .filter(home -> home != null)
                .forEach(home -> assertThat(proposed).contains(home));
    }

    /**
     * Wine goes through all of it twice, so there are no values here that name themselves or later ones; and it sets
     * USERPROFILE only afterwards, of which {@code WindowsGoTest} tells more.
     */
    @Test
    void variablesInVariablesAreReplacedAsWindowsDoes() {
        set(MACHINE, "GRT_A", "machine", false);
        set(MACHINE, "GRT_B", "%GRT_A%\\%SystemRoot%\\%GRT_NONE%", true);
        set(MACHINE, "GRT_Z", "%GRT_B%!", true);
        set(USER, "GRT_A", "user", false);
        set(USER, "GRT_C", "%GRT_A%;%GRT_B%;%grt_z%", true);
        set(USER, "GRT_D", "%GRT_C%|%GRT_NONE%", true);
        set(USER, "GRT_E", "%GRT_D%", true);
        set(USER, "GRT_G", "%GRT_A%", false);
        set(USER, "GRT_H", "%GRT_G% of 100%%", true);
        Map<String, String> console = RealWindows.newConsole();

        for (String name : List.of("A", "B", "C", "D", "E", "G", "H", "Z")) {
            assertThat(variable("GRT_" + name).console()).as("GRT_%s", name).contains(console.get("GRT_" + name));
        }
    }

    @Test
    void aGoThatWasPutOnPathMeanwhileIsFound() {
        Map<String, String> before = RealWindows.newConsole();
        set(USER, "PATH", "C:\\sdk\\go1.22.5\\bin", false);

        assertThat(discover(before).toolchains()).anySatisfy(toolchain -> {
            assertThat(toolchain.homeText()).isEqualTo(OTHER);
            assertThat(toolchain.provenances().get(0).detail()).isEqualTo("HKEY_CURRENT_USER\\Environment\\Path");
        });
    }

    @TestFactory
    Stream<DynamicTest> howeverItIsSpelledItIsOneToolchain() {
        char[] shortName = new char[300];
        int length = Kernel32.INSTANCE.GetShortPathName(GO, shortName, shortName.length);
        List<String> spellings = new ArrayList<>(List.of(
                GO,
                "c:\\program files\\GO",
                "C:/Program Files/Go",
                "c:/Program Files\\go/",
                GO + "\\",
                GO + "\\\\",
                GO + "\\.",
                GO + "\\bin\\..",
                GO + ".",
                "\\\\?\\" + GO,
                "\\\\?\\c:\\program files\\go\\"));
        if (length > 0 && length < shortName.length) {
            spellings.add(String.valueOf(shortName, 0, length));
        }
        return spellings.stream()
                .map(spelling -> DynamicTest.dynamicTest("GOROOT=" + spelling, () -> {
                    Map<String, String> variables = RealWindows.newConsole();
                    variables.put("GOROOT", spelling);
                    RealWindows.Output named = go(variables, "env", "GOROOT");
                    DiscoveryReport report = discover(variables);

                    assertThat(named.status()).as(named.text()).isZero();
                    assertThat(report.toolchains().get(0).homeText())
                            .isEqualTo(named.text().stripTrailing());
                    assertThat(report.toolchains())
                            .as(report.describe())
                            .filteredOn(toolchain -> toolchain.version().text().equals("go1.24.4"))
                            .hasSize(1);
                }));
    }

    private void set(EnvironmentLayer layer, String name, String text, boolean expandable) {
        RealWindows.set(layer, name, text, expandable);
        undo.add(() -> RealWindows.set(layer, name, null, false));
    }

    private LayeredVariable variable(String name) {
        return WindowsEnvironment.of(registry, SystemHost.create().environment())
                .variable(name);
    }

    private static RealWindows.Output go(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(GO + "\\bin\\go.exe"));
        command.addAll(List.of(arguments));
        return RealWindows.run(variables, Path.of("C:\\"), command.toArray(String[]::new));
    }

    private static DiscoveryReport discover(Map<String, String> variables) {
        Map<String, String> withGo = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        withGo.putAll(variables);
        withGo.put("PATH", GO + "\\bin;" + withGo.getOrDefault("PATH", ""));
        Host bare = SystemHost.create().toBuilder()
                .environment(name -> Optional.ofNullable(withGo.get(name)))
                .build();
        Host host = bare.toBuilder().registry(new WindowsPorts().registry(bare)).build();
        return GoToolchains.builder()
                .host(host)
                .classLoaders()
                .addLocator(new RegistryLocator())
                .build()
                .discover();
    }
}
