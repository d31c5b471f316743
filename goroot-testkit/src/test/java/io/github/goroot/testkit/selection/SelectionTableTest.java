package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.selection.Selection;
import io.github.goroot.selection.Selection.Outcome;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The selections that Go's own tests hold ({@code src/cmd/go/testdata/script/gotoolchain_*.txt}), row by row: L is the local
 * version, T is GOTOOLCHAIN, then the go and toolchain lines of the file, then what becomes of it.
 */
class SelectionTableTest {

    private static final String PROJECT = "/home/gopher/project";

    private static FakeHost host(String local, String setting) {
        FakeHost host = FakeHost.linux()
                .home("/home/gopher")
                .go(local, "/usr/local/go")
                .file("/usr/local/go/go.env", "GOPROXY=https://proxy.example\nGOSUMDB=sum.example\nGOTOOLCHAIN=auto\n")
                .searchPath("/usr/local/go/bin")
                .directory(PROJECT);
        return setting == null ? host : host.env("GOTOOLCHAIN", setting);
    }

    private static Selection select(FakeHost host) {
        return ToolchainSelector.of(host.build()).select(SelectionRequest.in(host.path(PROJECT)));
    }

    private static FakeHost with(FakeHost host, String name, String goLine, String toolchainLine) {
        if (goLine == null && toolchainLine == null) {
            return host;
        }
        return host.file(
                PROJECT + "/" + name,
                (goLine == null ? "" : "go " + goLine + "\n")
                        + (toolchainLine == null ? "" : "toolchain " + toolchainLine + "\n"));
    }

    @ParameterizedTest(name = "{0}: {1} with {2}, go {3}, toolchain {4} is {5}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | go1.500          | auto            |          |                  | go1.500
             2 | go1.500          | path            |          |                  | go1.500
             4 | go1.500          | go1.600.0       |          |                  | go1.600.0
             5 | go1.500          | go1.400.1       |          |                  | go1.400.1
             6 | go1.500          | go1.600.0+auto  |          |                  | go1.600.0
             7 | go1.500          | go1.400.0+auto  |          |                  | go1.400.0
            10 | go1.500          | auto            | 1.700    |                  | go1.700.0
            11 | go1.500          | auto            | 1.300    |                  | go1.500
            11 | go1.500          | path            | 1.300    |                  | go1.500
            12 | go1.500          | auto            | 1.700    | go1.300          | go1.700.0
            13 | go1.500          | auto            | 1.300    | default          | go1.500
            13 | go1.500          | path            | 1.300    | default          | go1.500
            14 | go1.500          | auto            | 1.700    | default          | go1.500
            15 | go1.500          | go1.400.0+auto  | 1.300    | default          | go1.400.0
            16 | go1.500          | go1.600.0+auto  | 1.300    | default          | go1.600.0
            17 | go1.500          | go1.800-bigcorp |          |                  | go1.800-bigcorp
            18 | go1.500          | auto            | 1.999    | go1.800-bigcorp  | go1.999.0
            19 | go1.500          | auto            | 1.777    | go1.800-bigcorp  | go1.800-bigcorp
            24 | go1.500-bigcorp  | auto            | 1.499    |                  | go1.500-bigcorp
            25 | go1.500-bigcorp  | auto            | 1.499    | go1.499          | go1.500-bigcorp
            26 | go1.500-bigcorp  | auto            | 1.500    |                  | go1.500-bigcorp
            27 | go1.500-bigcorp  | auto            | 1.500    | go1.500          | go1.500-bigcorp
            28 | go1.500-bigcorp  | auto            | 1.501    |                  | go1.501.0
            29 | go1.500-bigcorp  | auto            | 1.499    | go1.501.3        | go1.501.3
            30 | go1.500 (bigcorp)| auto            | 1.500    |                  | go1.500 (bigcorp)
            31 | go1.500 (bigcorp)| auto            | 1.501    |                  | go1.501.0
            32 | go1.21.0         | auto            | 1.21.1   |                  | go1.21.1
            33 | go1.21.0         | auto            | 1.21.1   | go1.21.2         | go1.21.2
            34 | go1.21.13        | auto            | 1.22     | go1.21.14        | go1.22.0
            35 | go1.21.0         | auto            | 1.21.0   | go1.21.0         | go1.21.0
            36 | go1.21.13        | go1.21.13+auto  | 1.22     | go1.21.2         | go1.22.0
            37 | go1.21.0         | go1.21.1        | 1.22     | go1.21.2         | go1.21.1
            38 | go1.21.0         | go1.22.0+auto   | 1.21.1   | go1.21.2         | go1.22.0
            39 | go1.21.0         | local           | 1.21.1   | go1.21.2         | go1.21.0
            41 | go1.23.0         | go1.14+auto     | 1.14     | go1.20           | go1.20
            42 | go1.23.0         | go1.14+auto     | 1.300    |                  | go1.300.0
            43 | go1.23.0         | go1.14+auto     | 1.21     |                  | go1.21.0
            44 | go1.23.0         | go1.14+auto     | 1.15     |                  | go1.15
            46 | go1.23.0         | go1.20          |          |                  | go1.20
            46 | go1.23.0         | go1.21rc3       |          |                  | go1.21rc3
            46 | go1.23.0         | go1.18beta2     |          |                  | go1.18beta2
            48 | go1.21.1         | auto            | 1.21.99  |                  | go1.21.99
            10 | go1.21.5         | path            | 1.700.0  |                  | go1.700.0
            27 | go1.21.5-bigcorp | auto            | 1.21     | go1.21.5         | go1.21.5
            """)
    void choosesAsGoDoes(int row, String local, String setting, String goLine, String toolchainLine, String expected) {
        FakeHost host = with(host(local, setting), "go.mod", goLine, toolchainLine);
        if (setting.endsWith("path") && !expected.equals(local)) {
            host.executable("/opt/tools/" + expected, "#!/bin/sh\n").searchPath("/usr/local/go/bin", "/opt/tools");
        }

        Selection selection = select(host);

        assertThat(selection.toolchain()).as("%s", selection.reasons()).contains(expected);
        assertThat(selection.outcome())
                .isEqualTo(
                        expected.equals(local)
                                ? Outcome.LOCAL
                                : setting.endsWith("path") ? Outcome.PATH : Outcome.DOWNLOAD);
    }

    @ParameterizedTest(name = "{0}: {1} with {2}, go {3}, toolchain {4} fails")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
             3 | go1.500  | asdf             |       |        | go: invalid GOTOOLCHAIN "asdf"
             3 | go1.500  | auto+path        |       |        | go: invalid GOTOOLCHAIN "auto+path": invalid minimum toolchain "auto"
             3 | go1.500  | go1.600+x        |       |        | go: invalid GOTOOLCHAIN "go1.600+x": only version suffixes are +auto and +path
             3 | go1.500  | go2.1            |       |        | go: invalid GOTOOLCHAIN "go2.1"
             4 | go1.500  | go1.600          |       |        | go: invalid toolchain: go1.600 is a language version but not a toolchain version (go1.600.x)
             8 | go1.500  | go1.600+path     |       |        | go: cannot find "go1.600" in PATH
            40 | go1.23.0 | go1.14+auto      | 1.14  | go1.22 | go: invalid toolchain: go1.22 is a language version but not a toolchain version (go1.22.x)
            45 | go1.23.0 | go1.21           |       |        | go: invalid toolchain: go1.21 is a language version but not a toolchain version (go1.21.x)
            45 | go1.23.0 | go1.66           |       |        | go: invalid toolchain: go1.66 is a language version but not a toolchain version (go1.66.x)
            45 | go1.22.1 | auto             | 1.23  |        | go: download go1.23 for linux/amd64: toolchain not available
            47 | go1.23.0 | go1.21+path      |       |        | go: cannot find "go1.21" in PATH
            51 | go1.23.0 | auto             |       | go1.999999-/run.sh | go: invalid toolchain "go1.999999-/run.sh" in go.mod
            51 | go1.23.0 | auto             |       | go1.99\\..\\x | go: invalid toolchain "go1.99\\\\..\\\\x" in go.mod
            51 | go1.23.0 | auto             |       | local  | go: invalid toolchain "local" in go.mod
            """)
    void failsAsGoDoes(int row, String local, String setting, String goLine, String toolchainLine, String error) {
        Selection selection = select(with(host(local, setting), "go.mod", goLine, toolchainLine));

        assertThat(selection.error()).contains(error);
        assertThat(selection.outcome()).isEqualTo(Outcome.ERROR);
    }

    @ParameterizedTest(name = "{0}: go.work go {1}, toolchain {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            20 | 1.400 | go1.600-right | go1.600-right
            21 | 1.400 | default       | go1.500
            22 | 1.600 | default       | go1.500
            23 | 1.600 |               | go1.600.0
            """)
    void workspaceHidesTheModule(int row, String goLine, String toolchainLine, String expected) {
        FakeHost host = with(host("go1.500", "auto"), "go.mod", "1.700", "go1.999-wrong");

        assertThat(select(with(host, "go.work", goLine, toolchainLine)).toolchain())
                .contains(expected);
    }

    @ParameterizedTest(name = "row 8 and 9, 47, 49: {0} with {1} runs {2} from PATH")
    @CsvSource({
        "go1.500, go1.600+path, go1.600",
        "go1.500, go1.400+path, go1.400",
        "go1.500, go1.600, go1.600",
        "go1.500, go1.600+auto, go1.600",
    })
    void programOnPathComesFirst(String local, String setting, String expected) {
        FakeHost host = host(local, setting)
                .executable("/opt/tools/" + expected, "#!/bin/sh\n")
                .searchPath("/usr/local/go/bin", "/opt/tools");

        Selection selection = select(host);

        assertThat(selection.outcome()).isEqualTo(Outcome.PATH);
        assertThat(selection.executable()).contains(host.path("/opt/tools/" + expected));
    }

    @ParameterizedTest(name = "row 49: go1.21pre3 with {0}")
    @CsvSource({"auto", "path"})
    void prereleaseLooksOnPathToo(String setting) {
        FakeHost host = with(host("go1.21pre3", setting), "go.mod", "1.50.0", null)
                .executable("/opt/tools/go1.50.0", "#!/bin/sh\n")
                .searchPath("/usr/local/go/bin", "/opt/tools");

        assertThat(select(host).outcome()).isEqualTo(Outcome.PATH);
    }

    @ParameterizedTest(name = "row 50: {0} is {1}")
    @CsvSource({"go1.23.0, go1.23.0", "go1.25.0, go1.25.0", "go1.27.0, go1.28.0"})
    void workspaceAloneSwitchesModulesOnSince127(String local, String expected) {
        FakeHost host = with(host(local, "auto"), "go.work", "1.28.0", null).env("GO111MODULE", "auto");

        assertThat(select(host).toolchain()).contains(expected);
    }

    @ParameterizedTest(name = "row 48: a go1.21.1 on PATH called {0}")
    @CsvSource({"go1.21.99"})
    void anotherVersionUnderThatNameRefuses(String name) {
        FakeHost host = host("go1.21.1", "auto")
                .go("go1.21.1", "/opt/other")
                .link("/opt/tools/" + name, "/opt/other/bin/go")
                .file("/opt/other/go.env", "GOTOOLCHAIN=auto\n")
                .searchPath("/usr/local/go/bin", "/opt/tools");

        assertThat(select(with(host, "go.mod", "1.21.99", null)).error())
                .contains("go: toolchain go1.21.1 invoked to provide go1.21.99");
    }

    @ParameterizedTest(name = "{0} answers go {1} itself: {2}")
    @CsvSource({
        "go1.21.0, env GOTOOLCHAIN, true",
        "go1.21.0, env -w GOTOOLCHAIN=go1.99.0, true",
        "go1.21.0, env GOMOD, false",
        "go1.23.0, env GOMOD, true",
        "go1.23.0, env GOWORK, true",
        "go1.23.0, env GOWORK GOMOD, false",
        "go1.23.0, env GOROOT, false",
        "go1.23.0, help, false",
        "go1.24.0, install example.com/x@latest, true",
        "go1.25.0, install example.com/x@latest, false",
        "go1.24.0, run -tags a example.com/x@v1.0.0, true",
        "go1.24.0, run ./x@y, false",
    })
    void someCommandsStayAtHome(String local, String words, boolean stays) {
        FakeHost host = with(host(local, "auto"), "go.mod", "1.99.0", null);

        Selection selection = ToolchainSelector.of(host.build())
                .select(SelectionRequest.in(host.path(PROJECT)).withCommandLine(List.of(words.split(" "))));

        assertThat(selection.outcome()).isEqualTo(stays ? Outcome.LOCAL : Outcome.DOWNLOAD);
    }

    @ParameterizedTest(name = "{0} with GOPATH={1} and a go.mod: {2}, {3}")
    @CsvSource({
        "go1.15.15, :/g, env GOPATH, ERROR",
        "go1.15.15, :/g, version, LOCAL",
        "go1.15.15, /g:, env GOPATH, LOCAL",
        "go1.19.8, :/g, env GOPATH, LOCAL",
    })
    void theEnvOfGo115NeedsTheFirstEntryOfGopath(String local, String gopath, String words, Outcome outcome) {
        FakeHost host = with(host(local, null), "go.mod", "1.15", null).env("GOPATH", gopath);

        Selection selection = ToolchainSelector.of(host.build())
                .select(SelectionRequest.in(host.path(PROJECT)).withCommandLine(List.of(words.split(" "))));

        assertThat(selection.outcome()).isEqualTo(outcome);
        assertThat(selection.error())
                .isEqualTo(outcome == Outcome.ERROR ? Optional.of("missing $GOPATH") : Optional.empty());
    }
}
