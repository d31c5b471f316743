package io.github.goroot.testkit.shim;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.layout.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shim of asdf starts what asdf would start there. */
class AsdfShimTest {

    private static final String SHIM = "/home/ann/.asdf/shims/go";
    private static final String INSTALLS = "/home/ann/.asdf/installs/golang/";

    /** A machine with some versions, each made known to the shim; nothing is set. */
    private static FakeHost machine(String... versions) {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .workingDirectory("/home/ann/work/project")
                .program("/home/ann/.asdf/bin/asdf");
        StringBuilder script = new StringBuilder("#!/usr/bin/env bash\n");
        for (String version : versions) {
            host.program(INSTALLS + version + "/go/bin/go");
            script.append("# asdf-plugin: golang ").append(version).append('\n');
        }
        return host.executable(SHIM, script + "exec /home/ann/.asdf/bin/asdf exec \"go\" \"$@\"");
    }

    private static String home(String version) {
        return version.startsWith("/") || version.startsWith("(") || version.equals(Told.NEXT)
                ? version
                : INSTALLS + version + "/go";
    }

    @Test
    void isFoundOnPathWithTheLineThatDecides() {
        FakeHost host = FakeHost.linux();
        String home = Layout.ASDF.write(host, "go1.22.5").home();
        host.workingDirectory("/home/ann/project").searchPath("/home/ann/.asdf/shims");

        var report = Discoveries.discoverWith(host, "path");

        assertThat(report).foundToolchainAt(home);
        assertThat(report.toolchains().get(0).provenances().get(0).location())
                .hasToString("/home/ann/.tool-versions:1: golang 1.22.5");
    }

    @Test
    void isRefusedWithItsReasonAndTheNextEntryIsFound() {
        FakeHost host = machine("1.22.5")
                .file("/home/ann/work/.tool-versions", "golang 1.23.1\n")
                .go("go1.21.0", "/usr/local/go")
                .searchPath("/home/ann/.asdf/shims", "/usr/local/go/bin");

        var report = Discoveries.discoverWith(host, "path");

        assertThat(report).foundExactly("/usr/local/go");
        assertThat(report)
                .rejected(SHIM)
                .because(IssueCode.SHIM_UNRESOLVED)
                .withSeverity(Severity.NOTICE)
                .saying("1.23.1", "/home/ann/work/.tool-versions:1", "not installed");
    }

    @Test
    void startsNothingWithoutItsManager() {
        FakeHost old = machine("1.22.5").file("/home/ann/.tool-versions", "golang 1.22.5\n");
        FakeHost since = machine("1.22.5")
                .file("/home/ann/.tool-versions", "golang 1.22.5\n")
                .executable(SHIM, "#!/usr/bin/env bash\n# asdf-plugin: golang 1.22.5\nexec asdf exec \"go\" \"$@\"")
                .searchPath("/home/ann/.asdf/shims", "/usr/bin");

        assertThat(Told.of(since, SHIM))
                .isEqualTo("(" + SHIM + " is a shim of asdf, and it starts asdf, which is not on PATH.)");
        assertThat(Told.of(since.program("/usr/bin/asdf"), SHIM)).isEqualTo(home("1.22.5"));
        assertThat(Told.of(old.remove("/home/ann/.asdf/bin/asdf"), SHIM))
                .isEqualTo("(" + SHIM
                        + " is a shim of asdf, and it starts /home/ann/.asdf/bin/asdf, which does not exist.)");
    }

    @Test
    void isKnownThroughALinkToItsFolderAndThroughALinkToItself() {
        FakeHost host = machine("1.22.5")
                .file("/home/ann/.tool-versions", "golang 1.22.5\n")
                .link("/opt/tools", "/home/ann/.asdf/shims")
                .link("/usr/local/bin/go", SHIM);

        assertThat(Told.of(host, "/opt/tools/go")).isEqualTo(home("1.22.5"));
        assertThat(Told.of(host, "/usr/local/bin/go")).isEqualTo(home("1.22.5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what a .tool-versions says           | which Go
            golang 1.22.5                          | 1.22.5
            golang 1.21.0                          | 1.21.0
            '  golang   1.22.5  '                  | 1.22.5
            golang 1.22.5 # the newest             | 1.22.5
            '# golang 1.21.0⏎golang 1.22.5'        | 1.22.5
            'nodejs 20⏎golang 1.22.5⏎ruby 3'       | 1.22.5
            'golang 1.21.0⏎golang 1.22.5'          | 1.21.0
            golang 1.22.5 1.21.0                   | 1.22.5
            golang 1.99.0 1.21.0                   | 1.21.0
            golang 1.99.0 system 1.21.0            | 1.21.0
            golang system                          | next on PATH
            golang 1.99.0 system                   | next on PATH
            golang system path:/opt/own 1.99.0     | next on PATH
            golang path:/opt/own                   | /opt/own
            golang path:/opt/own 1.21.0            | 1.21.0
            golang path:/opt/plugin                | /opt/plugin/go
            golang path:/opt/gone 1.21.0           | 1.21.0
            golang ref:main                        | ref-main
            'golang 1.22.5␍⏎'                      | 1.22.5
            golang path:~/own 1.99.0               | none
            """)
    void readsToolVersions(String text, String expected) {
        FakeHost host = machine("1.22.5", "1.21.0")
                .program(INSTALLS + "ref-main/go/bin/go")
                .program("/opt/own/bin/go")
                .program("/opt/plugin/go/bin/go")
                .executable(
                        SHIM,
                        "#!/usr/bin/env bash\n# asdf-plugin: golang 1.21.0\n# asdf-plugin: golang 1.22.5\n# asdf-plugin: golang ref:main\n");
        host.program("/home/ann/own/bin/go")
                .file("/home/ann/work/project/.tool-versions", Told.lines(text).replace('␍', '\r'));

        String told = Told.of(host, SHIM);
        assertThat(told.endsWith("is not installed.)") ? "none" : told)
                .isEqualTo(expected.equals("none") ? expected : home(expected));
    }

    private static final String EXEC_OF_BASH =
            "exec /home/ann/.asdf/bin/asdf exec \"go\" \"$@\" # asdf_allow: ' asdf '";

    /** The same machine with asdf 0.15, which is a script. */
    private static FakeHost machineOfBash() {
        return machine("1.22.5", "1.21.0")
                .program("/home/ann/own/bin/go")
                .executable(
                        SHIM,
                        "#!/usr/bin/env bash\n# asdf-plugin: golang 1.21.0\n# asdf-plugin: golang 1.22.5\n"
                                + EXEC_OF_BASH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what a .tool-versions says           | which Go
            golang 1.22.5                          | 1.22.5
            'golang 1.22.5⏎golang 1.21.0'          | 1.22.5
            golang 1.99.0 1.21.0 # the old one     | 1.21.0
            golang system 1.22.5                   | next on PATH
            golang 1.22.5 system                   | 1.22.5
            golang 1.99.0 system                   | next on PATH
            golang path:~/own                      | /home/ann/own
            golang path:~/own 1.22.5               | /home/ann/own
            golang path:/gone 1.22.5               | none
            golang 1.99.0                          | none
            'golang 1.22.5␍⏎'                      | none
            'nodejs 20␍⏎golang 1.22.5'             | 1.22.5
            '  golang 1.22.5'                      | unset
            '\ufeffgolang 1.22.5'                   | unset
            """)
    void readsToolVersionsAsTheScriptsOfOldDid(String text, String expected) {
        FakeHost host = machineOfBash()
                .file("/home/ann/work/project/.tool-versions", Told.lines(text).replace('␍', '\r'));

        String told = Told.of(host, SHIM);
        if (told.contains("no version of Go is set")) {
            told = "unset";
        }
        assertThat(told.endsWith("is not installed.)") ? "none" : told)
                .isEqualTo(expected.equals("none") || expected.equals("unset") ? expected : home(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # at home | in the project | .go-version counts
            yes       |                | true
            "yes"     |                | false
            YES       |                | false
            no        | yes            | true
            yes       | no             | false
            """, quoteCharacter = '\'')
    void readsTheSettingsAsTheScriptsOfOldDid(String atHome, String inProject, boolean counts) {
        FakeHost host = machineOfBash()
                .file("/home/ann/.asdfrc", "legacy_version_file = " + atHome + "\n")
                .file("/home/ann/work/project/.go-version", "1.21.0\n")
                .file("/home/ann/.tool-versions", "golang 1.22.5\n");
        if (inProject != null) {
            host.file("/home/ann/work/.asdfrc", "legacy_version_file = " + inProject + "\n");
        }

        assertThat(Told.of(host, SHIM)).isEqualTo(home(counts ? "1.21.0" : "1.22.5"));
    }

    @Test
    void looksAtTheNextOfOthersFilesWhereTheScriptsOfOldGotNothingFromTheFirst() {
        FakeHost old = machineOfBash();
        FakeHost now = machine("1.22.5", "1.21.0");
        for (FakeHost host : new FakeHost[] {old, now}) {
            host.file("/home/ann/.asdfrc", "legacy_version_file = yes\n")
                    .file("/home/ann/work/project/.go-version", "go1.21.0\n")
                    .file("/home/ann/work/project/go.mod", "module x\n")
                    .file("/home/ann/.tool-versions", "golang 1.21.0\n");
        }

        assertThat(Told.of(old, SHIM)).isEqualTo(home("1.22.5"));
        assertThat(Told.of(now, SHIM)).isEqualTo(home("1.21.0"));
    }

    @Test
    void takesTheLastOfAllVersionsAsTheyAreSorted() {
        FakeHost host = machine("1.9.7", "1.22.5", "1.22rc1", "1.22")
                .file("/home/ann/.asdfrc", "legacy_version_file = yes\n")
                .file("/home/ann/work/project/.go-version", "1\n");

        assertThat(Told.of(host, SHIM)).isEqualTo(home("1.22.5"));
        host.program(INSTALLS + "ref-main/go/bin/go").file("/home/ann/work/project/.go-version", "");
        assertThat(Told.of(host, SHIM)).contains("Go ref:main, which", "is not installed");
    }

    @Test
    void isNotWorkedOutForAPattern() {
        FakeHost host = machine("1.22.5")
                .file("/home/ann/.asdfrc", "legacy_version_file = yes\n")
                .file("/home/ann/work/project/.go-version", "1.2[12]*\n");

        assertThat(Told.of(host, SHIM)).contains("as the pattern that asdf-golang takes it for was not worked out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "golang\t1.22.5",
                "golang",
                "go 1.22.5",
                "golang: 1.22.5",
                "# golang 1.22.5",
                "",
                "golang # 1.22.5",
                "GOLANG 1.22.5"
            })
    void isNotSetByWhatAsdfDoesNotRead(String text) {
        FakeHost host = machine("1.22.5").file("/home/ann/work/project/.tool-versions", text);

        assertThat(Told.of(host, SHIM))
                .isEqualTo("(" + SHIM + " is a shim of asdf, and no version of Go is set for /home/ann/work/project.)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.22", "go1.22.5", "v1.22.5", "latest", "1.22.50", "1.22.", "../golang/1.22.5", "path:/gone",
                        "ref:1.22.5",
                "1.22.5/", ".", "..", "a/b", "C:\\x", "\"1.22.5\"", "1.22.5\u0000", "１.22.5", "1.21.0"
            })
    void startsNothingForAVersionThatIsNotThere(String version) {
        FakeHost host = machine("1.22.5").file("/home/ann/.tool-versions", "golang " + version);
        // A version that asdf made no shim for does not count, though it is there.
        host.program(INSTALLS + "1.21.0/go/bin/go");

        assertThat(Told.of(host, SHIM))
                .startsWith("(" + SHIM + " is a shim of asdf, and Go ")
                .endsWith(" chooses, is not installed.)")
                .doesNotContain("\u0000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # version | in the project        | above            | at home          | expected
            1.20.0    | golang 1.21.0         | golang 1.22.5    | golang 1.22.5    | 1.20.0
            ''        | golang 1.21.0         | golang 1.22.5    | golang 1.22.5    | 1.21.0
            ''        | nodejs 20             | golang 1.22.5    | golang 1.21.0    | 1.22.5
            ''        | nodejs 20             | nodejs 20        | golang 1.21.0    | 1.21.0
            1.99 1.20.0 | golang 1.21.0       | golang 1.22.5    | golang 1.22.5    | 1.20.0
            system    | golang 1.21.0         | golang 1.22.5    | golang 1.22.5    | next on PATH
            """)
    void takesTheNearest(String variable, String project, String above, String atHome, String expected) {
        FakeHost host = machine("1.20.0", "1.21.0", "1.22.5")
                .env("ASDF_GOLANG_VERSION", variable)
                .file("/home/ann/work/project/.tool-versions", project)
                .file("/home/ann/work/.tool-versions", above)
                .file("/home/ann/.tool-versions", atHome);

        assertThat(Told.of(host, SHIM)).isEqualTo(home(expected));
    }

    @Test
    void takesWhatIsSetAtHomeOutsideOfItAndNeverWhatIsSetAtTheRoot() {
        FakeHost host = machine("1.21.0", "1.22.5")
                .file("/home/ann/.tool-versions", "golang 1.22.5")
                .workingDirectory("/srv");

        assertThat(Told.of(host, SHIM)).isEqualTo(home("1.22.5"));
        assertThat(Told.of(host.file("/.tool-versions", "golang 1.21.0"), SHIM)).isEqualTo(home("1.22.5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file       | says                                   | legacy_version_file | expected
            .go-version  | 1.22.5                                 | yes  | 1.22.5
            .go-version  | 1.22                                   | YES  | 1.22.5
            .go-version  | 1.2                                    | yes  | 1.22.5
            .go-version  | 1.21                                   | yes  | 1.21.0
            .go-version  | 1.21                                   | no   | none
            .go-version  | ''                                     | yes  | 1.22.5
            .go-version  | '⏎'                                    | yes  | 1.22.5
            .go-version  | '# the newest⏎1.21.0⏎'                 | yes  | 1.21.0
            .go-version  | '1.21.0⏎1.22.5⏎'                       | yes  | 1.22.5
            .go-version  | '1.21⏎⏎7⏎'                             | yes  | 1.22.5
            .go-version  | 1x21                                   | yes  | none
            .go-version  | 1.2.                                   | yes  | 1.22.5
            .go-version  | go1.22.5                               | yes  | none
            .go-version  | system                                 | yes  | none
            .go-version  | '1.22.5 '                              | yes  | none
            .go-version  | '1.22.5␍⏎'                             | yes  | none
            .go-version  | '␉1.22.5⏎'                             | yes  | none
            .go-version  | '\ufeff1.22.5'                          | yes  | none
            .go-version  | 1.22.5                                 | '"yes"' | 1.22.5
            .go-version  | 1.22.5                                 | yes # of goenv | 1.22.5
            .go-version  | 1.22.5                                 | true | none
            go.mod       | 'module x⏎⏎go 1.21⏎'                   | yes  | 1.22.5
            go.mod       | 'module x⏎⏎toolchain go1.21.0⏎'        | yes  | 1.22.5
            go.mod       | 'module x⏎'                            | yes  | 1.22.5
            go.work      | 'go 1.21.0⏎'                           | yes  | 1.22.5
            go.work      | 'go 1.21.0⏎'                           | no   | none
            """)
    void readsFilesOfOthersIfAllowed(String file, String text, String allowed, String expected) {
        FakeHost host = machine("1.21.0", "1.22.5")
                .file("/home/ann/.asdfrc", "# own\nlegacy_version_file = " + allowed + "\n")
                .file(
                        "/home/ann/work/" + file,
                        Told.lines(text).replace('␍', '\r').replace('␉', '\t'));

        assertThat(Told.of(host, SHIM))
                .isEqualTo(
                        expected.equals("none")
                                ? "(" + SHIM
                                        + " is a shim of asdf, and no version of Go is set for /home/ann/work/project.)"
                                : home(expected));
    }

    @Test
    void asksItsOwnFileBeforeThoseOfOthersAndThoseInTheirOrder() {
        FakeHost host = machine("1.20.0", "1.21.0", "1.22.5")
                .env("ASDF_CONFIG_FILE", "~/asdf.conf")
                .file("/home/ann/asdf.conf", "legacy_version_file=yes")
                .file("/home/ann/work/.tool-versions", "golang 1.22.5")
                .file("/home/ann/work/project/go.mod", "go 1.22")
                .file("/home/ann/work/project/.go-version", "1.21");

        assertThat(Told.of(host, SHIM)).isEqualTo(home("1.21.0"));
        assertThat(Told.of(host.file("/home/ann/work/project/.tool-versions", "golang 1.20.0"), SHIM))
                .isEqualTo(home("1.20.0"));
        host.remove("/home/ann/work/project/.tool-versions").remove("/home/ann/work/project/.go-version");
        assertThat(Told.deciding(host, SHIM)).isEqualTo("/home/ann/work/project/go.mod:1: go 1.22");
        host.env("ASDF_GOLANG_MOD_VERSION_ENABLED", "false");
        assertThat(Told.deciding(host, SHIM)).isEqualTo("/home/ann/work/.tool-versions:1: golang 1.22.5");
    }

    @ParameterizedTest
    @CsvSource({
        "ASDF_TOOL_VERSIONS_FILENAME, .tools",
        "ASDF_DEFAULT_TOOL_VERSIONS_FILENAME, .tools",
        "ASDF_DEFAULT_TOOL_VERSIONS_FILENAME, sub/tools"
    })
    void readsTheFileThatAVariableNames(String variable, String name) {
        FakeHost host = machine("1.21.0", "1.22.5")
                .env(variable, name)
                .file("/home/ann/work/project/.tool-versions", "golang 1.21.0")
                .file("/home/ann/work/project/" + name, "golang 1.22.5");

        assertThat(Told.of(host, SHIM)).isEqualTo(home("1.22.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/asdf", "~/tools/asdf"})
    void keepsItsVersionsWhereTheVariableSays(String data) {
        String folder = data.replace("~", "/home/ann");
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .env("ASDF_DATA_DIR", data)
                .env("ASDF_GOLANG_VERSION", "1.22.5")
                .executable(folder + "/shims/go", "#!/usr/bin/env bash\n# asdf-plugin: golang 1.22.5\n")
                .program(folder + "/installs/golang/1.22.5/go/bin/go");

        assertThat(Told.of(host, folder + "/shims/go")).isEqualTo(folder + "/installs/golang/1.22.5/go");
    }

    @Test
    void startsNothingWhereAsdfWouldNotLookForIt() {
        FakeHost host =
                machine("1.22.5").env("ASDF_DATA_DIR", "/srv/asdf").file("/home/ann/.tool-versions", "golang 1.22.5");

        assertThat(Told.of(host, SHIM)).contains("/srv/asdf/shims/go", "finds none there");
    }

    @Test
    void goesByTheNameOfThePlugIn() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .env("ASDF_GO_LANG_VERSION", "1.22.5")
                .executable(SHIM, "#!/usr/bin/env bash\n# asdf-plugin: go-lang 1.22.5\n")
                .program("/home/ann/.asdf/installs/go-lang/1.22.5/go/bin/go");

        assertThat(Told.of(host, SHIM)).isEqualTo("/home/ann/.asdf/installs/go-lang/1.22.5/go");
    }

    @Test
    void startsNothingWithoutAHomeButFromItsOwnPlace() {
        FakeHost host = machine("1.22.5").withoutEnv("HOME").env("ASDF_GOLANG_VERSION", "1.22.5");

        assertThat(Told.of(host, SHIM)).isEqualTo(home("1.22.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\nexec /usr/local/go/bin/go \"$@\"\n",
                "# asdf-plugin: golang 1.22.5 more\n",
                "#!/bin/sh\n# asdf-plugin:\n",
                "#!/bin/sh\necho '# asdf-plugin: golang 1.22.5'\n",
                ""
            })
    void isNoOtherScript(String text) {
        FakeHost host = FakeHost.linux().home("/home/ann").executable("/home/ann/bin/go", text);

        assertThat(Told.of(host, "/home/ann/bin/go")).isEqualTo("no shim");
    }

    @Test
    void ignoresTheDecoysBesideTheGoroot() {
        FakeHost host = machine("1.22.5")
                .file("/home/ann/.tool-versions", "golang 1.22.5")
                .program(INSTALLS + "1.22.5/bin/gopls")
                .program(INSTALLS + "1.22.5/packages/pkg/mod/golang.org/toolchain@v0.0.1-go1.23.0.linux-amd64/bin/go");

        assertThat(Told.of(host, SHIM)).isEqualTo(home("1.22.5"));
    }
}
