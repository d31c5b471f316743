package io.github.goroot.testkit.shim;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.layout.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A shim of proto starts what proto would start there. */
class ProtoShimTest {

    private static final String STORE = "/home/ann/.proto";
    private static final String SHIM = STORE + "/shims/go";
    private static final String TOOL = STORE + "/tools/go/";
    private static final String HERE = "/home/ann/work/project/";

    private static FakeHost machine() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .workingDirectory("/home/ann/work/project")
                .program(SHIM);
        return withVersions(host, STORE, "1.20.0", "1.21.13", "1.22.4", "1.22.10", "1.23.0-rc1");
    }

    private static FakeHost withVersions(FakeHost host, String store, String... versions) {
        StringBuilder installed = new StringBuilder();
        for (String version : versions) {
            host.program(store + "/tools/go/" + version + "/bin/go");
            installed
                    .append(installed.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(version)
                    .append('"');
        }
        // One that was broken off is there and not in the manifest, one that was deleted by hand the other way round.
        return host.program(store + "/tools/go/1.24.0/bin/go")
                .file(
                        store + "/tools/go/manifest.json",
                        "{\n  \"installed_versions\": [" + installed
                                + ", \"1.25.0\"],\n  \"versions\": {\"1.26.0\": {}}\n}\n");
    }

    private static void hold(String actual, String expected) {
        switch (expected) {
            case "missing" ->
                assertThat(actual)
                        .startsWith("(" + SHIM + " is a shim of proto, and Go ")
                        .endsWith("is not installed.)");
            case "servers" -> assertThat(actual).contains("is told by its servers only");
            case "nothing" -> assertThat(actual).startsWith("(" + SHIM + " is a shim of proto, and ");
            default -> assertThat(actual).isEqualTo(expected.equals(Told.NEXT) ? expected : TOOL + expected);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OperatingSystem.class,
            names = {"LINUX", "MACOS", "WINDOWS", "FREEBSD"})
    void isFoundOnPathWithTheLineThatDecides(OperatingSystem system) {
        FakeHost host = FakeHost.of(system);
        String home = Layout.PROTO.write(host, "go1.22.5").home();
        host.searchPath(host.variable(system == OperatingSystem.WINDOWS ? "USERPROFILE" : "HOME")
                        .orElseThrow()
                + (system == OperatingSystem.WINDOWS ? "\\.proto\\shims" : "/.proto/shims"));

        var report = Discoveries.discoverWith(host, "path");

        assertThat(report).foundToolchainAt(home);
        assertThat(report.toolchains().get(0).provenances().get(0).toString())
                .endsWith(".prototools:1: go = \"1.22.5\")");
    }

    @Test
    void isRefusedWithItsReason() {
        FakeHost host = machine().env("PROTO_GO_VERSION", "1.99").searchPath(STORE + "/shims");

        assertThat(Discoveries.discoverWith(host, "path"))
                .rejected(SHIM)
                .because(IssueCode.SHIM_UNRESOLVED)
                .saying("1.99", "PROTO_GO_VERSION");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.22.4             | 1.22.4
            v1.22.4            | 1.22.4
            1.22               | 1.22.10
            ~1.22              | 1.22.10
            ~1.22.5            | 1.22.10
            1                  | 1.22.10
            ^1.20              | 1.22.10
            >=1.21 <1.22       | 1.21.13
            <1.21              | 1.20.0
            1.20 - 1.21        | 1.21.13
            '1.20 || 1.21'     | 1.21.13
            1.21.*             | 1.21.13
            *                  | 1.22.10
            1.23               | missing
            1.23.0-rc1         | 1.23.0-rc1
            ^1.23.0-rc1        | 1.23.0-rc1
            1.24               | missing
            1.25               | missing
            >1                 | missing
            latest             | servers
            stable             | servers
            old                | 1.20.0
            ../../etc          | servers
            """)
    void findsTheVersion(String spec, String expected) {
        FakeHost host = machine()
                .env("PROTO_GO_VERSION", spec)
                .file("/home/ann/.prototools", "[tools.go.aliases]\nold = \"1.20\"\n");

        hold(Told.of(host, SHIM), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # .prototools                                        | expected
            'go = "1.21"'                                        | 1.21.13
            '# go = "1.20"⏎go = "1.21"'                          | 1.21.13
            'node = "20"'                                        | 1.20.0
            '[tools.go]⏎go = "1.21"'                             | 1.20.0
            'go = 1.21'                                          | nothing
            'go = ["1.21"]'                                      | nothing
            'go = "1.21'                                         | nothing
            'go = "mine"⏎[tools.go.aliases]⏎mine = "1.21"'       | 1.21.13
            'go = "1.22"⏎[settings]⏎lockfile = true'             | nothing
            'go = "1.22"⏎[settings]⏎lockfile = false'            | 1.22.10
            'go = "1.22"⏎[settings]⏎detect-strategy = "odd"'     | nothing
            """)
    void readsPrototools(String text, String expected) {
        FakeHost host = machine()
                .file(HERE + ".prototools", Told.lines(text))
                .file(HERE + ".protolock", "x")
                .file(STORE + "/.prototools", "go = \"1.20\"\n");

        hold(Told.of(host, SHIM), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file   | text                                 | expected
            go.mod   | 'module x⏎⏎go 1.21⏎'                 | 1.22.10
            go.mod   | 'go 1.22.5⏎'                         | 1.22.10
            go.mod   | 'go 1.23rc1⏎'                        | 1.23.0-rc1
            go.mod   | 'go 1.30⏎'                           | missing
            go.mod   | 'toolchain go1.21.13⏎'               | 1.20.0
            go.mod   | '  go 1.21⏎'                         | 1.20.0
            go.mod   | 'go 1.21 // at least⏎'               | nothing
            go.work  | 'go 1.21⏎'                           | 1.22.10
            .go-version | 1.21.13                           | 1.20.0
            """)
    void readsFilesOfGo(String file, String text, String expected) {
        FakeHost host = machine().file(HERE + file, Told.lines(text)).file(STORE + "/.prototools", "go = \"1.20\"\n");

        hold(Told.of(host, SHIM), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # variable            | value             | expected
            NONE                  | ''                | go.mod
            PROTO_ENV             | dev               | .prototools.dev
            PROTO_ENV             | none              | go.mod
            PROTO_DETECT_STRATEGY | prefer-prototools | work
            PROTO_DETECT_STRATEGY | only-prototools   | work
            PROTO_CONFIG_MODE     | global            | store
            PROTO_CONFIG_MODE     | local             | go.mod
            PROTO_CONFIG_MODE     | odd               | nothing
            """)
    void takesTheFileThatItsModeSays(String variable, String value, String expected) {
        FakeHost host = machine()
                .env(variable, value)
                .file(HERE + "go.mod", "go 1.22\n")
                .file(HERE + ".prototools.dev", "go = \"1.22.4\"\n")
                .file("/home/ann/work/.prototools", "go = \"1.21\"\n")
                .file(STORE + "/.prototools", "go = \"1.20\"\n");

        hold(
                Told.of(host, SHIM),
                switch (expected) {
                    case "go.mod" -> "1.22.10";
                    case ".prototools.dev" -> "1.22.4";
                    case "work" -> "1.21.13";
                    case "store" -> "1.20.0";
                    default -> expected;
                });
    }

    @Test
    void looksUpToTheHomeAndThenIntoItsStore() {
        FakeHost host =
                machine().file("/.prototools", "go = \"1.22\"\n").file("/home/ann/.prototools", "go = \"1.21\"\n");

        hold(Told.of(host, SHIM), "1.21.13");
        hold(Told.of(host.remove("/home/ann/.prototools"), SHIM), Told.NEXT);
        hold(Told.of(host.file(STORE + "/.prototools", "go = \"1.20\"\n"), SHIM), "1.20.0");
        hold(Told.of(host.env("PROTO_CONFIG_MODE", "upwards"), SHIM), Told.NEXT);
        hold(Told.of(host.workingDirectory("/srv"), SHIM), "1.22.10");
    }

    @Test
    void goModBesideCountsBeforeThePlainFileOfAnEnvironment() {
        FakeHost host = machine()
                .env("PROTO_ENV", "dev")
                .file(HERE + "go.mod", "go 1.22.0\n")
                .file(HERE + ".prototools", "go = \"1.20\"\n");

        hold(Told.of(host, SHIM), "1.22.10");
    }

    @ParameterizedTest
    @CsvSource({"PROTO_HOME, /srv/proto", "XDG_DATA_HOME, /srv", "PROTO_HOME, ~/../../srv/proto"})
    void keepsItsVersionsWhereTheVariableSays(String variable, String value) {
        FakeHost host = withVersions(machine(), "/srv/proto", "1.22.9")
                .env(variable, value)
                .env("PROTO_GO_VERSION", "1.22");
        host.program("/srv/proto/shims/go");

        assertThat(Told.of(host, "/srv/proto/shims/go")).endsWith("/srv/proto/tools/go/1.22.9");
        assertThat(Told.of(host, SHIM)).endsWith("/srv/proto/tools/go/1.22.9");
    }

    @Test
    void isKnownThroughLinksAndBeforeAnythingIsInstalled() {
        FakeHost host = machine()
                .env("PROTO_GO_VERSION", "1.22")
                .link("/opt/tools", STORE + "/shims")
                .link("/usr/local/bin/go", SHIM);

        assertThat(Told.of(host, "/opt/tools/go")).isEqualTo(TOOL + "1.22.10");
        assertThat(Told.of(host, "/usr/local/bin/go")).isEqualTo(TOOL + "1.22.10");
        hold(Told.of(host.remove(STORE + "/tools"), SHIM), "missing");
    }

    @Test
    void isNoOtherProgramInAFolderOfThatName() {
        FakeHost host =
                FakeHost.linux().home("/home/ann").program("/srv/shims/go").program("/srv/tools/go/bin/go");

        assertThat(Told.of(host, "/srv/shims/go")).isEqualTo("no shim");
        assertThat(Told.of(machine().program(STORE + "/shims/node"), STORE + "/shims/node"))
                .isEqualTo("no shim");
    }

    @ParameterizedTest
    @CsvSource({"go.exe, 1.22.10", "go-1.exe, 1.22.10", "go-1.21.exe, 1.21.13", "go-1.24.exe, none", "node.exe, none"})
    void hasCopiesOfTheNewestOfALineOnWindows(String name, String expected) {
        FakeHost host = FakeHost.windows().home("C:\\Users\\ann").program("C:\\Users\\ann\\.proto\\bin\\" + name);
        for (String version : new String[] {"1.21.13", "1.22.10"}) {
            host.program("C:\\Users\\ann\\.proto\\tools\\go\\" + version + "\\bin\\go.exe");
        }
        host.file(
                "C:\\Users\\ann\\.proto\\tools\\go\\manifest.json",
                "{\"installed_versions\":[\"1.22.10\",\"1.21.13\"]}");

        assertThat(Told.of(host, "C:\\Users\\ann\\.proto\\bin\\" + name))
                .isEqualTo(expected.equals("none") ? "no shim" : "C:\\Users\\ann\\.proto\\tools\\go\\" + expected);
    }
}
