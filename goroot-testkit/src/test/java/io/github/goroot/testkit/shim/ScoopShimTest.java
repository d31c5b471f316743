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

/** A shim of Scoop starts what the file beside it names. */
class ScoopShimTest {

    private static final String SHIMS = "C:\\Users\\ann\\scoop\\shims\\";
    private static final String SHIM = SHIMS + "go.exe";
    private static final String CURRENT = "C:\\Users\\ann\\scoop\\apps\\go\\current";

    private static FakeHost machine(String settings) {
        return FakeHost.windows()
                .home("C:\\Users\\ann")
                .env("SCOOP", "C:\\Users\\ann\\scoop")
                .program(SHIM)
                .file(SHIMS + "go.shim", Told.lines(settings))
                .program("C:\\Users\\ann\\scoop\\apps\\go\\1.22.5\\bin\\go.exe")
                .program("C:\\Program Files\\Go\\bin\\go.exe")
                .junction(CURRENT, "C:\\Users\\ann\\scoop\\apps\\go\\1.22.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCOOP", "SCOOP_GLOBAL"})
    void isFoundOnPathWithTheLineThatDecides(String layout) {
        FakeHost host = FakeHost.windows();
        var installed = Layout.valueOf(layout).write(host, "go1.22.5");
        String root = layout.equals("SCOOP") ? "C:\\Users\\ann\\scoop" : "C:\\ProgramData\\scoop";
        host.searchPath(root + "\\shims");

        var report = Discoveries.discoverWith(host, "path");

        String stable = installed.stableHome().orElseThrow();
        assertThat(report).foundToolchainAt(stable).withRealHome(installed.home());
        assertThat(report.toolchains().get(0).provenances().get(0).location())
                .hasToString(root + "\\shims\\go.shim:1: path = \"" + stable + "\\bin\\go.exe\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            path = "C:\\Users\\ann\\scoop\\apps\\go\\current\\bin\\go.exe"          | C:\\Users\\ann\\scoop\\apps\\go\\current
            path = C:\\Users\\ann\\scoop\\apps\\go\\current\\bin\\go.exe            | C:\\Users\\ann\\scoop\\apps\\go\\current
            path="C:\\Users\\ann\\scoop\\apps\\go\\current\\bin\\go.exe"            | C:\\Users\\ann\\scoop\\apps\\go\\current
            `  PATH  =  "C:\\Program Files\\Go\\bin\\go.exe"  `                     | C:\\Program Files\\Go
            path = C:\\Program Files\\Go\\bin\\go.exe                               | C:\\Program Files\\Go
            path = "%SCOOP%\\apps\\go\\current\\bin\\go.exe"                        | C:\\Users\\ann\\scoop\\apps\\go\\current
            path = "%scoop%\\apps\\go\\1.22.5\\bin\\go.exe"⏎args = -v               | C:\\Users\\ann\\scoop\\apps\\go\\1.22.5
            args = path = x⏎path = "C:\\Program Files\\Go\\bin\\go.exe"             | C:\\Program Files\\Go
            path = "C:\\gone\\bin\\go.exe"⏎path = "C:\\Program Files\\Go\\bin\\go.exe" | C:\\Program Files\\Go
            GOFLAGS = -mod=mod⏎path = "C:\\Program Files\\Go\\bin\\go.exe"          | C:\\Program Files\\Go
            \ufeffpath = "C:\\Program Files\\Go\\bin\\go.exe"                       | C:\\Program Files\\Go
            path = "c:/program files/go/bin/GO.EXE"                                 | c:\\program files\\go
            """)
    void readsItsFile(String settings, String expected) {
        assertThat(Told.of(machine(settings), SHIM)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                     | names no program
            args = build                                           | names no program
            PATHS = C:\\Go\\bin\\go.exe                            | names no program
            path                                                   | names no program
            path = "C:\\gone\\bin\\go.exe"                         | does not exist
            path = "%NOWHERE%\\bin\\go.exe"                        | whole path
            path = go.exe                                          | whole path
            path =                                                 | whole path
            path = "C:\\a?b\\go.exe"                               | whole path
            path = "C:\\Users\\ann\\scoop\\shims\\go.exe"          | starts itself
            path = "c:\\users\\ann\\SCOOP\\shims\\.\\GO.exe"       | starts itself
            path = "C:\\Program Files\\Go\\bin\\go.exe"⏎GOROOT = D:\\go | GOROOT
            path = "C:\\Users\\ann\\scoop\\apps\\go\\current"      | does not exist
            """)
    void startsNothing(String settings, String why) {
        assertThat(Told.of(machine(settings), SHIM))
                .startsWith("(" + SHIM + " is a shim of Scoop, and ")
                .contains(why);
    }

    @Test
    void isRefusedAndTheNextEntryIsFound() {
        FakeHost host = machine("path = \"C:\\gone\\bin\\go.exe\"")
                .go("go1.22.5", "D:\\Go")
                .searchPath("C:\\Users\\ann\\scoop\\shims", "D:\\Go\\bin");

        var report = Discoveries.discoverWith(host, "path");

        assertThat(report).foundExactly("D:\\Go");
        assertThat(report)
                .rejected(SHIM)
                .because(IssueCode.SHIM_UNRESOLVED)
                .saying("C:\\gone\\bin\\go.exe", "go.shim:1");
    }

    @Test
    void startsWhatTheShimThatItStartsStarts() {
        FakeHost host = machine("path = \"D:\\shims\\go.exe\"")
                .program("D:\\shims\\go.exe")
                .file("D:\\shims\\go.shim", "path = \"C:\\Program Files\\Go\\bin\\go.exe\"");

        assertThat(Told.of(host, SHIM)).isEqualTo("C:\\Program Files\\Go");
    }

    @Test
    void startsNothingInACircle() {
        FakeHost host = machine("path = \"D:\\shims\\go.exe\"")
                .program("D:\\shims\\go.exe")
                .file("D:\\shims\\go.shim", "path = \"" + SHIM + "\"");

        assertThat(Told.of(host, SHIM)).contains("one shim of too many in a row");
    }

    @Test
    void isABatchFileWhereThatIsTheTarget() {
        FakeHost host = machine("")
                .remove(SHIM)
                .remove(SHIMS + "go.shim")
                .file(
                        SHIMS + "go.cmd",
                        "@rem C:\\Program Files\\Go\\bin\\go.exe\r\n@\"C:\\Program Files\\Go\\bin\\go.exe\" %*\r\n");

        assertThat(Told.of(host, SHIMS + "go.cmd")).isEqualTo("C:\\Program Files\\Go");
        assertThat(Told.of(host.file(SHIMS + "go.cmd", "@rem starts go\r\n"), SHIMS + "go.cmd"))
                .isEqualTo("no shim");
    }

    @Test
    void isKnownThroughALinkToItsFolder() {
        FakeHost host = machine("path = \"C:\\Program Files\\Go\\bin\\go.exe\"")
                .junction("D:\\bin", "C:\\Users\\ann\\scoop\\shims");

        assertThat(Told.of(host, "D:\\bin\\go.exe")).isEqualTo("C:\\Program Files\\Go");
    }

    @Test
    void isNoProgramWithoutAFileOfItsName() {
        FakeHost host = machine("")
                .remove(SHIMS + "go.shim")
                .file(SHIMS + "go.shim.go122", "path = \"C:\\Program Files\\Go\\bin\\go.exe\"");

        assertThat(Told.of(host, SHIM)).isEqualTo("no shim");
    }

    @Test
    void isNothingElsewhere() {
        FakeHost host = FakeHost.linux().program("/shims/go").file("/shims/go.shim", "path = /usr/local/go/bin/go");

        assertThat(Told.of(host, "/shims/go")).isEqualTo("no shim");
    }
}
