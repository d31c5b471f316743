package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.testkit.FakeHost;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhichCommandTest {

    private static final String CACHE = "/home/ann/go/pkg/mod";
    private static final String CACHED = CACHE + "/golang.org/toolchain@v0.0.1-go1.24.4.linux-amd64";

    private final FakeHost host = FakeHost.linux()
            .home("/home/ann")
            .go("go1.22.5", "/usr/local/go")
            .file(
                    "/usr/local/go/go.env",
                    "# defaults\nGOPROXY=https://proxy.example\nGOSUMDB=sum.example\nGOTOOLCHAIN=auto\n")
            .searchPath("/usr/local/go/bin")
            .go("go1.24.4", CACHED)
            .file(CACHED + "/go.env", "GOTOOLCHAIN=auto\n")
            .file(CACHED + "/src/_go.mod", "module std\n")
            .file(
                    CACHE + "/cache/download/golang.org/toolchain/@v/v0.0.1-go1.24.4.linux-amd64.ziphash",
                    "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
            .file("/project/go.mod", "module m\n\ngo 1.23.0\n\ntoolchain go1.24.4\n")
            .file("/old/go.mod", "module m\n\ngo 1.18\n")
            .file("/new/go.mod", "module m\n\ngo 1.99.1\n")
            .file("/bad/go.mod", "module m\n\ntoolchain ../../bin/sh\n")
            .workingDirectory("/project");

    @Test
    void tellsTheToolchainInOneLine() {
        Run run = Run.piped(host, "which");

        assertThat(run.out()).isEqualTo("go1.24.4 from /project/go.mod:5 (toolchain), in the module cache\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void tellsOfAnotherDirectory() {
        assertThat(Run.piped(host, "which", "/old").out())
                .isEqualTo("go1.22.5, the local toolchain /usr/local/go/bin/go\n");
        assertThat(Run.piped(host, "which", "../new").out())
                .isEqualTo("go1.99.1 from /new/go.mod:3 (go), to be downloaded\n");
    }

    @Test
    void aDownloadThatIsForbiddenIsToldWithTheErrorOfGo() {
        String error = "go: download go1.99.1 for linux/amd64: toolchain not available";
        host.env("GOPROXY", "off");

        Run text = Run.piped(host, "which", "/new");
        JsonNode json = Run.piped(host, "which", "/new", "--json").json("which");

        assertThat(text).isEqualTo(new Run(1, "go1.99.1 from /new/go.mod:3 (go), to be downloaded\n", error + "\n"));
        assertThat(json.at("/outcome").asText()).isEqualTo("download");
        assertThat(json.at("/toolchain").asText()).isEqualTo("go1.99.1");
        assertThat(json.at("/error").asText()).isEqualTo(error);
    }

    @Test
    void aShimSaysWhetherItsManagerDownloadsOrNobodyKnows() {
        String shims = "/home/ann/.local/share/mise/shims";
        FakeHost there = FakeHost.linux()
                .home("/home/ann")
                .workingDirectory("/shop")
                .program("/usr/bin/mise")
                .link(shims + "/go", "/usr/bin/mise")
                .file("/shop/mise.toml", "[tools]\ngo = \"1.24.4\"\n")
                .searchPath(shims);

        Run download = Run.piped(there, "which");
        JsonNode json = Run.piped(there, "which", "--json").json("which");
        Run unknown = Run.piped(there.file("/shop/mise.toml", "[tools]\ngo = \"{{ env.V }}\"\n"), "which");

        assertThat(download)
                .isEqualTo(new Run(
                        0,
                        "go1.24.4 from /shop/mise.toml:2 (go), to be downloaded by the version manager whose shim is on"
                                + " PATH\n",
                        ""));
        assertThat(json.at("/outcome").asText()).isEqualTo("download");
        assertThat(json.at("/reasons/0/source").asText()).isEqualTo("shim");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).endsWith("yields was not worked out.\n");
    }

    @Test
    void goThatIsNotThereIsSaidToBeMissing() {
        assertThat(Run.piped(host, "which", "--go", "/usr/lost/go").err()).isEqualTo("/usr/lost/go does not exist.\n");
    }

    @Test
    void explainsEveryStep() {
        assertThat(Run.piped(host, "which", "--explain").out().lines())
                .containsExactly(
                        "go1.24.4 from /project/go.mod:5 (toolchain), in the module cache",
                        "  1. /usr/local/go/bin/go is the first go on PATH. [PATH entry 1: /usr/local/go/bin]",
                        "  2. /usr/local/go/bin/go is go1.22.5. [/usr/local/go/bin/go]",
                        "  3. GOTOOLCHAIN is \"auto\". [/usr/local/go/go.env:4: GOTOOLCHAIN=auto]",
                        "  4. /project/go.mod governs /project. [/project/go.mod]",
                        "  5. The go line asks for nothing newer than 1.24.4. [/project/go.mod:3: go 1.23.0]",
                        "  6. The toolchain line asks for go1.24.4. [/project/go.mod:5: toolchain go1.24.4]",
                        "  7. " + CACHED + " is there and complete. [" + CACHED + "]");
    }

    @Test
    void tellsWhatAVersionManagerWantsBesides() {
        host.file("/project/.tool-versions", "golang 1.22.5\n")
                .file("/project/.go-version", "1.24.4\n")
                .env("ASDF_DATA_DIR", "/opt/asdf")
                .directory("/opt/asdf")
                .env("MISE_DATA_DIR", "/opt/mise")
                .directory("/opt/mise");

        Run run = Run.piped(host, "which", "--explain");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("go1.24.4 from /project/go.mod:5 (toolchain), in the module cache\n")
                .contains("  Not asked by go: the choice of goenv is 1.24.4. [/project/.go-version:1: 1.24.4]\n")
                .contains("  Not asked by go: the choice of asdf, mise is 1.22.5."
                        + " [/project/.tool-versions:1: golang 1.22.5]\n");
        assertThat(run.err())
                .isEqualTo("The choice of asdf, mise is 1.22.5 (/project/.tool-versions:1: golang 1.22.5), but go runs"
                        + " go1.24.4 in /project.\n")
                .doesNotContain("goenv");
    }

    @Test
    void managersThatAreNotThereWantNothing() {
        host.file("/project/.tool-versions", "golang 1.22.5\n");

        assertThat(Run.piped(host, "which").err()).isEmpty();
    }

    @Test
    void jsonNamesTheConflictsWithVersionManagers() {
        host.file("/project/.tool-versions", "golang 1.22.5\n").file("/project/.go-version", "1.24.4\n");

        JsonNode pins = Run.piped(host, "which", "--json").json("which").at("/pins");

        assertThat(pins).hasSizeGreaterThanOrEqualTo(2);
        for (JsonNode pin : pins) {
            assertThat(pin.has("conflict"))
                    .as(pin.toString())
                    .isEqualTo(pin.at("/versions/0").asText().equals("1.22.5"));
        }
    }

    @Test
    void aRecordingTellsWhatVersionManagersWant(@TempDir Path folder) {
        host.file("/project/.tool-versions", "golang 1.22.5\n");
        String file = folder.resolve("machine").toString();

        assertThat(Run.piped(host, "record", file).status()).isZero();
        JsonNode pins = Run.piped(FakeHost.linux(), "which", "--host", file, "--json")
                .json("which")
                .at("/pins");

        assertThat(pins.findValuesAsText("manager")).contains("asdf");
    }

    @Test
    void errorOfGoIsStatusOne() {
        Run run = Run.piped(host, "which", "/bad");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("go: invalid toolchain \"../../bin/sh\" in go.mod\n");
    }

    @Test
    void withoutGoThereIsNothingToFind() {
        Run run = Run.piped(FakeHost.linux(), "which");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("There is no go on PATH.\n");
    }

    @Test
    void jsonTellsAllOfIt() {
        JsonNode json = Run.piped(host, "which", "--json").json("which");

        assertThat(json.at("/directory").asText()).isEqualTo("/project");
        assertThat(json.at("/go").asText()).isEqualTo("/usr/local/go/bin/go");
        assertThat(json.at("/local").asText()).isEqualTo("go1.22.5");
        assertThat(json.at("/outcome").asText()).isEqualTo("cached");
        assertThat(json.at("/toolchain").asText()).isEqualTo("go1.24.4");
        assertThat(json.at("/home").asText()).isEqualTo(CACHED);
        assertThat(json.at("/executable").asText()).isEqualTo(CACHED + "/bin/go");
        assertThat(json.at("/reasons/2/source").asText()).isEqualTo("go-env");
        assertThat(json.at("/reasons/5/file").asText()).isEqualTo("/project/go.mod");
        assertThat(json.at("/reasons/5/line").asInt()).isEqualTo(5);
    }

    @Test
    void jsonOfAnErrorHasItsText() {
        Run run = Run.piped(host.env("GOTOOLCHAIN", "asdf"), "which", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json("which").at("/outcome").asText()).isEqualTo("error");
        assertThat(run.json("which").at("/error").asText()).isEqualTo("go: invalid GOTOOLCHAIN \"asdf\"");
    }

    @Test
    void startsAnotherGo() {
        FakeHost two = host.go("go1.20.3", "/opt/go");

        assertThat(Run.piped(two, "which", "--go", "/opt/go/bin/go").out())
                .isEqualTo("go1.20.3, the local toolchain /opt/go/bin/go\n");
    }

    @Test
    void twoDirectoriesAreWrongUsage() {
        assertThat(Run.piped(host, "which", "/a", "/b").status()).isEqualTo(2);
        assertThat(Run.piped(host, "which", "--newest").status()).isEqualTo(2);
    }

    @Test
    void textThatIsNoPathIsAnError() {
        assertThat(Run.piped(host, "which", "/a\u0000b").status()).isEqualTo(1);
        assertThat(Run.piped(host, "which", "").status()).isEqualTo(1);
    }

    @Test
    void recordingAnswersForTheWorkingDirectoryAndTheOthersThatWereNamed(@TempDir Path scratch) {
        String file = scratch.resolve("machine.rec").toString();
        assertThat(Run.piped(host, "record", file, "/new").status()).isZero();

        for (String arguments : new String[] {"", " .", " /new", " /project", " --json", " --explain /new"}) {
            String[] words = ("which" + arguments).split(" ");
            String[] replayed = ("which --host " + file + arguments).split(" ");
            assertThat(Run.piped(FakeHost.linux(), replayed)).isEqualTo(Run.piped(host, words));
        }
    }
}
