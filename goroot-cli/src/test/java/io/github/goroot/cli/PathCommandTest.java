package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.GoToolchains;
import io.github.goroot.cli.text.Style;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathCommandTest {

    private final FakeHost wsl =
            FakeHost.wsl2().directory("/mnt/c/project").link("/home/ann/project", "/mnt/c/project");

    @ParameterizedTest
    @CsvSource({
        "--to-windows, /mnt/c/Program Files/Go, C:\\Program Files\\Go",
        "--to-windows, /usr/local/go, \\\\wsl.localhost\\Ubuntu\\usr\\local\\go",
        "--to-windows, /home/ann/project, C:\\project",
        "--to-windows, /home/ann/project/, C:\\project\\",
        "--to-linux, C:\\Go, /mnt/c/Go",
        "--to-linux, \\\\wsl$\\Ubuntu\\usr, /usr",
    })
    void printsTheTranslationAloneOnALine(String direction, String path, String translation) {
        Run run = Run.piped(wsl, "path", direction, path);

        assertThat(run.out()).isEqualTo(translation + "\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void tellsWhyThereIsNone() {
        Run run = Run.piped(wsl, "path", "--to-linux", "D:\\x");

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "\"D:\\x\" is on the drive D:, which is not mounted here. Mount it: mount -t drvfs D: FOLDER.\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void outsideWslThereIsNone() {
        for (FakeHost host : new FakeHost[] {FakeHost.linux(), FakeHost.windows(), FakeHost.macos()}) {
            Run run = Run.piped(host, "path", "--to-windows", "/mnt/c/x");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains("not inside WSL");
        }
    }

    /** The documents of a search name the distribution whether there is a toolchain in it or not. */
    @Test
    void searchesTellTheDistributionToo() {
        JsonNode none = withLocators(wsl, "list", "--json").json("list");
        JsonNode notFound = withLocators(wsl, "find", "--json").json("find");
        JsonNode found = withLocators(FakeHost.wsl2().go("go1.22.5", "/usr/local/go"), "find", "--json")
                .json("find");

        for (JsonNode document : new JsonNode[] {none, notFound, found}) {
            assertThat(document.get("wsl").asInt()).isEqualTo(2);
            assertThat(document.get("distribution").asText()).isEqualTo("Ubuntu");
        }
        assertThat(withLocators(FakeHost.linux(), "list", "--json").json("list").has("wsl"))
                .isFalse();
    }

    private static Run withLocators(FakeHost host, String... arguments) {
        return Run.of(
                () -> GoToolchains.builder().host(host.build()), Style.plain(), StandardCharsets.UTF_8, arguments);
    }

    @Test
    void inspectionTellsWhatSearchesTell() {
        FakeHost both = GoInstallation.of("go1.23.1")
                .platform("windows", "amd64")
                .into(FakeHost.wsl2().go("go1.22.5", "/usr/local/go"), "/mnt/c/Go");

        JsonNode files = withLocators(both, "inspect", "--json", "/mnt/c/Go", "/usr/local/go")
                .json("inspect")
                .get("files");

        assertThat(files.at("/0/windowsPath").asText()).isEqualTo("C:\\Go");
        assertThat(files.at("/0/linuxPath").asText()).isEqualTo("/mnt/c/Go");
        assertThat(files.at("/0/distribution").asText()).isEqualTo("Ubuntu");
        assertThat(files.at("/0/wsl").asInt()).isEqualTo(2);
        assertThat(files.at("/0/issues/0/code").asText()).isEqualTo("REACHED_THROUGH_INTEROP");
        assertThat(files.at("/1/windowsPath").asText()).isEqualTo("\\\\wsl.localhost\\Ubuntu\\usr\\local\\go");
    }

    @Test
    void writesADocument() {
        JsonNode found =
                Run.piped(wsl, "path", "--json", "--to-windows", "/mnt/c/Go").json("path");
        JsonNode none = Run.piped(wsl, "path", "--json", "--to-linux", "D:\\x").json("path");

        assertThat(found.get("translation").asText()).isEqualTo("C:\\Go");
        assertThat(found.get("wsl").asInt()).isEqualTo(2);
        assertThat(found.get("distribution").asText()).isEqualTo("Ubuntu");
        assertThat(found.get("situation").asText()).isEqualTo("distribution");
        assertThat(found.get("evidence")).hasSize(9);
        assertThat(none.has("translation")).isFalse();
        assertThat(none.get("reason").asText()).contains("not mounted here");
    }

    @Test
    void needsOneDirectionAndOnePath() {
        assertThat(Run.piped(wsl, "path", "/mnt/c").status()).isEqualTo(2);
        assertThat(Run.piped(wsl, "path", "--to-windows").status()).isEqualTo(2);
        assertThat(Run.piped(wsl, "path", "--to-windows", "--to-linux", "/mnt/c")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void answersForARecordedMachine(@TempDir Path folder) {
        String file = folder.resolve("machine.rec").toString();
        assertThat(Run.piped(wsl, "record", file).status()).isLessThan(2);

        FakeHost elsewhere = FakeHost.macos();
        assertThat(Run.piped(elsewhere, "path", "--host", file, "--to-windows", "/mnt/c/any")
                        .out())
                .isEqualTo("C:\\any\n");
        assertThat(Run.piped(elsewhere, "path", "--host", file, "--to-linux", "C:\\any")
                        .out())
                .isEqualTo("/mnt/c/any\n");
        assertThat(Run.piped(elsewhere, "path", "--host", file, "--json", "--to-linux", "Q:\\any")
                        .json("path")
                        .get("reason")
                        .asText())
                .contains("Q:");
    }
}
