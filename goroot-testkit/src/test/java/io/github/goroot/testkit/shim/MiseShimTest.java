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
import org.junit.jupiter.params.provider.ValueSource;

/** A shim of mise starts what mise would start there. */
class MiseShimTest {

    private static final String DATA = "/home/ann/.local/share/mise";
    private static final String SHIM = DATA + "/shims/go";
    private static final String INSTALLS = DATA + "/installs/go/";
    private static final String HERE = "/home/ann/team/project/";

    private static FakeHost machine() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .workingDirectory("/home/ann/team/project")
                .program("/usr/bin/mise")
                .link(SHIM, "/usr/bin/mise");
        for (String version :
                new String[] {"1.20.14", "1.21.0", "1.22.4", "1.22.10", "1.23rc1", "1.24.0", "ref-main"}) {
            host.program(INSTALLS + version + "/bin/go");
        }
        return host.link(INSTALLS + "latest", "./1.22.10")
                .link(INSTALLS + "1", "./1.22.10")
                .link(INSTALLS + "1.22", "./1.22.4")
                .link(INSTALLS + "own", "/opt/own")
                .program("/opt/own/bin/go")
                .file(INSTALLS + ".mise.backend", "go")
                .file(INSTALLS + "1.24.0/incomplete", "")
                .directory(INSTALLS + "1.19.0");
    }

    private static void hold(String actual, String expected) {
        if (expected.equals("missing")) {
            assertThat(actual)
                    .startsWith("(" + SHIM + " is a shim of mise, and Go ")
                    .containsPattern("is not installed(, so it would be downloaded first)?\\.\\)$");
        } else if (expected.equals("unclear")) {
            assertThat(actual)
                    .startsWith("(" + SHIM + " is a shim of mise, and ")
                    .endsWith("was not worked out.)");
        } else {
            assertThat(actual)
                    .isEqualTo(expected.startsWith("/") || expected.equals(Told.NEXT) ? expected : INSTALLS + expected);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OperatingSystem.class,
            names = {"LINUX", "MACOS", "WINDOWS", "FREEBSD"})
    void isFoundOnPath(OperatingSystem system) {
        FakeHost host = FakeHost.of(system);
        String home = Layout.MISE.write(host, "go1.22.5").home();
        boolean windows = system == OperatingSystem.WINDOWS;
        String shims = windows
                ? host.variable("USERPROFILE").orElseThrow() + "\\AppData\\Local\\mise\\shims"
                : host.variable("HOME").orElseThrow() + "/.local/share/mise/shims";
        host.env("MISE_GO_VERSION", "1.22").searchPath(shims);

        var report = Discoveries.discoverWith(host, "path");

        assertThat(report).foundToolchainAt(home);
        assertThat(report.toolchains().get(0).provenances().get(0)).hasToString("path (MISE_GO_VERSION=1.22)");
    }

    @Test
    void namesTheLineThatDecides() {
        FakeHost host = machine().file("/home/ann/team/mise.toml", "# pins\n[tools]\ngo = \"1.21\" # old\n");

        assertThat(Told.deciding(host, SHIM)).isEqualTo("/home/ann/team/mise.toml:3: go = \"1.21\" # old");
    }

    @Test
    void isSeenBeforeItsLinkLeadsIntoAnotherGoroot() {
        FakeHost host = FakeHost.linux();
        String home = Layout.MISE.write(host, "go1.22.5").home();
        host.go("go1.20.1", "/usr/local/go")
                .program("/usr/local/go/bin/mise")
                .link("/opt/tools/go", "/usr/local/go/bin/mise")
                .searchPath("/opt/tools");

        assertThat(Discoveries.discoverWith(host, "path")).foundToolchainAt(home);
    }

    @Test
    void isRefusedWithItsReasonAndTheNextEntryIsFound() {
        FakeHost host = machine()
                .env("MISE_GO_VERSION", "1.99")
                .go("go1.20.1", "/usr/local/go")
                .searchPath(DATA + "/shims", "/usr/local/go/bin");

        var report = Discoveries.discoverWith(host, "path");

        assertThat(report.toolchains().get(0).home().toString()).isEqualTo("/usr/local/go");
        assertThat(report).rejected(SHIM).because(IssueCode.SHIM_UNRESOLVED).saying("1.99", "MISE_GO_VERSION");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # asked for          | which Go
            1.21.0               | 1.21.0
            1.21                 | 1.21.0
            v1.21                | 1.21.0
            1.22                 | 1.22.10
            1                    | 1.22.10
            1.2                  | missing
            latest               | 1.22.10
            1.23                 | missing
            1.23rc1              | 1.23rc1
            1.24                 | missing
            1.24.0               | missing
            1.19.0               | next on PATH
            prefix:1.22          | 1.22.10
            prefix:1.2           | missing
            prefix:1             | 1.22.10
            ref:main             | ref-main
            ref:gone             | missing
            branch:main          | missing
            own                  | own
            go1.22               | missing
            path:/opt/own        | /opt/own
            path:~/../../opt/own | /home/ann/../../opt/own
            path:sub/go          | /home/ann/team/project/sub/go/go
            path:/gone           | missing
            system               | next on PATH
            sub-1:latest         | unclear
            npm:go               | unclear
            ../../etc            | missing
            .                    | missing
            ..                   | missing
            a/b                  | missing
            1.22.4 1.21.0        | 1.22.4
            1.99 1.21.0          | missing
            1.19.0 1.21.0        | 1.21.0
            system 1.21.0        | 1.21.0
            1.21.0 system        | 1.21.0
            """)
    void findsTheVersion(String request, String expected) {
        FakeHost host = machine().program(HERE + "sub/go/go/bin/go").env("MISE_GO_VERSION", request);

        hold(Told.of(host, SHIM), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # auto install | fallback | asked for      | expected
            false          | ''       | 1.99           | next on PATH
            false          | ''       | 1.99 1.21.0    | 1.21.0
            0              | false    | 1.99           | missing
            false          | false    | 1.99 system    | next on PATH
            true           | ''       | 1.99 1.21.0    | missing
            """)
    void fetchesNothingWhereThatIsSwitchedOff(String install, String fallback, String request, String expected) {
        FakeHost host = machine()
                .env("MISE_NOT_FOUND_AUTO_INSTALL", install)
                .env("MISE_NOT_FOUND_SYSTEM_FALLBACK", fallback)
                .env("MISE_GO_VERSION", request);

        hold(Told.of(host, SHIM), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # mise.toml                                                     | expected
            '[tools]⏎go = "1.21"'                                           | 1.21.0
            '[tools]⏎go = ''1.21'''                                         | 1.21.0
            '[tools]⏎"go" = "1.21"'                                         | 1.21.0
            '[tools]⏎golang = "1.21"'                                       | 1.21.0
            '[tools]⏎"core:go" = "1.21"'                                    | 1.21.0
            'tools.go = "1.21"'                                             | 1.21.0
            'tools = { go = "1.21" }'                                       | 1.21.0
            '[tools]⏎go = ["1.21", "1.20"]'                                 | 1.21.0
            '[tools]⏎go = [⏎  # first⏎  "1.20",⏎  "1.21",⏎]'                | 1.20.14
            '[tools]⏎go = { version = "1.21" }'                             | 1.21.0
            '[tools]⏎go = { version = "1.21", os = ["linux"] }'             | 1.21.0
            '[tools]⏎go = { version = "1.21", os = ["macos"] }'             | next on PATH
            '[tools]⏎go = { version = "1.21", os = "linux" }'               | 1.21.0
            '[tools]⏎go = { version = "1.21", os = ["Linux"] }'             | next on PATH
            '[tools]⏎go = { version = "1.21", os = [] }'                    | next on PATH
            '[tools]⏎go = { version = "1.21", os = ["linux/x64"] }'         | 1.21.0
            '[tools]⏎go = { version = "1.21", os = ["win","linux/arm64"] }' | next on PATH
            '[tools]⏎go = [{ version = "1.21", os = ["linux"] }]'           | 1.21.0
            '[tools]⏎go = [{ version="1.20", os=["macos"] }, "1.21", "1"]'  | 1.21.0
            '[tools]⏎go = ["1.21", { version="1.20" }]'                     | 1.21.0
            '[tools]⏎go = [⏎{ os=["macos"], version="1.20" },⏎{ os=["linux"], prefix="1.22" }]' | 1.22.10
            '[tools]⏎go = [{ version="1.20", os=["macos"] }]'               | next on PATH
            '[tools]⏎go = [{ os=["linux"] }]'                               | unclear
            '[tools]⏎go = [{ version="1.21" }, { x = "y" }]'                | unclear
            '[tools]⏎go = [{ version="1.21", path="/opt/own" }]'            | unclear
            '[[tools.go]]⏎version="1.20"⏎os=["macos"]⏎[[tools.go]]⏎version="1.21"⏎[[tools.x]]⏎version="1"' | 1.21.0
            '[tools]⏎go = { prefix = "1.22" }'                              | 1.22.10
            '[tools]⏎go = { path = "/opt/own" }'                            | /opt/own
            '[tools]⏎go = { ref = "main" }'                                 | ref-main
            '[tools.go]⏎version = "1.21"'                                   | 1.21.0
            '[tools]⏎go.version = "1.21"'                                   | 1.21.0
            '[tools]⏎go = [{ version = "1.21" }]'                           | 1.21.0
            '[tools]⏎go = []'                                               | unclear
            '[tools]⏎go = 1.21'                                             | unclear
            '[tools]⏎go = { postinstall = "x" }'                            | unclear
            '[tools]⏎go = "{{ env.GO }}"'                                   | unclear
            '[tools]⏎go = "1.21"⏎[env]⏎go = "1.20"'                         | 1.21.0
            '[env]⏎go = "1.20"'                                             | 1.22.4
            'go = "1.20"'                                                   | 1.22.4
            '[tasks.x]⏎run = \"""⏎[tools]⏎go = "1.20"⏎\"""'                   | 1.22.4
            '#[tools]⏎#go = "1.20"'                                         | 1.22.4
            '[tool_alias.go.versions]⏎old = "1.20"⏎[tools]⏎go = "old"'      | 1.20.14
            '[alias.go]⏎old = "1.20"⏎[tools]⏎go = "old"'                    | 1.20.14
            '[tool_alias]⏎go = "asdf:x/y"⏎[tools]⏎go = "1.21"'              | other
            '[settings]⏎disable_tools = ["go"]⏎[tools]⏎go = "1.21"'         | next on PATH
            '[settings]⏎enable_tools = ["node"]⏎[tools]⏎go = "1.21"'        | next on PATH
            '[tools]⏎go = "1.21'                                            | broken
            '[tools⏎go = "1.21"'                                            | broken
            """)
    void readsToml(String text, String expected) {
        FakeHost host = machine()
                .file(HERE + "mise.toml", Told.lines(text))
                .file("/home/ann/.config/mise/config.toml", "[tools]\ngo = \"1.22.4\"\n");

        String told = Told.of(host, SHIM);

        switch (expected) {
            case "other" -> assertThat(told).contains("in another way than its own");
            case "broken" -> assertThat(told).contains(HERE + "mise.toml is no TOML from line");
            default -> hold(told, expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # .tool-versions               | expected
            golang 1.21                    | 1.21.0
            go 1.21                        | 1.21.0
            'go: 1.21'                     | 1.21.0
            go⇥1.21 # comment              | 1.21.0
            'go 1.20⏎golang 1.21'          | 1.21.0
            go 1.21.0 1.20                 | 1.21.0
            go                             | next on PATH
            node 20                        | next on PATH
            go {{ x }}                     | unclear
            go "1.21"                      | missing
            """)
    void readsToolVersions(String text, String expected) {
        hold(Told.of(machine().file("/home/ann/team/.tool-versions", Told.lines(text)), SHIM), expected);
    }

    /** Each file overrides those before it. */
    @Test
    void takesTheFileThatNoneOverrides() {
        FakeHost host = machine()
                .env("XDG_CONFIG_HOME", "/srv/config")
                .env("MISE_ENV", "dev,test")
                .env("MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS", "node,go");
        String[] names = {
            "/etc/mise/config.toml",
            "/srv/config/mise/conf.d/a.toml",
            "/srv/config/mise/conf.d/b.toml",
            "/srv/config/mise/config.toml",
            "/srv/config/mise/mise.toml",
            "/srv/config/mise/config.test.toml",
            "/srv/config/mise/config.local.toml",
            "/home/ann/.mise.toml",
            "/home/ann/team/mise.toml",
            HERE + ".go-version",
            HERE + "go.mod",
            HERE + ".tool-versions",
            HERE + ".config/mise/conf.d/x.toml",
            HERE + ".config/mise/config.toml",
            HERE + ".config/mise.toml",
            HERE + ".mise/conf.d/x.toml",
            HERE + ".mise/config.toml",
            HERE + "mise/conf.d/x.toml",
            HERE + "mise/config.toml",
            HERE + "mise.toml",
            HERE + ".mise.toml",
            HERE + "mise.local.toml",
            HERE + ".mise.local.toml",
            HERE + "mise.dev.toml",
            HERE + "mise.dev.local.toml",
            HERE + "mise.test.toml",
            HERE + ".mise.test.toml",
            HERE + "mise.test.local.toml"
        };
        for (String name : names) {
            host.file(
                    name,
                    name.endsWith(".toml")
                            ? "[tools]\ngo = \"1.21\"\n"
                            : name.endsWith("mod")
                                    ? "go 1.21\n"
                                    : name.endsWith(".go-version") ? "1.21\n" : "go 1.21\n");

            assertThat(Told.deciding(host, SHIM)).startsWith(name + ":");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file      | text                                | setting                                     | value     | expected
            .go-version | 1.21                                | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | go        | 1.21.0
            .go-version | '# old⏎v1.21 # c⏎⏎# 1.20'           | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | node,go   | 1.21.0
            .go-version | go1.21                              | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | go        | missing
            .go-version | 1.21                                | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | node      | next on PATH
            .go-version | '\ufeff1.21'                               | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | go        | 1.21.0
            .tool-versions | '\ufeffgo 1.21'                         | NONE                                        | ''        | 1.21.0
            .go-version | 1.21                                | NONE                                        | ''        | next on PATH
            go.mod      | 'module x⏎go 1.21⏎'                 | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | go        | 1.21.0
            go.mod      | 'go 1.21⏎toolchain go1.22.4⏎'       | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | go        | 1.22.4
            go.mod      | 'go 1.21⏎toolchain go1.22⏎'         | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | go        | 1.21.0
            go.mod      | 'go 1.23rc1⏎'                       | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | go        | next on PATH
            go.work     | 'go 1.21⏎'                          | MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS    | go        | next on PATH
            """)
    void readsFilesOfOthersIfAllowed(String file, String text, String variable, String value, String expected) {
        FakeHost host = machine().env(variable, value).file(HERE + file, Told.lines(text));

        hold(Told.of(host, SHIM), expected);
    }

    @Test
    void startsNothingWhereAFileOfOthersHasSeveralVersions() {
        FakeHost host = machine()
                .env("MISE_IDIOMATIC_VERSION_FILE_ENABLE_TOOLS", "go")
                .file(HERE + ".go-version", "1.21\n1.20\n");

        assertThat(Told.of(host, SHIM)).contains(HERE + ".go-version has several lines");
    }

    @Test
    void goesUpFromWhereTheSystemSaysThatItIs() {
        FakeHost host = machine()
                .file(HERE + "mise.toml", "[tools]\ngo = \"1.21\"\n")
                .file("/srv/mise.toml", "[tools]\ngo = \"1.20\"\n")
                .directory(HERE + "sub")
                .link("/srv/link", HERE + "sub")
                .workingDirectory("/srv/link");

        assertThat(Told.deciding(host, SHIM)).isEqualTo(HERE + "mise.toml:2: go = \"1.21\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISE_ENV", "MISE_PROFILE", "MISE_ENVIRONMENT"})
    void readsTheFilesOfAnEnvironmentByEachNameOfItsVariable(String variable) {
        FakeHost host = machine()
                .env(variable, "dev")
                .file(HERE + "mise.toml", "[tools]\ngo = \"1.20\"\n")
                .file(HERE + "mise.dev.toml", "[tools]\ngo = \"1.21\"\n");

        hold(Told.of(host, SHIM), "1.21.0");
    }

    @Test
    void readsFilesOfOthersIfASettingAllowsIt() {
        FakeHost host = machine()
                .file(
                        "/home/ann/.config/mise/config.toml",
                        "[settings]\nidiomatic_version_file_enable_tools = [\"go\"]\n")
                .file(HERE + "go.mod", "go 1.21\n")
                .file(HERE + ".go-version", "1.20\n");

        hold(Told.of(host, SHIM), "1.21.0");
        hold(Told.of(host.env("MISE_IDIOMATIC_VERSION_FILE_DISABLE_FILES", "go:go.mod"), SHIM), "1.20.14");
        host.env("MISE_IDIOMATIC_VERSION_FILE_DISABLE_FILES", "");
        hold(Told.of(host.env("MISE_IDIOMATIC_VERSION_FILE_IGNORE_MINIMUM_VERSIONS", "true"), SHIM), "1.20.14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # variable                             | value                          | expected
            MISE_GO_VERSION                        | 1.20                           | 1.20.14
            MISE_GOLANG_VERSION                    | 1.20                           | 1.20.14
            ASDF_GOLANG_VERSION                    | 1.20                           | 1.21.0
            MISE_CEILING_PATHS                     | /home/ann/team                 | 1.22.10
            MISE_CEILING_PATHS                     | /home/ann                      | 1.21.0
            MISE_NO_CONFIG                         | true                           | next on PATH
            MISE_IGNORED_CONFIG_PATHS              | /home/ann/team                 | 1.22.10
            MISE_IGNORED_CONFIG_PATHS              | ~/team/mise.toml               | 1.22.10
            MISE_IGNORED_CONFIG_PATHS              | ~/t*/mise.toml                 | unclear
            MISE_DISABLE_TOOLS                     | node,go                        | next on PATH
            MISE_OVERRIDE_CONFIG_FILENAMES         | other.toml                     | 1.20.14
            MISE_OVERRIDE_TOOL_VERSIONS_FILENAMES  | none                           | 1.21.0
            MISE_DEFAULT_CONFIG_FILENAME           | other.toml                     | 1.20.14
            MISE_DEFAULT_CONFIG_FILENAME           | ../../x                        | 1.21.0
            MISE_ENV                               | ../../x                        | 1.21.0
            MISE_GLOBAL_CONFIG_FILE                | /srv/global.toml               | 1.21.0
            """)
    void heedsVariables(String variable, String value, String expected) {
        FakeHost host = machine()
                .file("/home/ann/team/mise.toml", "[tools]\ngo = \"1.21\"\n")
                .file("/home/ann/team/other.toml", "[tools]\ngo = \"1.20\"\n")
                .file("/home/ann/.config/mise/config.toml", "[tools]\ngo = \"1.22\"\n")
                .env(variable, value);

        hold(Told.of(host, SHIM), expected);
    }

    @Test
    void takesGlobalFilesFromWhereVariablesSay() {
        FakeHost host = machine()
                .workingDirectory("/srv")
                .file("/srv2/one.toml", "[tools]\ngo = \"1.20\"\n")
                .file("/srv2/mise/config.toml", "[tools]\ngo = \"1.21\"\n")
                .file("/srv2/sys/config.toml", "[tools]\ngo = \"1.22.4\"\n");

        hold(Told.of(host, SHIM), Told.NEXT);
        hold(Told.of(host.env("MISE_SYSTEM_CONFIG_DIR", "/srv2/sys"), SHIM), "1.22.4");
        hold(Told.of(host.env("XDG_CONFIG_HOME", "/srv2"), SHIM), "1.21.0");
        hold(Told.of(host.env("MISE_GLOBAL_CONFIG_FILE", "/srv2/one.toml"), SHIM), "1.20.14");
        hold(Told.of(host.env("MISE_GLOBAL_CONFIG_FILE", "/srv2/gone.toml"), SHIM), "1.22.4");
    }

    @Test
    void heedsALockBesideTheFile() {
        FakeHost host = machine()
                .file(HERE + "mise.toml", "[tools]\ngo = \"1.22\"\n")
                .file(
                        HERE + "mise.lock",
                        "[[tools.node]]\nversion = \"1.22.9\"\n\n[[tools.go]]\nversion = \"1.22.4\"\n")
                .remove(INSTALLS + "own");

        hold(Told.of(host, SHIM), "1.22.4");
        hold(Told.of(host.env("MISE_LOCKFILE", "false"), SHIM), "1.22.10");
        host.withoutEnv("MISE_LOCKFILE").file(HERE + "mise.lock", "[[tools.go]]\nversion = \"1.22.9\"\n");
        hold(Told.of(host, SHIM), "missing");
        // A link to an installation elsewhere switches locks off.
        hold(Told.of(host.link(INSTALLS + "own", "/opt/own"), SHIM), "1.22.10");
    }

    @Test
    void findsWhatIsInstalledForAllUsersAndMarksThatItIsIncomplete() {
        FakeHost host = machine()
                .env("MISE_SHARED_INSTALL_DIRS", "/srv/shared")
                .program("/usr/local/share/mise/installs/go/1.25.1/bin/go")
                .program("/srv/shared/go/1.25.2/bin/go")
                .env("MISE_GO_VERSION", "1.25");

        hold(Told.of(host, SHIM), "/srv/shared/go/1.25.2");
        hold(Told.of(host.env("MISE_GO_VERSION", "1.25.1"), SHIM), "/usr/local/share/mise/installs/go/1.25.1");
        host.file("/home/ann/.cache/mise/go/1.25.1/incomplete", "");
        hold(Told.of(host, SHIM), "missing");
    }

    @ParameterizedTest
    @CsvSource({
        "MISE_DATA_DIR, /srv/mise",
        "XDG_DATA_HOME, /srv",
        "MISE_INSTALLS_DIR, /srv/mise/installs",
        "MISE_DATA_DIR, ~/../../srv/mise"
    })
    void keepsItsVersionsWhereTheVariableSays(String variable, String value) {
        FakeHost host = machine()
                .env(variable, value)
                .env("MISE_GO_VERSION", "1.22")
                .program("/srv/mise/installs/go/1.22.9/bin/go");

        assertThat(Told.of(host, SHIM)).endsWith("/srv/mise/installs/go/1.22.9");
    }

    @Test
    void findsTheGorootOfThePlugInOneFolderFurtherDown() {
        FakeHost host = machine().program(INSTALLS + "1.18.1/go/bin/go").env("MISE_GO_VERSION", "1.18");

        hold(Told.of(host, SHIM), "1.18.1/go");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/opt/tools/go", "/usr/local/bin/go", "/home/ann/bin/go", "/opt/shims/go"})
    void isAnyLinkOfThatName(String program) {
        FakeHost host = machine()
                .link("/opt/tools", DATA + "/shims")
                .link("/usr/local/bin/go", SHIM)
                .link("/opt/shims/go", "/opt/homebrew/bin/mise")
                .link("/opt/homebrew/bin/mise", "../Cellar/mise/bin/mise")
                .program("/opt/homebrew/Cellar/mise/bin/mise")
                .executable("/home/ann/bin/go", "#!/bin/sh\nexport ASDF_DATA_DIR=x\nexec mise x -- go \"$@\"\n")
                .env("MISE_GO_VERSION", "1.21");

        hold(Told.of(host, program), "1.21.0");
    }

    @Test
    void isNoOtherProgram() {
        FakeHost host = machine()
                .link("/opt/homebrew/bin/mise", "../Cellar/mise/bin/mise")
                .program("/opt/homebrew/Cellar/mise/bin/mise")
                .link(DATA + "/shims/node", "/usr/bin/mise")
                .link("/opt/a/go", "/opt/own/bin/go")
                .executable("/opt/b/go", "#!/bin/sh\nexec mise x go@1.21 -- go \"$@\"\n")
                .program(DATA + "/shims/gofmt");

        for (String program : new String[] {
            "/opt/homebrew/bin/mise", DATA + "/shims/node", "/opt/a/go", "/opt/b/go", DATA + "/shims/gofmt"
        }) {
            assertThat(Told.of(host, program)).isEqualTo("no shim");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"go.exe", "go.cmd"})
    void isAProgramOrAScriptOnWindows(String name) {
        FakeHost host = FakeHost.windows();
        String home = Layout.MISE.write(host, "go1.22.5").home();
        String shims = "C:\\Users\\ann\\AppData\\Local\\mise\\shims";
        host.remove(shims + "\\go.exe")
                .file(shims + "\\" + name, name.endsWith("exe") ? "MZ" : "@echo off\r\nmise x -- go %*\r\n")
                .junction("D:\\tools", shims)
                .env("MISE_GO_VERSION", "latest");

        assertThat(Told.of(host, shims + "\\" + name)).isEqualTo(home);
        assertThat(Told.of(host, "D:\\tools\\" + name)).isEqualTo(home);
        // Any version that is missing would be fetched by a script, not only the first.
        assertThat(Told.of(host.env("MISE_GO_VERSION", "system 1.99"), shims + "\\" + name))
                .contains("1.99");
    }
}
