package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InspectCommandTest {

    private static final byte[] TOOL = MadeUpProgram.of("go1.24.1", """
            path\texample.com/tool/cmd
            mod\texample.com/tool\tv1.0.0\th1:abc=
            dep\texample.com/dep\tv1.2.3
            =>\t../dep\t(devel)\t
            build\tGOARCH=arm64
            build\tGOOS=linux
            """, "/opt/go");

    private final FakeHost host = FakeHost.linux()
            .go("go1.22.5", "/usr/local/go")
            .link("/usr/bin/go", "/usr/local/go/bin/go")
            .file("/etc/motd", "hello")
            .file("/secret", "x")
            .unreadable("/secret");

    @Test
    void tellsWhatToolchainIsThere() {
        Run run = Run.piped(host, "inspect", "/usr/bin/go");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("/usr/bin/go\n    what:         Go toolchain\n    version:      go1.22.5\n")
                .contains("    home:         /usr/local/go\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void placeThatIsNoneDoesNotSpoilTheBatch() {
        Run run = Run.piped(host, "inspect", "/nowhere", "/usr/local/go", "/secret");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("/nowhere\n    error: /nowhere does not exist. [GOROOT_MISSING]\n        → ")
                .contains("\n\n/usr/local/go\n")
                .contains("\n\n/secret\n    error: ");
    }

    @Test
    void endsWithOneWhereNoPlaceIsOne() {
        Run run = Run.piped(host, "inspect", "/nowhere", "/etc/motd");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).endsWith("""
                        /etc/motd
                            what:         no Go program
                            why:          It has only 5 bytes, fewer than any program.
                        """);
    }

    @Test
    void tellsWhatProgramTellsOfItself() {
        Run run = Run.piped(host.file("/usr/bin/tool", TOOL), "inspect", "/usr/bin/tool");

        assertThat(run).isEqualTo(new Run(0, """
                /usr/bin/tool
                    what:         Go program
                    version:      go1.24.1
                    platform:     linux/arm64
                    package:      example.com/tool/cmd
                    module:       example.com/tool@v1.0.0
                    depends on:   example.com/dep@v1.2.3 → ../dep@(devel)
                    setting:      GOARCH=arm64
                    setting:      GOOS=linux
                    build ID:     made/up
                    built with:   /opt/go
                """, ""));
    }

    @Test
    void jsonTellsWhatProgramTellsOfItself() {
        JsonNode file = Run.piped(host.file("/usr/bin/tool", TOOL), "inspect", "--json", "/usr/bin/tool")
                .json("inspect")
                .at("/files/0");

        assertThat(file).isEqualTo(JsonSchemas.parse("""
                {
                  "path": "/usr/bin/tool",
                  "kind": "go-binary",
                  "goVersion": "go1.24.1",
                  "goos": "linux",
                  "goarch": "arm64",
                  "format": "elf",
                  "mainPackage": "example.com/tool/cmd",
                  "mainModule": {"path": "example.com/tool", "version": "v1.0.0", "sum": "h1:abc="},
                  "dependencies": [{
                    "path": "example.com/dep",
                    "version": "v1.2.3",
                    "replace": {"path": "../dep", "version": "(devel)"}
                  }],
                  "settings": {"GOARCH": "arm64", "GOOS": "linux"},
                  "buildId": "made/up",
                  "buildRoot": "/opt/go"
                }"""));
    }

    @Test
    void folderIsReadToItsDepthInTheOrderOfPaths() {
        FakeHost folder = host.file("/srv/b", TOOL)
                .file("/srv/a/tool", TOOL)
                .file("/srv/a/README", "A long text that is no program at all.")
                .link("/srv/c", "/srv/b")
                .link("/srv/a/up", "/srv")
                .link("/srv/dangling", "/nowhere");

        Run run = Run.piped(folder, "inspect", "/srv/");

        String row = "go1.24.1\tlinux/arm64\texample.com/tool@v1.0.0\t";
        assertThat(run).isEqualTo(new Run(0, row + "/srv/a/tool\n" + row + "/srv/b\n" + row + "/srv/c\n", ""));
    }

    @Test
    void folderOnTerminalIsTableWithNumbers() {
        FakeHost folder = host.file("/srv/tool", TOOL).file("/srv/x", "no").file("/srv/y", "no");

        Run run = Run.onTerminal(folder, "inspect", "/srv");

        assertThat(run.out()).isEqualTo("""
                VERSION   PLATFORM     MODULE                   FILE
                go1.24.1  linux/arm64  example.com/tool@v1.0.0  /srv/tool
                """);
        assertThat(run.err()).isEqualTo("\n1 Go program in /srv, 2 other files.\n");
    }

    @Test
    void whatCannotBeReadInFolderIsErrorAndNoFailure() {
        FakeHost folder = host.file("/srv/locked", TOOL)
                .unreadable("/srv/locked")
                .file("/srv/cut", Arrays.copyOf(TOOL, 40))
                .file("/srv/tool", TOOL);

        Run run = Run.piped(folder, "inspect", "--json", "/srv");

        assertThat(run.status()).isZero();
        JsonNode files = run.json("inspect").at("/files");
        assertThat(files).hasSize(3);
        assertThat(files.at("/2/kind").asText()).isEqualTo("go-binary");
        assertThat(files.at("/0/error").asText())
                .startsWith("/srv/cut begins as a program, but is malformed at offset ");
        assertThat(files.at("/1/path").asText()).isEqualTo("/srv/locked");
        assertThat(files.at("/1/issue/code").asText()).isEqualTo("UNREADABLE");
    }

    @Test
    void folderWithoutProgramsSaysHowManyFilesItLookedAt() {
        Run run = Run.piped(host.file("/srv/x", "no").file("/srv/y/z", "no"), "inspect", "/srv");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("None of the 2 files in it is a Go program. [NO_GOROOT_IN_FOLDER]")
                .contains("→ ");
    }

    @Test
    void severalToolchainsInFolderAreFolderOfPrograms() {
        FakeHost sdk = FakeHost.linux()
                .go("go1.21.0", "/sdk/a")
                .go("go1.22.0", "/sdk/b")
                .file("/sdk/a/bin/go", TOOL);

        assertThat(Run.piped(sdk, "inspect", "/sdk").out()).endsWith("\t/sdk/a/bin/go\n");
    }

    @Test
    void brokenToolchainIsErrorAlthoughThereAreProgramsInIt() {
        FakeHost broken = FakeHost.linux().file("/opt/go/VERSION", "go1.22.0").file("/opt/go/bin/go", TOOL);

        Run run = Run.piped(broken, "inspect", "--json", "/opt/go");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json("inspect").at("/files/0/issue/code").asText()).isEqualTo("NOT_A_GOROOT");
    }

    @Test
    void otherProgramOfToolchainIsProgram() {
        FakeHost more = host.file("/usr/local/go/bin/gofmt", TOOL).file("/usr/local/go/VERSION.txt", "x");

        JsonNode files = Run.piped(more, "inspect", "--json", "/usr/local/go/bin/gofmt", "/usr/local/go/bin/go")
                .json("inspect")
                .at("/files");

        assertThat(files.findValuesAsText("kind")).containsExactly("go-binary", "goroot");
    }

    @Test
    void copyOfGoCommandIsProgramWithRemark() {
        FakeHost copied = host.file("/opt/copy/go", TOOL);

        JsonNode file = Run.piped(copied, "inspect", "--json", "/opt/copy/go")
                .json("inspect")
                .at("/files/0");

        assertThat(file.at("/kind").asText()).isEqualTo("go-binary");
        assertThat(file.at("/issues/0/code").asText()).isEqualTo("GO_IS_ANOTHER_PROGRAM");
    }

    @Test
    void scriptCalledGoIsNoProgramAndSaysWhatItIs() {
        JsonNode file = Run.piped(
                        host.file("/opt/x/go", "#!/bin/sh\nexec /y/go \"$@\"\n"), "inspect", "--json", "/opt/x/go")
                .json("inspect")
                .at("/files/0");

        assertThat(file.at("/kind").asText()).isEqualTo("not-go");
        assertThat(file.at("/issue/code").asText()).isEqualTo("GO_IS_A_SCRIPT");
    }

    @Test
    void manyFilesKeepTheirOrder() {
        FakeHost many = FakeHost.linux();
        StringBuilder expected = new StringBuilder();
        for (int i = 1000; i < 1300; i++) {
            many.file("/srv/" + i, MadeUpProgram.of("go1." + i, "path\tx\nbuild\tGOOS=linux\n", ""));
            expected.append("go1.")
                    .append(i)
                    .append("\tlinux/amd64\tx\t/srv/")
                    .append(i)
                    .append('\n');
        }

        assertThat(Run.piped(many, "inspect", "/srv").out()).isEqualTo(expected.toString());
    }

    @Test
    void relativePlaceIsOneOfTheWorkingDirectory() {
        FakeHost inHome = host.workingDirectory("/usr/local");

        assertThat(Run.piped(inHome, "inspect", "go").out()).contains("home:         /usr/local/go\n");
    }

    @Test
    void jsonHasAnEntryForEachPlaceInTheirOrder() {
        Run run = Run.piped(host, "inspect", "--json", "/usr/bin/go", "/nowhere", "/secret", "", "/etc/\u0000");

        assertThat(run.status()).isZero();
        JsonNode files = run.json("inspect").at("/files");
        assertThat(files.findValuesAsText("path"))
                .containsExactly("/usr/bin/go", "/nowhere", "/secret", "", "/etc/\u0000");
        assertThat(files.at("/0/kind").asText()).isEqualTo("goroot");
        assertThat(files.at("/0/goVersion").asText()).isEqualTo("go1.22.5");
        assertThat(files.at("/0/home").asText()).isEqualTo("/usr/local/go");
        assertThat(files.at("/1/kind").asText()).isEqualTo("error");
        assertThat(files.at("/1/error").asText()).isEqualTo("/nowhere does not exist.");
        assertThat(files.at("/1/issue/code").asText()).isEqualTo("GOROOT_MISSING");
    }

    @Test
    void jsonTellsWhatIsWorthKnowingOfToolchain() {
        GoInstallation.of("go1.22.5").platform("linux", "arm64").into(host, "/opt/arm");

        JsonNode files =
                Run.piped(host, "inspect", "--json", "/opt/arm").json("inspect").at("/files");

        assertThat(files.at("/0/runsOnHost").asBoolean(true)).isFalse();
        assertThat(files.at("/0/issues/0/code").asText()).isEqualTo("FOREIGN_PLATFORM");
    }

    @Test
    void nameThatBeginsWithAtIsName() {
        FakeHost odd = host.go("go1.21.0", "/project/@go");

        assertThat(Run.piped(odd, "inspect", "@go").out()).contains("go1.21.0");
    }

    @Test
    void needsPlace() {
        Run run = Run.piped(host, "inspect");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("PATH").contains("goroot inspect --help");
    }
}
