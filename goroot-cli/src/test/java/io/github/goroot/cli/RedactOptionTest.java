package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactOptionTest {

    private final FakeHost host = FakeHost.linux()
            .go("go1.22.5", "/home/ann/sdk/go1.22.5")
            .go("go1.21.3", "/home/bob/go")
            .home("/home/ann")
            .workingDirectory("/home/ann/src")
            .env("GOROOT", "/home/ann/gone")
            .searchPath("/home/bob/go/bin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --trace",
                "list --json",
                "list --go /home/bob/go/bin/go",
                "find",
                "find --json --newest",
                "find >=1.99",
                "find --json >=1.99",
                "which",
                "which --explain",
                "which --json /home/ann/src",
                "which --json --go /home/ann/sdk/go1.22.5/bin/go",
                "which --explain /home/bob/x",
                "doctor",
                "doctor --json /home/ann/src",
                "inspect /home/bob/go sdk/go1.22.5 /home/ann/gone",
                "inspect --json /home/ann/sdk /home/carl/go"
            })
    void replacesNamesInEverythingThatIsPrinted(String command) {
        Run plain = Run.piped(host, command.split(" "));

        Run redacted = redacted(command.split(" "));

        assertThat(plain.out() + plain.err()).containsAnyOf("ann", "bob");
        assertThat(withNumbers(redacted)).isEqualTo(withNumbers(replaced(plain)));
        assertThat(redacted.out() + redacted.err()).contains("/home/user").doesNotContain("/ann", "/bob", "/carl");
    }

    @Test
    void findPrintsTheRedactedHomeToo() {
        assertThat(redacted("find", "1.22").out()).isEqualTo("/home/user/sdk/go1.22.5\n");
    }

    @Test
    void sameNameIsReplacedByTheSameInArgumentsAndAnswers() {
        JsonNode files = redacted("inspect", "--json", "/home/carl/go", "/home/bob/go/bin/go")
                .json("inspect")
                .at("/files");

        String path = files.at("/1/path").asText();
        assertThat(path).matches("/home/user[0-9]/go/bin/go");
        assertThat(files.at("/1/home").asText() + "/bin/go").isEqualTo(path);
        assertThat(files.at("/0/path").asText()).isNotEqualTo(path).matches("/home/user[0-9]/go");
    }

    @Test
    void namesInProgramsAreStruckOutAndTheProgramsStayReadable() {
        String modules = "path\tx\nbuild\t-ldflags=-X=a=/home/ann/b\nbuild\tCGO_CFLAGS=-I/home/dorothea/include\n";
        FakeHost programs =
                host.file("/home/ann/bin/tool", MadeUpProgram.of("go1.24.1", modules, "/home/ann/sdk/go1.22.5"));

        JsonNode file = Run.piped(programs, "inspect", "--json", "--redact", "/home/ann/bin/tool")
                .json("inspect")
                .at("/files/0");

        assertThat(file.at("/path").asText()).isEqualTo("/home/user/bin/tool");
        assertThat(file.at("/goVersion").asText()).as("%s", file).isEqualTo("go1.24.1");
        assertThat(file.at("/buildRoot").asText()).isEqualTo("/home/xxx/sdk/go1.22.5");
        assertThat(file.at("/settings/-ldflags").asText()).isEqualTo("-X=a=/home/xxx/b");
        assertThat(file.at("/settings/CGO_CFLAGS").asText()).isEqualTo("-I/home/xxxxxxxx/include");
    }

    @Test
    void homeOutsideTheUsualPlacesIsReplacedWhole() {
        FakeHost odd = FakeHost.linux().home("/srv/ann").go("go1.22.5", "/srv/ann/sdk/go1.22.5");

        assertThat(Run.piped(odd, "find", "--redact").out()).isEqualTo("/home/user/sdk/go1.22.5\n");
    }

    /** Whose home it is stands in every spelling of its path, and a link or the end of a variable makes another one. */
    @ParameterizedTest
    @CsvSource({
        "/srv/people/ann/, x",
        "/srv/people//ann, x",
        "/srv/./people/ann, x",
        "/srv/people/ann/sdk/.., x",
        "/homes, /srv/people/ann",
        "/homes, srv/people/ann",
        "/homes/, /srv/people/ann",
    })
    void homeIsReplacedInWhateverWayItIsSpelled(String home, String link) {
        FakeHost odd = FakeHost.linux()
                .go("go1.22.5", "/srv/people/ann/sdk/go1.22.5")
                .directory("/srv/people/ann/src")
                .file("/srv/people/ann/src/go.mod", "module m\n\ngo 1.22\n")
                .link("/homes", link)
                .home(home)
                .workingDirectory("/srv/people/ann/src")
                .env("GOROOT", "/srv/people/ann/gone")
                .env("GOBIN", "/homes/bin")
                .searchPath("/srv/people/ann/sdk/go1.22.5/bin");

        for (String command : List.of("list --trace", "list --json", "which --explain", "doctor --json", "find")) {
            Run run = Run.piped(odd, with(command.split(" "), "--redact"));
            assertThat(run.out()).as("%s", run).contains("/home/user/sdk/go1.22.5");
            assertThat(run.out() + run.err()).doesNotContain("people/ann", "LOCATOR_FAILED", "not recorded");
        }
    }

    /** The folders above the place that stands for the home are others than those that were looked into. */
    @ParameterizedTest
    @CsvSource({
        "/root, go1.22.5",
        "/srv/ann, go1.22.5",
        "/srv/people/ann, go1.22.5",
        "/data/ann, go1.88.1",
        "/data/people/ann, go1.88.1"
    })
    void projectInAHomeAnywhereIsToldOf(String home, String expected) {
        FakeHost odd = FakeHost.linux()
                .home(home)
                .go("go1.22.5", "/usr/local/go")
                .file("/usr/local/go/go.env", "GOPROXY=https://proxy.example\nGOTOOLCHAIN=auto\n")
                .searchPath("/usr/local/go/bin")
                .file("/data/go.mod", "module m\n\ngo 1.88.1\n")
                .directory(home + "/shop/part")
                .workingDirectory(home + "/shop/part");

        Run run = Run.piped(odd, "which", "--redact", "--json");

        assertThat(run.status()).as("%s", run).isZero();
        assertThat(run.json("which").at("/toolchain").asText()).isEqualTo(expected);
        assertThat(run.out()).contains("/home/user/shop/part").doesNotContain(home);
    }

    @Test
    void worksByTheRulesOfWindows() {
        FakeHost windows = FakeHost.windows().home("C:\\Users\\Ann").env("GOROOT", "C:\\Users\\Ann\\go");
        GoInstallation.of("go1.24.0").platform("windows", "amd64").into(windows, "C:\\Users\\Ann\\go");

        assertThat(Run.piped(windows, "find", "--redact").out()).isEqualTo("C:\\Users\\user\\go\n");
        assertThat(Run.piped(windows, "inspect", "--redact", "C:\\Users\\Ann\\go")
                        .out())
                .contains("C:\\Users\\user\\go\\bin\\go.exe")
                .doesNotContain("Ann");
    }

    @Test
    void redactsRecordingsToo(@TempDir Path scratch) {
        String file = scratch.resolve("machine.rec").toString();
        assertThat(Run.piped(host, "record", file).status()).isZero();

        for (String[] command : List.of(
                new String[] {"list", "--json", "--redact"},
                new String[] {"inspect", "/home/ann/sdk/go1.22.5", "--redact"})) {
            assertThat(Run.piped(FakeHost.linux(), with(command, "--host", file)))
                    .isEqualTo(Run.piped(host, command));
        }
    }

    private Run redacted(String... arguments) {
        return Run.piped(host, with(arguments, "--redact"));
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }

    private static Run replaced(Run run) {
        return new Run(run.status(), replaced(run.out()), replaced(run.err()));
    }

    private static String replaced(String text) {
        return text.replace("/home/ann", "/home/user")
                .replace("/home/bob", "/home/user2")
                .replace("/home/carl", "/home/user3");
    }

    /** Which number a name gets depends on when it is first told. */
    private static Run withNumbers(Run run) {
        return new Run(
                run.status(),
                run.out().replaceAll("user[23]", "userN"),
                run.err().replaceAll("user[23]", "userN"));
    }
}
