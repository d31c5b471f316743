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
                        2 errors, 1 warning, 3 notices for Go in /home/ann/shop on linux/amd64.

                        error: GOROOT is /usr/lib/go-1.19, which is go1.19.8, but /usr/local/go/bin/go, which runs, is go1.24.4. [GOROOT_OF_ANOTHER_VERSION]
                            at GOROOT=/usr/lib/go-1.19
                            · /usr/lib/go-1.19/pkg/tool/linux_amd64/compile is of go1.19.8.
                            · go build prints: compile: version "go1.19.8" does not match go tool version "go1.24.4"
                            → Unset GOROOT where the shell or the system sets it; Go finds its GOROOT by itself.
                        """);
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warning, 0", "notice, 1"})
    void statusFollowsTheLeastBadThatCounts(String failOn, int status) {
        FakeHost host = SickMachines.healthy().program("/home/ann/go/bin/gopls");

        assertThat(Run.piped(host, "doctor", "--fail-on", failOn).status()).isEqualTo(status);
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
        assertThat(document.at("/notSeen/0/what").asText()).isEqualTo("What sets GOROOT in the environment");
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
