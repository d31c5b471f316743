package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.selection.GoEnvironment;
import io.github.goroot.selection.Reason;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.Selection.Outcome;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The go that a shim starts goes by the environment that the shim gives it. */
class ShimSelectionTest {

    private static final String PROJECT = "/home/ann/shop";
    private static final String GOENV = "/home/ann/.goenv";
    private static final String HOME_OF_1_22 = GOENV + "/versions/1.22.12";
    private static final String MISE = "/home/ann/.local/share/mise";

    static FakeHost goenv(String script) {
        return FakeHost.linux()
                .home("/home/ann")
                .workingDirectory(PROJECT)
                .executable(GOENV + "/shims/go", script)
                .program(GOENV + "/bin/goenv")
                .go("go1.22.12", HOME_OF_1_22)
                .go("go1.24.4", GOENV + "/versions/1.24.4")
                .file(PROJECT + "/.go-version", "1.22.12\n")
                .searchPath(GOENV + "/shims", GOENV + "/bin");
    }

    static FakeHost goenv2() {
        return goenv("#!/usr/bin/env bash\nexport GOENV_ROOT=\"" + GOENV + "\"\nexec \"" + GOENV
                + "/bin/goenv\" exec \"$program\" \"$@\"\n");
    }

    private static FakeHost goenv3() {
        return goenv("#!/usr/bin/env bash\n# goenv shim for go\nexec goenv exec \"$program\" \"$@\"\n");
    }

    static FakeHost mise(String toml) {
        return FakeHost.linux()
                .home("/home/ann")
                .workingDirectory(PROJECT)
                .program("/usr/bin/mise")
                .link(MISE + "/shims/go", "/usr/bin/mise")
                .go("go1.22.12", MISE + "/installs/go/1.22.12")
                .file(PROJECT + "/mise.toml", toml)
                .searchPath(MISE + "/shims");
    }

    private static Selection select(FakeHost host) {
        return ToolchainSelector.of(host.build()).select(SelectionRequest.here());
    }

    private static GoEnvironment environment(FakeHost host) {
        return ToolchainSelector.of(host.build()).environment(SelectionRequest.here());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone", GOENV + "/versions/1.24.4"})
    void gorootOfTheProcessDoesNotCount(String goroot) {
        FakeHost host = goenv2().env("GOROOT", goroot);

        Selection selection = select(host);

        assertThat(selection.outcome()).isEqualTo(Outcome.LOCAL);
        assertThat(selection.home()).hasToString("Optional[" + HOME_OF_1_22 + "]");
        assertThat(selection.shimVariables()).containsEntry("GOROOT", HOME_OF_1_22);
        assertThat(selection.reasons())
                .filteredOn(reason -> reason.source() == Reason.Source.SHIM)
                .extracting(Reason::text)
                .containsExactly(
                        GOENV + "/shims/go is a shim and starts the go in " + HOME_OF_1_22 + ".",
                        GOENV + "/shims/go sets GOPATH to \"/home/ann/go/1.22.12\" for it.",
                        GOENV + "/shims/go sets GOROOT to \"" + HOME_OF_1_22 + "\" for it.");
    }

    @Test
    void gorootOfTheProcessCountsWhereTheShimIsToldToLeaveIt() {
        Selection selection = select(goenv2().env("GOROOT", "/gone").env("GOENV_DISABLE_GOROOT", "1"));

        assertThat(selection.error()).contains("go: cannot find GOROOT directory: /gone");
    }

    @Test
    void valuesOfGoEnvNameTheShim() {
        GoEnvironment.Variable gopath =
                environment(goenv2().env("GOPATH", "/mine")).variable("GOPATH").orElseThrow();

        assertThat(gopath.value()).isEqualTo("/home/ann/go/1.22.12");
        assertThat(gopath.source()).isEqualTo(Reason.Source.SHIM);
        assertThat(gopath.location()).hasToString("Optional[" + GOENV + "/shims/go]");
    }

    @Test
    void shimThatWasNamedIsToldAsTheOneOnPathIs() {
        FakeHost host = goenv2().env("GOENV_VERSION", "1.99.9");
        SelectionRequest named = SelectionRequest.in(host.path(PROJECT)).withGo(host.path(GOENV + "/shims/go"));

        assertThat(ToolchainSelector.of(host.build()).select(named).error())
                .isPresent()
                .isEqualTo(select(host).error());
    }

    @Test
    void severalVersionsMakeAGorootThatIsNone() {
        FakeHost host = goenv2().env("GOENV_VERSION", "1.22.12:1.24.4").env("GOENV_DISABLE_GOPATH", "1");

        assertThat(select(host).error())
                .contains("go: cannot find GOROOT directory: " + HOME_OF_1_22 + ":" + GOENV + "/versions/1.24.4");
    }

    @Test
    void toolchainIsFoundInTheModuleCacheOfTheManager() {
        String cache = GOENV + "/shared/go-mod";
        String stored = cache + "/golang.org/toolchain@v0.0.1-go1.24.4.linux-amd64";
        FakeHost host = goenv3().file(PROJECT + "/go.mod", "module shop\n\ngo 1.24.4\n")
                .go("go1.24.4", stored)
                .file(stored + "/src/_go.mod", "module std\n")
                .file(
                        cache + "/cache/download/golang.org/toolchain/@v/v0.0.1-go1.24.4.linux-amd64.ziphash",
                        "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

        Selection selection = select(host);

        assertThat(selection.outcome()).isEqualTo(Outcome.CACHED);
        assertThat(environment(host).variable("GOMODCACHE").orElseThrow().value())
                .isEqualTo(cache);
    }

    @Test
    void settingsOfMiseAreReasons() {
        Selection selection = select(mise("[env]\nGOTOOLCHAIN = \"go1.21.0\"\n[tools]\ngo = \"1.22\"\n"));

        assertThat(selection.toolchain()).contains("go1.21.0");
        assertThat(selection.decision().orElseThrow().source()).isEqualTo(Reason.Source.SHIM);
        assertThat(selection.decision().orElseThrow().location())
                .hasToString("Optional[" + PROJECT + "/mise.toml:2: GOTOOLCHAIN = \"go1.21.0\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.24.4", "1.24"})
    void versionThatTheManagerDownloadsIsADownload(String version) {
        Selection selection = select(mise("[tools]\ngo = \"" + version + "\"\n"));

        assertThat(selection.outcome()).isEqualTo(Outcome.DOWNLOAD);
        assertThat(selection.error()).isEmpty();
        // Which one of a line it is only the servers know.
        assertThat(selection.toolchain().orElse("")).isEqualTo(version.equals("1.24.4") ? "go1.24.4" : "");
        assertThat(selection.decision().orElseThrow().text())
                .endsWith("chooses, is not installed, so it would be downloaded first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISE_AUTO_INSTALL", "MISE_NOT_FOUND_AUTO_INSTALL"})
    void versionThatNobodyMayDownloadIsNone(String variable) {
        FakeHost host = mise("[tools]\ngo = \"1.24.4\"\n").env(variable, "0");

        assertThat(select(host).error()).contains("There is no go on PATH.");
    }

    @Test
    void downloadWithoutANetworkFails() {
        Selection selection = select(mise("[tools]\ngo = \"1.24.4\"\n").env("MISE_OFFLINE", "1"));

        assertThat(selection.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(selection.isUndecided()).isFalse();
    }

    @Test
    void whatWasNotWorkedOutIsNotSaidToFail() {
        Selection selection = select(mise("[tools]\ngo = \"sub-1:latest\"\n"));

        assertThat(selection.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(selection.isUndecided()).isTrue();
        assertThat(selection.error().orElseThrow()).endsWith("was not worked out.");
    }

    @Test
    void failingShimIsAnErrorAndNoRiddle() {
        Selection selection = select(goenv2().file(PROJECT + "/.go-version", "1.99\n"));

        assertThat(selection.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(selection.isUndecided()).isFalse();
    }

    @Test
    void shimWhoseManagerIsNotOnPathFails() {
        Selection selection = select(goenv3().searchPath(GOENV + "/shims", "/usr/bin"));

        assertThat(selection.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(selection.error())
                .contains(GOENV + "/shims/go is a shim of goenv, and it starts goenv, which is not on PATH.");
    }
}
