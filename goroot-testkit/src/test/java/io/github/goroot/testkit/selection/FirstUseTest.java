package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A toolchain of the module cache is made ready at its first use, and parts that are missing then end the command. */
class FirstUseTest {

    private static final String HOME = "/home/gopher/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.27.3.linux-amd64";

    private static FakeHost host(String local) {
        return FakeHost.linux()
                .home("/home/gopher")
                .go(local, "/usr/local/go")
                .searchPath("/usr/local/go/bin", "/usr/bin", "/bin")
                .env("GOTOOLCHAIN", "go1.27.3")
                .go("go1.27.3", HOME)
                .file(HOME + "/src/_go.mod", "module std\n")
                .file(
                        "/home/gopher/go/pkg/mod/cache/download/golang.org/toolchain/@v/v0.0.1-go1.27.3.linux-amd64.ziphash",
                        "h1:" + "A".repeat(43) + "=");
    }

    private static Selection select(FakeHost host) {
        return ToolchainSelector.of(host.build()).select(SelectionRequest.in(host.path("/home/gopher")));
    }

    @ParameterizedTest(name = "{0} without the right to execute and without {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "go1.23.5, -, -",
                "go1.23.5, lib, -",
                "go1.24.4, lib, lib",
                "go1.24.4, bin/gofmt, bin/gofmt",
                "go1.21.13, bin/gofmt, bin/gofmt",
                "go1.21.13, pkg, pkg/tool",
            })
    void rightToExecuteIsGivenToAllTools(String local, String without, String missing) {
        FakeHost host = host(local)
                .directory(HOME + "/lib/time")
                .file(HOME + "/bin/gofmt", "\u007fELF")
                .remove(HOME + "/bin/go")
                .file(HOME + "/bin/go", "\u007fELF");
        if (without != null) {
            host.remove(HOME + "/" + without);
        }

        Selection selection = select(host);

        if (missing == null) {
            assertThat(selection.outcome()).as("%s", selection).isEqualTo(Selection.Outcome.CACHED);
        } else {
            assertThat(selection.error())
                    .contains("go: download go1.27.3: lstat " + HOME + "/" + missing + ": no such file or directory");
        }
    }

    @Test
    void nothingIsMissedOfOneThatMayBeExecuted() {
        assertThat(select(host("go1.24.4").remove(HOME + "/pkg").remove(HOME + "/VERSION"))
                        .outcome())
                .isEqualTo(Selection.Outcome.CACHED);
    }

    @Test
    void storedModuleFileMustBeThereWhereTheOtherIs() {
        FakeHost host = host("go1.24.4").remove(HOME + "/src/_go.mod").file(HOME + "/src/go.mod", "module std\n");

        assertThat(select(host).error())
                .contains("go: download go1.27.3: stat " + HOME + "/src/_go.mod: no such file or directory");
    }

    @ParameterizedTest(name = "bin/go is \"{0}\": {1}")
    @CsvSource({"'', exec format error", "garbage, exec format error"})
    void whatIsNoProgramIsNotStartedWhateverVersionLiesBesideIt(String content, String why) {
        FakeHost host = host("go1.24.4").executable(HOME + "/bin/go", content);

        assertThat(select(host).error()).contains("go: exec go1.27.3: " + why);
    }

    @Test
    void directoryIsNoProgram() {
        FakeHost host = host("go1.24.4").remove(HOME + "/bin/go").directory(HOME + "/bin/go");

        assertThat(select(host).error()).contains("go: exec go1.27.3: permission denied");
    }

    @Test
    void fileInPlaceOfAFolderIsToldAsTheSystemTellsIt() {
        FakeHost host = host("go1.24.4").remove(HOME + "/bin").file(HOME + "/bin", "");

        assertThat(select(host).error()).contains("go: download go1.27.3: stat " + HOME + "/bin/go: not a directory");
    }

    @Test
    void garbageOnPathIsNotStartedWhateverVersionLiesBesideIt() {
        FakeHost host = host("go1.24.4")
                .executable("/opt/go/bin/go1.27.3", "garbage")
                .file("/opt/go/VERSION", "go1.27.3\n")
                .searchPath("/usr/local/go/bin", "/opt/go/bin");

        assertThat(select(host).error()).contains("go: exec go1.27.3: exec format error");
    }
}
