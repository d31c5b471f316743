package io.github.goroot.testkit.shim;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.layout.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shim of goenv starts what goenv would start there; versions 2 and 3 differ. */
class GoenvShimTest {

    private static final String ROOT = "/home/ann/.goenv";
    private static final String SHIM = ROOT + "/shims/go";
    private static final String SECOND =
            "#!/usr/bin/env bash\nset -e\nprogram=\"${0##*/}\"\nexport GOENV_ROOT=\"/home/ann/.goenv\"\nexec \"/home/ann/.goenv/libexec/goenv\" exec \"$program\" \"$@\"\n";
    private static final String THIRD =
            "#!/usr/bin/env bash\n# goenv shim for go\nset -e\nprogram=\"${0##*/}\"\nexec goenv exec \"$program\" \"$@\"\n";

    private static FakeHost machine(String script) {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .workingDirectory("/home/ann/work/project")
                .executable(SHIM, script)
                .program(ROOT + "/libexec/goenv")
                .program("/usr/bin/goenv")
                .searchPath("/usr/bin");
        for (String version :
                new String[] {"1.20", "1.20.14", "1.21.0", "1.22.4", "1.22.10", "1.23rc1", "2.0.1", "mine"}) {
            host.program(ROOT + "/versions/" + version + "/bin/go");
        }
        return host.directory(ROOT + "/versions/1.19.1").link(ROOT + "/versions/linked", "1.21.0");
    }

    private static String home(String version) {
        return version.equals(Told.NEXT) ? version : ROOT + "/versions/" + version;
    }

    private static void hold(String actual, String expected) {
        if (expected.equals("missing")) {
            assertThat(actual)
                    .startsWith("(" + SHIM + " is a shim of goenv, and Go ")
                    .endsWith("is not installed.)");
        } else if (expected.equals("nothing")) {
            assertThat(actual).startsWith("(" + SHIM + " is a shim of goenv, and ");
        } else {
            assertThat(actual).isEqualTo(home(expected));
        }
    }

    @Test
    void isFoundOnPathWithTheFileThatDecides() {
        FakeHost host = FakeHost.linux();
        String home = Layout.GOENV_2.write(host, "go1.22.5").home();
        host.searchPath("/home/ann/.goenv/shims");

        var report = Discoveries.discoverWith(host, "path");

        assertThat(report).foundToolchainAt(home);
        assertThat(report.toolchains().get(0).provenances().get(0).location())
                .hasToString("/home/ann/.goenv/version:1: 1.22.5");
    }

    @Test
    void isRefusedWithItsReason() {
        FakeHost host = machine(SECOND).env("GOENV_VERSION", "1.99").searchPath(ROOT + "/shims");

        assertThat(Discoveries.discoverWith(host, "path"))
                .rejected(SHIM)
                .because(IssueCode.SHIM_UNRESOLVED)
                .saying("1.99", "GOENV_VERSION");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # version        | of goenv 2        | of goenv 3
            1.21.0           | 1.21.0            | 1.21.0
            1.20             | 1.20.14           | 1.20
            1.22             | 1.22.10           | 1.22.10
            1.2              | missing           | missing
            1                | missing           | 1.22.10
            2                | missing           | 2.0.1
            22               | missing           | 1.22.10
            latest           | missing           | 2.0.1
            1.23             | missing           | missing
            1.23rc1          | 1.23rc1           | 1.23rc1
            go1.21.0         | missing           | 1.21.0
            go1.22           | missing           | 1.22.10
            go-1.21.0        | 1.21.0            | missing
            go-1.22          | 1.22.10           | missing
            mine             | mine              | mine
            linked           | linked            | missing
            system           | next on PATH      | next on PATH
            1.19.1           | nothing           | missing
            1.22.4:1.21.0    | 1.22.4            | missing
            1.19.1:1.21.0    | 1.21.0            | missing
            1.22.4:1.99      | missing           | missing
            1.19.1:system    | next on PATH      | missing
            system:1.22.4    | next on PATH      | missing
            stable           | missing           | 1.22.4
            aka              | missing           | missing
            own              | missing           | next on PATH
            """)
    void findsTheVersion(String version, String second, String third) {
        String aliases = "# names\nstable=1.22.4\naka = stable\n own = system \n";
        FakeHost two = machine(SECOND).env("GOENV_VERSION", version).file(ROOT + "/aliases", aliases);
        FakeHost three = machine(THIRD).env("GOENV_VERSION", version).file(ROOT + "/aliases", aliases);

        hold(Told.of(two, SHIM), second);
        hold(Told.of(three, SHIM), third);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # .go-version                | of goenv 2     | of goenv 3
            '\ufeff1.22.4'                    | missing        | missing
            1.22.4                       | 1.22.4         | 1.22.4
            '  1.22.4  '                 | 1.22.4         | 1.22.4
            1.22.4 # the one             | 1.22.4         | 2.0.1
            '# old⏎1.22.4'               | 1.22.4         | 1.22.4
            '#old⏎1.22.4'                | 1.22.4         | missing
            '1.22.4⏎1.21.0'              | 1.22.4         | missing
            '⏎⏎1.22.4⏎'                  | 1.22.4         | 1.22.4
            ../../../etc                 | next on PATH   | 2.0.1
            ..                           | next on PATH   | 2.0.1
            ''                           | next on PATH   | 2.0.1
            '⏎ ⏎'                        | next on PATH   | 2.0.1
            system                       | next on PATH   | next on PATH
            1.22.4⇥x                     | 1.22.4         | 2.0.1
            .hidden                      | missing        | 2.0.1
            """)
    void readsGoVersion(String text, String second, String third) {
        for (String script : new String[] {SECOND, THIRD}) {
            FakeHost host = machine(script)
                    .file("/home/ann/work/.go-version", Told.lines(text))
                    .file(ROOT + "/version", "2.0.1\n");
            hold(Told.of(host, SHIM), script.equals(SECOND) ? second : third);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # go.mod                                      | of goenv 2   | of goenv 3
            'module x⏎go 1.22⏎'                           | 1.22.10      | 1.22.10
            'module x⏎go 1.22.4⏎'                         | 1.22.4       | 1.22.4
            'go 1.21⏎toolchain go1.22.4⏎'                 | 1.22.4       | 1.22.4
            'go 1.22.5⏎'                                  | missing      | 1.22.10
            'go 1.99⏎'                                    | missing      | 2.0.1
            'go 3.0⏎'                                     | missing      | missing
            'go 1.22 // at least⏎'                        | missing      | 1.22.10
            'module x⏎'                                   | next on PATH | 1.21.0
            'go 1.21⏎toolchain default⏎'                  | next on PATH | 1.21.0
            'go 1.21⏎require example.com/go1.22/x v1.0.0' | missing      | 1.21.0
            'go 1.21⏎require (⏎⇥go 1.22.4⏎)'              | 1.21.0       | 1.22.4
            'go 1.22//x⏎'                                 | missing      | 1.22.10
            'toolchain go1.21.0⏎toolchain go1.22.4'       | 1.21.0       | 1.22.4
            """)
    void readsGoMod(String text, String second, String third) {
        for (String script : new String[] {SECOND, THIRD}) {
            FakeHost host = machine(script)
                    .env("GOENV_GOMOD_VERSION_ENABLE", "1")
                    .file("/home/ann/work/go.mod", Told.lines(text))
                    .file(ROOT + "/version", "1.21.0\n");
            hold(Told.of(host, SHIM), script.equals(SECOND) ? second : third);
        }
    }

    @Test
    void secondTakesTheEndOfALineOfWindowsForPartOfTheVersionInGoModAlone() {
        FakeHost host = machine(SECOND).env("GOENV_GOMOD_VERSION_ENABLE", "1");

        hold(Told.of(host.file("/home/ann/work/go.mod", "module x\r\ngo 1.22\r\n"), SHIM), "missing");
        hold(Told.of(host.file("/home/ann/work/.go-version", "1.22.4\r\n"), SHIM), "1.22.4");
        // A mark of the byte order is one more character of it, in both.
        FakeHost third = machine(THIRD).file("/home/ann/work/.go-version", "\ufeff1.22.4\n");
        hold(Told.of(third, SHIM), "missing");
        hold(Told.of(host.file("/home/ann/work/.go-version", "\ufeff1.22.4\n"), SHIM), "missing");
    }

    @Test
    void secondFailsWhereItsVariableNamesNoDirectory() {
        FakeHost host = machine(SECOND).env("GOENV_DIR", "/gone").env("GOENV_VERSION", "1.22.4");

        assertThat(Told.of(host, SHIM))
                .isEqualTo(
                        "(" + SHIM + " is a shim of goenv, and it cannot change into /gone, which GOENV_DIR names.)");
    }

    @Test
    void startsNothingWithoutItsManager() {
        FakeHost second = machine(SECOND).env("GOENV_VERSION", "1.22.4").remove(ROOT + "/libexec/goenv");
        FakeHost third = machine(THIRD).env("GOENV_VERSION", "1.22.4").searchPath(ROOT + "/shims", "/bin");

        assertThat(Told.of(second, SHIM))
                .isEqualTo("(" + SHIM + " is a shim of goenv, and it starts " + ROOT
                        + "/libexec/goenv, which does not exist.)");
        assertThat(Told.of(third, SHIM))
                .isEqualTo("(" + SHIM + " is a shim of goenv, and it starts goenv, which is not on PATH.)");
    }

    @Test
    void secondReadsGoModOnlyWhereAllowed() {
        FakeHost host = machine(SECOND)
                .file("/home/ann/work/project/go.mod", "go 1.22\n")
                .file(ROOT + "/version", "1.21.0\n");

        assertThat(Told.of(host, SHIM)).isEqualTo(home("1.21.0"));
        assertThat(Told.of(host.env("GOENV_GOMOD_VERSION_ENABLE", "true"), SHIM))
                .isEqualTo(home("1.21.0"));
        host.env("GOENV_GOMOD_VERSION_ENABLE", "1");
        assertThat(Told.of(host, SHIM)).isEqualTo(home("1.22.10"));
        assertThat(Told.of(host.file("/home/ann/work/project/.go-version", "1.22.4"), SHIM))
                .isEqualTo(home("1.22.4"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # .tool-versions               | of goenv 2  | of goenv 3
            golang 1.22.4                  | 1.21.0      | 1.22.4
            go 1.22                        | 1.21.0      | 1.22.10
            golang 1.22.4 1.20             | 1.21.0      | 1.22.4
            golang⇥1.22.4                  | 1.21.0      | 1.22.4
            'nodejs 20⏎golang 1.22.4'      | 1.21.0      | 1.22.4
            'golang 1.22.4⏎go 1.20'        | 1.21.0      | 1.22.4
            nodejs 20                      | 1.21.0      | 1.21.0
            """)
    void onlyTheThirdReadsToolVersions(String text, String second, String third) {
        for (String script : new String[] {SECOND, THIRD}) {
            FakeHost host = machine(script)
                    .file("/home/ann/work/project/.tool-versions", Told.lines(text))
                    .file(ROOT + "/version", "1.21.0\n");
            hold(Told.of(host, SHIM), script.equals(SECOND) ? second : third);
        }
    }

    @Test
    void takesTheNearestFile() {
        for (String script : new String[] {SECOND, THIRD}) {
            FakeHost host = machine(script)
                    .file("/home/ann/work/project/.go-version", "1.22.4")
                    .file("/home/ann/work/.go-version", "1.21.0")
                    .file(ROOT + "/version", "1.20.14");

            assertThat(Told.of(host, SHIM)).isEqualTo(home("1.22.4"));
            host.remove("/home/ann/work/project/.go-version");
            assertThat(Told.of(host, SHIM)).isEqualTo(home("1.21.0"));
            host.remove("/home/ann/work/.go-version");
            assertThat(Told.of(host, SHIM)).isEqualTo(home("1.20.14"));
            host.remove(ROOT + "/version");
            assertThat(Told.of(host, SHIM)).isEqualTo(Told.NEXT);
        }
    }

    @Test
    void beginsWhereTheVariableSaysAndThenWhereItIs() {
        for (String script : new String[] {SECOND, THIRD}) {
            FakeHost host = machine(script)
                    .env("GOENV_DIR", "/srv/scripts")
                    .directory("/srv/scripts")
                    .file("/srv/.go-version", "1.21.0")
                    .file("/home/ann/work/.go-version", "1.22.4");

            assertThat(Told.of(host, SHIM)).isEqualTo(home("1.21.0"));
            assertThat(Told.of(host.remove("/srv/.go-version"), SHIM)).isEqualTo(home("1.22.4"));
        }
    }

    @ParameterizedTest
    @CsvSource({"version, 1.22.4, 1.22.4", "global, next on PATH, 1.22.4", "default, next on PATH, 1.22.4"})
    void hasOneGlobalFileInTheSecondAndThreeInTheThird(String file, String second, String third) {
        hold(Told.of(machine(SECOND).file(ROOT + "/" + file, "1.22.4\n"), SHIM), second);
        hold(Told.of(machine(THIRD).file(ROOT + "/" + file, "1.22.4\n"), SHIM), third);
    }

    @Test
    void secondKeepsTheRootThatItsShimsCarry() {
        FakeHost host = machine(SECOND).env("GOENV_ROOT", "/srv/goenv").env("GOENV_VERSION", "1.22.4");

        assertThat(Told.of(host, SHIM)).isEqualTo(home("1.22.4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/goenv", "$BASE/goenv", "${BASE}/goenv", "~/../../srv/goenv"})
    void thirdTakesTheRootOfTheVariable(String root) {
        FakeHost host = machine(THIRD)
                .env("BASE", "/srv")
                .env("GOENV_ROOT", root)
                .env("GOENV_VERSION", "1.22")
                .program("/srv/goenv/versions/1.22.9/bin/go");

        assertThat(Told.of(host, SHIM)).endsWith("/srv/goenv/versions/1.22.9");
    }

    @Test
    void isABatchFileOnWindows() {
        FakeHost host = FakeHost.windows();
        String home = Layout.GOENV_3.write(host, "go1.22.5").home();
        host.file(
                        "C:\\Users\\ann\\.goenv\\shims\\go.bat",
                        "@echo off\r\nREM goenv shim for go\r\nset program=go\r\ngoenv exec \"%program%\" %*\r\n")
                .program("C:\\Users\\ann\\.goenv\\bin\\goenv.exe")
                .searchPath("C:\\Users\\ann\\.goenv\\shims", "C:\\Users\\ann\\.goenv\\bin");

        assertThat(Discoveries.discoverWith(host, "path")).foundToolchainAt(home);
    }

    @Test
    void isKnownThroughALinkToItsFolder() {
        FakeHost host = machine(SECOND).link("/opt/shims", ROOT + "/shims").env("GOENV_VERSION", "1.22.4");

        assertThat(Told.of(host, "/opt/shims/go")).isEqualTo(home("1.22.4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\nexport GOENV_ROOT=/home/ann/.goenv\nexec $GOENV_ROOT/versions/1.21.0/bin/go \"$@\"\n",
                "#!/bin/sh\n# not a goenv shim for go\nexec go1.21 \"$@\"\n",
                "#!/bin/sh\n"
            })
    void isNoOtherScript(String text) {
        assertThat(Told.of(machine(text), SHIM)).isEqualTo("no shim");
    }
}
