package io.github.goroot.testkit.shim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.internal.shim.ShimVariable;
import io.github.goroot.testkit.FakeHost;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The go that a shim starts receives what its manager sets for it, and the rest as the process has it. */
class ReceivedVariablesTest {

    private static final String GOENV = "/home/ann/.goenv";
    private static final String ASDF = "/home/ann/.asdf";
    private static final String MISE = "/home/ann/.local/share/mise";

    private static FakeHost linux() {
        return FakeHost.linux().home("/home/ann").workingDirectory("/home/ann/shop");
    }

    private static FakeHost goenv(String script) {
        FakeHost host = linux().executable(GOENV + "/shims/go", script).searchPath(GOENV + "/shims", "/usr/bin");
        for (String version : new String[] {"1.21.13", "1.22.12", "1.23rc1", "1.23rc2", "mine"}) {
            host.program(GOENV + "/versions/" + version + "/bin/go");
        }
        return host.program("/usr/bin/goenv").program("/usr/bin/go");
    }

    private static FakeHost goenv2() {
        return goenv("#!/usr/bin/env bash\nset -e\nprogram=\"${0##*/}\"\nexport GOENV_ROOT=\"" + GOENV
                + "\"\nexec \"/usr/bin/goenv\" exec \"$program\" \"$@\"\n");
    }

    private static FakeHost goenv3() {
        return goenv("#!/usr/bin/env bash\n# goenv shim for go\nexec goenv exec \"$program\" \"$@\"\n");
    }

    private static FakeHost asdf() {
        return linux().executable(
                        ASDF + "/shims/go",
                        "#!/usr/bin/env bash\n# asdf-plugin: golang 1.22.12\nexec asdf exec \"go\" \"$@\"")
                .program(ASDF + "/installs/golang/1.22.12/go/bin/go")
                .program(ASDF + "/plugins/golang/bin/exec-env")
                .program("/usr/bin/asdf")
                .program("/opt/own/bin/go")
                .searchPath("/usr/bin");
    }

    private static FakeHost mise(String toml) {
        return linux().program("/usr/bin/mise")
                .link(MISE + "/shims/go", "/usr/bin/mise")
                .program(MISE + "/installs/go/1.22.12/bin/go")
                .file("/home/ann/shop/mise.toml", toml + "[tools]\ngo = \"1.22\"\n")
                .searchPath(MISE + "/shims");
    }

    private static Map<String, ShimVariable> variables(FakeHost host, String shim) {
        Host built = host.build();
        ShimAnswer answer = Told.answer(built, shim, built.workingDirectory()).orElseThrow();
        return answer instanceof ShimAnswer.Toolchain toolchain
                ? toolchain.variables()
                : ((ShimAnswer.NextOnPath) answer).variables();
    }

    /** Gives the variables but PATH, as a shell would be told them. */
    private static String told(FakeHost host, String shim) {
        Map<String, String> told = new TreeMap<>();
        variables(host, shim).forEach((name, variable) -> told.put(name, variable.value()));
        told.remove("PATH");
        return told.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # version        | GOROOT                          | GOPATH
            1.22             | V/1.22.12                       | H/go/1.22.12
            1.22.12:1.21     | V/1.22.12:V/1.21.13             | H/go/1.22.12:1.21.13
            1.22.12:system   | V/1.22.12:/usr                  | H/go/1.22.12:system
            system:1.22.12   | /usr:V/1.22.12                  | H/go/system:1.22.12
            1.23rc1          | V/1.23rc2                       | H/go/1.23rc1
            mine             | ''                              | H/go/mine
            """)
    void ofGoenv2AreMadeOfAllVersions(String version, String goroot, String gopath) {
        FakeHost host =
                goenv2().env("GOENV_VERSION", version).env("GOROOT", "/gone").env("GOPATH", "/mine");

        assertThat(told(host, GOENV + "/shims/go"))
                .isEqualTo("{GOPATH=" + gopath.replace("H", "/home/ann") + ", GOROOT="
                        + goroot.replace("V", GOENV + "/versions") + "}");
    }

    @Test
    void ofGoenv2AreNoneForTheSystem() {
        assertThat(told(goenv2().env("GOENV_VERSION", "system").env("GOROOT", "/gone"), GOENV + "/shims/go"))
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # variable             | value | what is set
            GOENV_DISABLE_GOROOT   | 1     | {GOPATH=/home/ann/go/1.22.12}
            GOENV_DISABLE_GOROOT   | true  | {GOPATH=/home/ann/go/1.22.12, GOROOT=V}
            GOENV_DISABLE_GOPATH   | 1     | {GOROOT=V}
            GOENV_GOPATH_PREFIX    | /p    | {GOPATH=/p/1.22.12, GOROOT=V}
            GOENV_APPEND_GOPATH    | 1     | {GOPATH=/home/ann/go/1.22.12:/mine, GOROOT=V}
            GOENV_PREPEND_GOPATH   | 1     | {GOPATH=/mine:/home/ann/go/1.22.12, GOROOT=V}
            """)
    void ofGoenv2HeedItsSwitches(String variable, String value, String expected) {
        FakeHost host =
                goenv2().env("GOENV_VERSION", "1.22.12").env("GOPATH", "/mine").env(variable, value);

        assertThat(told(host, GOENV + "/shims/go")).isEqualTo(expected.replace("V", GOENV + "/versions/1.22.12"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # variable           | value                                   | what is set
            OTHER                | x                                       | {GOMODCACHE=S, GOPATH=/home/ann/go/1.22.12, GOROOT=V}
            GOENV_DISABLE_GOROOT | 1                                       | {GOMODCACHE=S, GOPATH=/home/ann/go/1.22.12, GOROOT=V}
            GOENV_DISABLE_GOPATH | true                                    | {GOMODCACHE=S, GOROOT=V}
            GOENV_DISABLE_GOPATH | 0                                       | {GOMODCACHE=S, GOPATH=/home/ann/go/1.22.12, GOROOT=V}
            GOMODCACHE           | /mc                                     | {GOPATH=/home/ann/go/1.22.12, GOROOT=V}
            GOPATH               | ~/mine:/home/ann/go/1.21.13:$HOME/go    | {GOMODCACHE=S, GOPATH=/home/ann/go/1.22.12:/home/ann/mine:/home/ann/go, GOROOT=V}
            GOENV_VERSION        | system                                  | {}
            """)
    void ofGoenv3ShareTheModuleCache(String variable, String value, String expected) {
        FakeHost host = goenv3().env("GOENV_VERSION", "1.22.12").env(variable, value);

        assertThat(told(host, GOENV + "/shims/go"))
                .isEqualTo(expected.replace("V", GOENV + "/versions/1.22.12")
                        .replace("=S", "=" + GOENV + "/shared/go-mod"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # variable              | value         | what is set
            OTHER                   | x             | {GOBIN=I/bin, GOPATH=I/packages, GOROOT=I/go}
            GOROOT                  | /gone         | {GOBIN=I/bin, GOPATH=I/packages}
            GOROOT                  | unset         | {GOBIN=I/bin, GOPATH=I/packages, GOROOT=I/go}
            GOROOT                  | ''            | {GOBIN=I/bin, GOPATH=I/packages, GOROOT=I/go}
            GOPATH                  | /mine         | {GOBIN=I/bin, GOROOT=I/go}
            ASDF_GOLANG_VERSION     | system        | {}
            ASDF_GOLANG_VERSION     | path:/opt/own | {GOBIN=/opt/own/bin, GOPATH=/opt/own/packages, GOROOT=/opt/own/go}
            """)
    void ofAsdfAreThoseThatAreNotSet(String variable, String value, String expected) {
        FakeHost host = asdf().env("ASDF_GOLANG_VERSION", "1.22.12").env(variable, value);

        assertThat(told(host, ASDF + "/shims/go"))
                .isEqualTo(expected.replaceAll("\\bI\\b", ASDF + "/installs/golang/1.22.12"));
        // Another plug-in has no such script.
        assertThat(told(host.remove(ASDF + "/plugins/golang/bin/exec-env"), ASDF + "/shims/go"))
                .isEqualTo("{}");
    }

    @Test
    void putWhatTheManagerKeepsBesideGoFirstOnPath() {
        assertThat(variables(asdf().env("ASDF_GOLANG_VERSION", "1.22.12"), ASDF + "/shims/go")
                        .get("PATH")
                        .value())
                .isEqualTo("I/bin:I/go/bin:/usr/bin".replace("I", ASDF + "/installs/golang/1.22.12"));
        assertThat(variables(mise(""), MISE + "/shims/go").get("PATH").value())
                .isEqualTo(MISE + "/installs/go/1.22.12/bin:" + MISE + "/shims");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # mise.toml                                              | what is set
            ''                                                       | {GOBIN=I/bin, GOROOT=I}
            '[settings]⏎go.set_goroot = false'                       | {GOBIN=I/bin}
            '[settings.go]⏎set_gopath = true⏎set_gobin = false'      | {GOPATH=I/packages, GOROOT=I}
            '[settings]⏎go_set_goroot = false'                       | {GOBIN=I/bin}
            '[env]⏎GOROOT = "/x"⏎GOPATH = "/y"⏎OTHER = "/z"'         | {GOBIN=I/bin, GOPATH=/y, GOROOT=/x}
            '[env]⏎GOFLAGS = false⏎GOMAXPROCS = 2'                   | {GOBIN=I/bin, GOFLAGS=, GOMAXPROCS=2, GOROOT=I}
            '[env]⏎GOPATH = { value = "/y", tools = true }'          | {GOBIN=I/bin, GOPATH=/y, GOROOT=I}
            '[env]⏎GOPATH = { default = "/y" }'                      | {GOBIN=I/bin, GOPATH=/y, GOROOT=I}
            '[env]⏎GOWORK = { default = "/y" }'                      | {GOBIN=I/bin, GOROOT=I}
            '[[env]]⏎GOPATH = "/y"⏎[[env]]⏎GOPATH = "/z"'            | {GOBIN=I/bin, GOPATH=/z, GOROOT=I}
            '[env]⏎GOPATH = "{{ config_root }}/.go"'                 | {GOBIN=I/bin, GOPATH=/home/ann/shop/.go, GOROOT=I}
            '[env]⏎GOPATH = "{{env.HOME}}/y:$HOME/z:${HOME}"'        | {GOBIN=I/bin, GOPATH=/home/ann/y:/home/ann/z:/home/ann, GOROOT=I}
            '[env]⏎GOPATH = "{{ exec(command=1) }}"'                 | {GOBIN=I/bin, GOROOT=I}
            '[env]⏎_.path = "bin"'                                   | {GOBIN=I/bin, GOROOT=I}
            """)
    void ofMiseAreThoseOfItsToolAndAboveThemThoseOfItsFiles(String toml, String expected) {
        FakeHost host = mise(Told.lines(toml) + "\n").env("GOWORK", "off");

        assertThat(told(host, MISE + "/shims/go"))
                .isEqualTo(expected.replaceAll("\\bI\\b", MISE + "/installs/go/1.22.12"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # variable          | value  | what is set
            MISE_GO_SET_GOROOT  | 0      | {GOBIN=I/bin}
            MISE_GO_SET_GOROOT  | false  | {GOBIN=I/bin}
            MISE_GO_SET_GOPATH  | 1      | {GOBIN=I/bin, GOPATH=I/packages, GOROOT=I}
            MISE_GO_SET_GOBIN   | 0      | {GOROOT=I}
            GOBIN               | /mine  | {GOROOT=I}
            GOROOT              | /gone  | {GOBIN=I/bin, GOROOT=I}
            MISE_GO_VERSION     | system | {}
            """)
    void ofMiseHeedItsSwitches(String variable, String value, String expected) {
        assertThat(told(mise("").env(variable, value), MISE + "/shims/go"))
                .isEqualTo(expected.replaceAll("\\bI\\b", MISE + "/installs/go/1.22.12"));
    }

    @Test
    void ofMiseCountForTheNextOnPathToo() {
        FakeHost host = mise("[env]\nGOFLAGS = \"-mod=mod\"\n").env("MISE_GO_VERSION", "system");

        assertThat(told(host, MISE + "/shims/go")).isEqualTo("{GOFLAGS=-mod=mod}");
        assertThat(variables(host, MISE + "/shims/go").get("GOFLAGS").location())
                .hasToString("/home/ann/shop/mise.toml:2: GOFLAGS = \"-mod=mod\"");
    }

    @Test
    void ofMiseAreThoseOfTheNearestFile() {
        FakeHost host = mise("[env]\nGOPATH = \"/near\"\n")
                .file("/home/ann/mise.toml", "[env]\nGOPATH = \"/far\"\nGOWORK = \"off\"\n");

        assertThat(told(host, MISE + "/shims/go")).contains("GOPATH=/near").contains("GOWORK=off");
    }
}
