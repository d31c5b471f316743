package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import io.github.goroot.model.NestedReport;
import io.github.goroot.windows.WindowsPorts;
import io.github.goroot.wsl.WslDistribution;
import io.github.goroot.wsl.WslVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Distributions in the registry of a Windows, with a folder that stands for the share of their files. */
class DistributionsOfWindows {

    private static final String LXSS = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss";
    private static final String DEBIAN = "{6b1a0a2e-0f5b-4a7e-9a64-2f1d8f0c1a01}";
    private static final String UBUNTU = "{6b1a0a2e-0f5b-4a7e-9a64-2f1d8f0c1a02}";
    private static final String OLD = "{6b1a0a2e-0f5b-4a7e-9a64-2f1d8f0c1a03}";
    private static final Path FOLDER = Path.of("C:\\goroot-wsl");
    private static final Host HOST = SystemHost.allowCommands(SystemHost.create());

    private final StandInShare share = new StandInShare(HOST.files(), FOLDER.resolve("share"));

    @BeforeEach
    void registersThree() throws Exception {
        leavesNothing();
        register(DEBIAN, "My Debian", 1, 0xf);
        register(UBUNTU, "Ubuntu", 1, 0xf);
        register(OLD, "gr\u00fcn", 3, 0x7);
        reg("add", LXSS, "/v", "DefaultDistribution", "/d", UBUNTU, "/f");
        go("My Debian", "go1.22.5", "usr\\share\\go-1.22");
        Files.createDirectories(FOLDER.resolve("share\\My Debian\\etc"));
        Files.writeString(
                FOLDER.resolve("share\\My Debian\\etc\\passwd"),
                "root:x:0:0::/root:/bin/sh\nme:x:1000:1000::/home/me:/bin/sh\n");
        go("Ubuntu", "go1.21.13", "usr\\local\\go");
    }

    @AfterEach
    void leavesNothing() throws Exception {
        reg("delete", LXSS, "/f");
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void theRegistryTellsOfThem() throws IOException {
        Host host = HOST.toBuilder().registry(new WindowsPorts().registry(HOST)).build();

        List<WslDistribution> distributions = WslDistribution.of(host);

        assertThat(distributions)
                .extracting(WslDistribution::toString)
                .containsExactly(
                        "Ubuntu (WSL 2, installed, default)",
                        "My Debian (WSL 2, installed)",
                        "gr\u00fcn (WSL 1, installing)");
        assertThat(distributions.get(1).version()).contains(WslVersion.WSL_2);
        assertThat(distributions.get(1).defaultUser()).isEqualTo(1000);
        assertThat(distributions.get(1).basePath())
                .contains(FOLDER.resolve(DEBIAN).toString());
    }

    @Test
    void noneIsTouchedUnasked() {
        DiscoveryReport report = search().build().discover();

        assertThat(outcomes(report)).containsExactly("Ubuntu left-out", "My Debian left-out", "gr\u00fcn left-out");
        assertThat(share.touched()).isEmpty();
    }

    @Test
    void theNamedOneIsSearchedAndItsLinksAreFollowed() {
        share.link("\\\\wsl.localhost\\My Debian\\usr\\local\\go", "../lib/go-1.22")
                .link("\\\\wsl.localhost\\My Debian\\usr\\lib", "/usr/share");

        DiscoveryReport report = search("My Debian").build().discover();

        assertThat(outcomes(report))
                .as("%s", report.describe())
                .containsExactly("Ubuntu left-out", "My Debian searched", "gr\u00fcn left-out");
        assertThat(share.touched()).allMatch(path -> path.toString().startsWith("\\\\wsl.localhost\\My Debian\\"));
        assertThat(report.toolchains()).hasSize(1);
        GoToolchain found = report.toolchains().get(0);
        assertThat(found).hasToString("go1.22.5 linux/amd64 in /usr/local/go");
        assertThat(found.realHome()).hasToString("/usr/share/go-1.22");
        assertThat(found.wsl().orElseThrow().windowsPath()).contains("\\\\wsl.localhost\\My Debian\\usr\\local\\go");
    }

    @Test
    void theFilesOfTheUserTellTheGoroot() throws IOException {
        go("My Debian", "go1.20.14", "home\\me\\go");
        Files.writeString(FOLDER.resolve("share\\My Debian\\home\\me\\.profile"), "export GOROOT=~/go\n");

        DiscoveryReport report = search("My Debian").build().discover();

        assertThat(report.toolchains().get(0)).hasToString("go1.20.14 linux/amd64 in /home/me/go");
        assertThat(report.toolchains().get(0).provenances().get(0).locator()).isEqualTo("environment");
    }

    @Test
    void anotherSpellingOfTheSameFolderIsTheSameToolchain() throws IOException {
        go("Ubuntu", "go1.23.1", "mnt\\c\\tools");
        Files.createDirectories(FOLDER.resolve("share\\Ubuntu\\etc"));
        Files.writeString(FOLDER.resolve("share\\Ubuntu\\etc\\environment"), "GOROOT=/mnt/c/tools\n");
        Files.createDirectories(FOLDER.resolve("share\\Ubuntu\\proc\\self"));
        Files.writeString(
                FOLDER.resolve("share\\Ubuntu\\proc\\self\\mountinfo"),
                "30 20 0:50 / /mnt/c rw,noatime - 9p C:\\134 rw,aname=drvfs;path=" + FOLDER
                        + "\\share\\ubuntu\\MNT\\C;uid=0,trans=fd\n");

        DiscoveryReport report = search("Ubuntu")
                .explicitPath(FOLDER.resolve("share\\Ubuntu\\mnt\\c\\tools").toString())
                .build()
                .discover();

        assertThat(report.toolchains())
                .as("%s", report.describe())
                .extracting(GoToolchain::toString)
                .noneMatch(text -> text.contains("/mnt/c"));
    }

    @Test
    void aWindowsWithoutWslSaysSo() {
        DiscoveryReport report = search().allowCommands().build().discover();

        assertThat(report.issues()).anyMatch(issue -> issue.message().contains("wsl.exe did not tell"));
        assertThat(report.nested()).allMatch(nested -> nested.outcome() == NestedReport.Outcome.LEFT_OUT);
        assertThat(share.touched()).isEmpty();
    }

    @Test
    void aFolderThatVanishedKeepsTheShareFromBeingAsked() throws IOException {
        Files.delete(FOLDER.resolve(UBUNTU));

        DiscoveryReport report = search("Ubuntu").build().discover();

        assertThat(outcomes(report)).contains("Ubuntu failed");
        assertThat(share.touched()).isEmpty();
    }

    private GoToolchainsBuilder search(String... named) {
        GoToolchainsBuilder builder = GoToolchains.builder().decorateHost(this::standIn);
        builder.removeLocator("windows-registry").deadline(Duration.ofMinutes(2));
        for (String name : named) {
            builder.nestedHost(new HostId(WslDistribution.HOST_KIND, name));
        }
        return builder;
    }

    private Host standIn(Host host) {
        return host.toBuilder().files(share).reparsePoints(Port.present(share)).build();
    }

    private static List<String> outcomes(DiscoveryReport report) {
        return report.nested().stream()
                .map(nested -> nested.host().name() + " " + nested.outcome().label())
                .toList();
    }

    private static void register(String guid, String name, int state, int flags) throws IOException {
        String key = LXSS + "\\" + guid;
        Files.createDirectories(FOLDER.resolve(guid));
        reg("add", key, "/v", "DistributionName", "/d", name, "/f");
        reg("add", key, "/v", "BasePath", "/d", "\\\\?\\" + FOLDER.resolve(guid), "/f");
        reg("add", key, "/v", "State", "/t", "REG_DWORD", "/d", String.valueOf(state), "/f");
        reg("add", key, "/v", "Version", "/t", "REG_DWORD", "/d", "2", "/f");
        reg("add", key, "/v", "Flags", "/t", "REG_DWORD", "/d", String.valueOf(flags), "/f");
        reg("add", key, "/v", "DefaultUid", "/t", "REG_DWORD", "/d", "1000", "/f");
    }

    private static void go(String distribution, String version, String home) throws IOException {
        Path root = FOLDER.resolve("share").resolve(distribution).resolve(home).normalize();
        for (String program : List.of("bin\\go", "bin\\gofmt", "pkg\\tool\\linux_amd64\\compile")) {
            Files.createDirectories(root.resolve(program).getParent());
            Files.write(root.resolve(program), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
        }
        Files.createDirectories(root.resolve("src\\runtime"));
        Files.writeString(root.resolve("VERSION"), version + "\n");
    }

    private static void reg(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("C:\\windows\\system32\\reg.exe"));
        command.addAll(List.of(arguments));
        HOST.commands().get().orElseThrow().run(command, Map.of(), Duration.ofSeconds(60));
    }
}
