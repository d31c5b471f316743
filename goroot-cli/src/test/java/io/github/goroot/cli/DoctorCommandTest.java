package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.cli.text.Style;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.windows.RegistryLocator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class DoctorCommandTest {

    @Test
    void saysThatNothingIsWrong() {
        Run run = Run.onTerminal(SickMachines.healthy(), "doctor");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        Nothing is wrong with Go in /home/ann/shop on linux/amd64.

                        What is said of Go in /home/ann/shop
                          ✓  go on PATH      /usr/local/go/bin/go  PATH entry 1
                          ✓  GOROOT          /usr/local/go         go env GOROOT (configured)
                                             /usr/local/go         around the program that runs (factual)
                          ✓  version         go1.24.4              the program that runs
                                             go1.24.4              VERSION
                                             go1.24.4              compile
                          ✓  GOTOOLCHAIN     auto                  go env GOTOOLCHAIN
                          ✓  GOPATH          /home/ann/go          go env GOPATH
                          ✓  needed version  1.24.1                go line of go.mod
                                             go1.24.4              what go runs

                        ✓ /usr/local/go: go1.24.4 for linux/amd64, as everything says
                        """);
    }

    @Test
    void tellsTheWorstFirstWithWhatShowsItAndWhatToDo() {
        Run run = Run.onTerminal(SickMachines.sick(), "doctor");

        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.out()).startsWith("""
                        2 errors, 3 warnings, 3 notices for Go in /home/ann/shop on linux/amd64.

                        error: GOROOT is /usr/lib/go-1.19, which is go1.19.8, but /usr/local/go/bin/go, which runs, is go1.24.4. [GOROOT_OF_ANOTHER_VERSION]
                            at GOROOT=/usr/lib/go-1.19
                            · /usr/lib/go-1.19/pkg/tool/linux_amd64/compile is of go1.19.8.
                            · go build prints: compile: version "go1.19.8" does not match go tool version "go1.24.4"
                            → Take GOROOT out of /home/ann/.bashrc:2; Go finds its GOROOT by itself.
                        """);
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warning, 0", "notice, 1"})
    void statusFollowsTheLeastBadThatCounts(String failOn, int status) {
        FakeHost host = SickMachines.healthy().program("/home/ann/go/bin/gopls");

        assertThat(Run.piped(host, "doctor", "--fail-on", failOn).status()).isEqualTo(status);
    }

    @Test
    void whatIsNoDirectoryIsNamedAndNotTakenForTheWorkingDirectory() {
        Run run = Run.piped(SickMachines.healthy(), "doctor", "");

        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.out()).contains("\"\" cannot be a path", "[GO_FAILS]").doesNotContain("GO_NOT_ON_PATH");
    }

    @Test
    void pageDoesNotGoToTheStandardOutput() {
        Run run = Run.piped(SickMachines.healthy(), "doctor", "--html", "-");

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("The page cannot go to the standard output.");
    }

    @Test
    void unknownSeverityIsWrongUsage() {
        Run run = Run.piped(SickMachines.healthy(), "doctor", "--fail-on", "ERROR!");

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("none of error, warning and notice");
    }

    @Test
    void documentFollowsTheContract() {
        JsonNode document = Run.piped(SickMachines.sick(), "doctor", "--json").json("doctor");

        JsonNode finding = document.at("/findings/0");
        assertThat(finding.at("/code").asText()).isEqualTo("GOROOT_OF_ANOTHER_VERSION");
        assertThat(finding.at("/severity").asText()).isEqualTo("error");
        assertThat(finding.at("/location/variable").asText()).isEqualTo("GOROOT");
        assertThat(finding.at("/evidence")).hasSize(2);
        JsonNode goroot = document.at("/crossCheck/1");
        assertThat(goroot.at("/subject").asText()).isEqualTo("/home/ann/shop");
        assertThat(goroot.at("/fact").asText()).isEqualTo("GOROOT");
        assertThat(goroot.at("/agrees").asBoolean()).isFalse();
        assertThat(goroot.at("/witnesses/0/value").asText()).isEqualTo("/usr/lib/go-1.19");
        assertThat(document.at("/running/home").asText()).isEqualTo("/usr/local/go");
        assertThat(document.at("/configured/version").asText()).isEqualTo("go1.19.8");
        assertThat(document.at("/selection/outcome").asText()).isEqualTo("local");
        assertThat(document.at("/selection/reasons")).isNotEmpty();
    }

    @Test
    void documentTellsWhoSetsTheVariables() {
        JsonNode layers = Run.piped(SickMachines.sick(), "doctor", "--json")
                .json("doctor")
                .at("/layers");

        assertThat(layers).anySatisfy(layer -> {
            assertThat(layer.at("/layer").asText()).isEqualTo("bash-login");
            assertThat(layer.at("/variable").asText()).isEqualTo("GOROOT");
            assertThat(layer.at("/value").asText()).isEqualTo("/opt/go");
            assertThat(layer.at("/wins").asBoolean()).isFalse();
            assertThat(layer.at("/shadowedBy").asText()).isEqualTo("/home/ann/.bashrc:2");
            assertThat(layer.at("/location/file").asText()).isEqualTo("/home/ann/.profile");
            assertThat(layer.at("/location/line").asInt()).isEqualTo(1);
        });
        assertThat(layers).anySatisfy(layer -> {
            assertThat(layer.at("/layer").asText()).isEqualTo("terminal");
            assertThat(layer.at("/variable").asText()).isEqualTo("GOPATH");
            assertThat(layer.at("/exported").asBoolean()).isFalse();
        });
    }

    @Test
    void whatCannotBeToldIsNoValueInTheDocument() {
        FakeHost host = SickMachines.bash(SickMachines.healthy())
                .file("/home/ann/.bashrc", "export GOPATH=$(choose)\nif at_work; then export GOTOOLCHAIN=local; fi\n");

        JsonNode layers = Run.piped(host, "doctor", "--json").json("doctor").at("/layers");

        assertThat(layers).anySatisfy(layer -> {
            assertThat(layer.at("/variable").asText()).isEqualTo("GOPATH");
            assertThat(layer.has("value")).isFalse();
            assertThat(layer.at("/understood").asBoolean()).isFalse();
        });
        assertThat(layers).anySatisfy(layer -> {
            assertThat(layer.at("/variable").asText()).isEqualTo("GOTOOLCHAIN");
            assertThat(layer.at("/conditional").asBoolean()).isTrue();
        });
    }

    @Test
    void tellsWhoSetsWhatAndWhatBecomesOfIt() {
        assertThat(Run.onTerminal(SickMachines.sick(), "doctor").out()).contains("""
                        Who sets what
                          GOROOT       ✓  /usr/lib/go-1.19  its environment             this program                     counts
                                       ·  /usr/local/go     /home/ann/.config/go/env:1  every go                         overridden by GOROOT in the environment
                                       ·  /opt/go           /home/ann/.profile:1        new terminals, logins with bash  overridden by /home/ann/.bashrc:2
                                       ✓  /usr/lib/go-1.19  /home/ann/.bashrc:2         new terminals, logins with bash  counts
                          GOTOOLCHAIN  ✓  local             its environment             this program                     counts
                                       ✓  local             /home/ann/.profile:2        new terminals, logins with bash  counts
                          GOPATH       ·  /home/ann/work    /home/ann/.bashrc:3         new terminals, logins with bash  not exported, so no go receives it
                        """);
    }

    @Test
    void linesForPathAreToldOnlyWhereSomethingIsWrongWithIt() {
        String line = "export PATH=/usr/local/go/bin:$PATH\n";
        FakeHost healthy = SickMachines.bash(SickMachines.healthy()).file("/home/ann/.bashrc", line);
        FakeHost desktop = SickMachines.bash(SickMachines.healthy())
                .file("/home/ann/.bashrc", line)
                .directory("/usr/share/xsessions");

        assertThat(Run.onTerminal(healthy, "doctor").out()).doesNotContain("Who sets what");
        assertThat(Run.onTerminal(desktop, "doctor").out())
                .contains("DESKTOP_SEES_ANOTHER_GO", "Who sets what", "/home/ann/.bashrc:1");
    }

    @Test
    void nobodyIsToldToExportAGoroot() {
        FakeHost host =
                SickMachines.bash(SickMachines.healthy()).file("/home/ann/.bashrc", "GOROOT=/usr/local/go1.19\n");

        String text = Run.onTerminal(host, "doctor").out();

        assertThat(text)
                .contains("[VARIABLE_NOT_EXPORTED]", "Take GOROOT out of /home/ann/.bashrc:1; Go finds")
                .doesNotContain("Export it");
    }

    @Test
    void processesAreLookedAtOnRequest() {
        FakeHost host = running();

        assertThat(Run.piped(host, "doctor", "--json").out()).doesNotContain("RUNNING_GO_MIXED", "running go");
        JsonNode asked = Run.piped(host, "doctor", "--json", "--processes").json("doctor");

        assertThat(asked.at("/findings/0/code").asText()).isEqualTo("RUNNING_GO_MIXED");
        assertThat(asked.at("/crossCheck")).anySatisfy(row -> {
            assertThat(row.at("/fact").asText()).isEqualTo("running go 4242");
            assertThat(row.at("/agrees").asBoolean()).isFalse();
        });
    }

    @Test
    void ofARecordedMachineOnlyProcessesThatWereRecordedAreTold(@TempDir Path directory) {
        String with = directory.resolve("with.json").toString();
        String without = directory.resolve("without.json").toString();
        assertThat(Run.piped(running(), "record", "--processes", with).status()).isZero();
        assertThat(Run.piped(running(), "record", without).status()).isZero();

        assertThat(Run.piped(FakeHost.windows(), "doctor", "--processes", "--json", "--host", with)
                        .json("doctor")
                        .at("/findings/0/code")
                        .asText())
                .isEqualTo("RUNNING_GO_MIXED");
        assertThat(Run.piped(FakeHost.windows(), "doctor", "--json", "--host", without)
                        .json("doctor")
                        .at("/findings"))
                .isEmpty();
        Run refused = Run.piped(FakeHost.windows(), "doctor", "--processes", "--host", without);
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).contains("goroot record --processes FILE");
    }

    private static FakeHost running() {
        FakeHost host = SickMachines.go(SickMachines.healthy(), "go1.19.8", "/home/ann/sdk/go1.19.8");
        return host.file("/home/ann/sdk/go1.19.8/.unpacked-success", "")
                .process(4242, "/usr/local/go/bin/go", "go", "build")
                .processEnv(4242, "GOROOT", "/home/ann/sdk/go1.19.8");
    }

    @Test
    void startUpFilesAreNotRecorded(@TempDir Path directory) throws IOException {
        FakeHost host = SickMachines.bash(SickMachines.healthy())
                .file("/home/ann/.bashrc", "export TOKEN=hunter2\nexport GOTOOLCHAIN=local\n");
        Path file = directory.resolve("recording.json");
        assertThat(Run.piped(host, "record", file.toString()).status()).isZero();

        assertThat(Files.readString(file)).doesNotContain("hunter2", ".bashrc", "/etc/passwd");
        assertThat(Run.piped(FakeHost.windows(), "doctor", "--json", "--host", file.toString())
                        .json("doctor")
                        .at("/layers"))
                .isEmpty();
    }

    @Test
    void namesOfUsersAreTakenOutOfWhoSetsWhat() {
        FakeHost host = SickMachines.bash(SickMachines.healthy())
                .file("/home/ann/.bashrc", "export GOPATH=/home/ann/work\n")
                .env("GOPATH", "/home/ann/work");

        Run run = Run.onTerminal(host, "doctor", "--redact");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Who sets what", "/.bashrc:1").doesNotContain("ann");
    }

    @Test
    void aLineOfAFileIsALocation() {
        JsonNode findings = Run.piped(SickMachines.sick(), "doctor", "--json")
                .json("doctor")
                .at("/findings");

        assertThat(findings.at("/1/location/file").asText()).isEqualTo("/home/ann/shop/go.mod");
        assertThat(findings.at("/1/location/line").asInt()).isEqualTo(3);
    }

    @Test
    void anotherDirectoryMayBeNamed() {
        FakeHost host = SickMachines.healthy().file("/home/ann/old/go.mod", "module old\n\ngo 1.99.1\n");

        assertThat(Run.piped(host, "doctor", "../old").out()).contains("[TOOLCHAIN_DOWNLOADED_NEXT]");
        assertThat(Run.piped(host, "doctor", "/nowhere").status()).isEqualTo(ExitStatus.NOTHING_FOUND);
    }

    @Test
    void entryOfTheRegistryWithoutGoIsANotice() {
        FakeHost host = FakeHost.windows()
                .home("C:\\Users\\ann")
                .workingDirectory("C:\\Users\\ann")
                .registry(keys -> keys.value(
                        RegistryKey.parse("HKCU\\Software\\GoProgrammingLanguage", RegistryKey.View.BITS_64),
                        "installLocation",
                        RegistryValue.text("C:\\Go\\")));

        Run run = Run.of(
                () -> Run.finder(host).addLocator(new RegistryLocator()),
                Style.plain(),
                StandardCharsets.UTF_8,
                "doctor",
                "--json");

        JsonNode finding = run.json("doctor").at("/findings/1");
        assertThat(finding.at("/code").asText()).isEqualTo("REGISTRY_ENTRY_STALE");
        assertThat(finding.at("/location/registryKey").asText()).endsWith("Software\\GoProgrammingLanguage");
    }

    @Test
    void writesAPageBesides(@TempDir Path directory) throws Exception {
        Path page = Files.writeString(directory.resolve("page.html"), "old");

        Run run = Run.piped(SickMachines.sick(), "doctor", "--json", "--html", page.toString());

        assertThat(run.json("doctor").at("/findings")).isNotEmpty();
        assertThat(parsed(Files.readAllBytes(page))
                        .getElementsByTagName("article")
                        .getLength())
                .isGreaterThan(6);
    }

    @Test
    void pageThatCannotBeWrittenIsWrongUsage(@TempDir Path directory) {
        Run run = Run.piped(
                SickMachines.healthy(),
                "doctor",
                "--html",
                directory.resolve("no/such/folder.html").toString());

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatGoSaysOfItselfIsAWitness() {
        FakeHost host = SickMachines.healthy()
                .command("/usr/local/go/bin/go", "env", "-json")
                .prints("{\n\t\"GOROOT\": \"/else\"\n}\n")
                .command("/usr/local/go/bin/go", "version")
                .prints("go version go1.24.4 linux/amd64\n");

        assertThat(Run.piped(host, "doctor", "--allow-commands").out()).contains("TOOL_CONTRADICTS_FILES");
    }

    /** The page is well-formed XML on purpose, so this finds whatever would escape from its place. */
    static Document parsed(byte[] page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        try (ByteArrayInputStream in = new ByteArrayInputStream(page)) {
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException e) {
            throw new AssertionError("Not well-formed: " + new String(page, StandardCharsets.UTF_8), e);
        }
    }
}
