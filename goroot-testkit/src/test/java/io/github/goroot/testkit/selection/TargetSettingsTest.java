package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.selection.Selection;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting for the processor that no release knows ends every command; which ones do, changed with the releases. */
class TargetSettingsTest {

    private static final String ARM =
            "must start with 5, 6, or 7, and may optionally end in either \",hardfloat\" or \",softfloat\"";

    private static FakeHost host(String version) {
        return FakeHost.linux()
                .home("/home/gopher")
                .go(version, "/usr/local/go")
                .searchPath("/usr/local/go/bin", "/usr/bin", "/bin");
    }

    private static Optional<String> error(FakeHost host, String... words) {
        return select(host, words).error();
    }

    private static Selection select(FakeHost host, String... words) {
        return ToolchainSelector.of(host.build())
                .select(SelectionRequest.in(host.path("/home/gopher")).withCommandLine(List.of(words)));
    }

    @ParameterizedTest(name = "{0} with {1}={2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            go1.15.15 | GOARM     | 9              | Invalid GOARM value. Must be 5, 6, or 7.
            go1.15.15 | GOMIPS    | x              | Invalid GOMIPS value. Must be hardfloat or softfloat.
            go1.15.15 | GOMIPS64  | x              | Invalid GOMIPS64 value. Must be hardfloat or softfloat.
            go1.15.15 | GOPPC64   | power10        | Invalid GOPPC64 value. Must be power8 or power9.
            go1.15.15 | GOWASM    | ,satconv,y     | Invalid GOWASM value. No such feature: y
            go1.15.15 | GOAMD64   | v9             | -
            go1.17    | GOAMD64   | v9             | -
            go1.18    | GOAMD64   | v9             | go: invalid GOAMD64: must be v1, v2, v3, v4
            go1.22.12 | GOAMD64   | x              | go: invalid GOAMD64: must be v1, v2, v3, v4
            go1.22.12 | GOAMD64   | v4             | -
            go1.23.0  | GOAMD64   | x              | -
            go1.19.8  | GOARM     | 5,hardfloat    | go: invalid GOARM: must be 5, 6, 7
            go1.22.12 | GOARM     | 5,hardfloat    | -
            go1.22.12 | GOARM     | 7,hardfloat,softfloat | -
            go1.22.12 | GOARM     | 7,softfloat,hardfloat | go: invalid GOARM: %s
            go1.22.12 | GOARM     | 8              | go: invalid GOARM: %s
            go1.23.0  | GOARM     | 8              | -
            go1.22.12 | GOARM64   | x              | -
            go1.23.0  | GOARM64   | x              | go: invalid GOARM64: must start with v8.{0-9} or v9.{0-5} and may optionally end in ",lse" and/or ",crypto"
            go1.27.3  | GOARM64   | v9.5,lse,crypto,lse | -
            go1.27.3  | GOARM64   | v9.6           | go: invalid GOARM64: must start with v8.{0-9} or v9.{0-5} and may optionally end in ",lse" and/or ",crypto"
            go1.27.3  | GOMIPS    | x              | go: invalid GOMIPS: must be hardfloat, softfloat
            go1.27.3  | GOMIPS64  | x              | go: invalid GOMIPS64: must be hardfloat, softfloat
            go1.19.8  | GOPPC64   | power10        | go: invalid GOPPC64: must be power8, power9
            go1.21.13 | GOPPC64   | power10        | -
            go1.21.13 | GOPPC64   | power11        | go: invalid GOPPC64: must be power8, power9, power10
            go1.22.12 | GORISCV64 | x              | -
            go1.24.4  | GORISCV64 | rva23u64       | go: invalid GORISCV64: must be rva20u64, rva22u64
            go1.25.0  | GORISCV64 | rva23u64       | -
            go1.25.0  | GORISCV64 | rva24u64       | go: invalid GORISCV64: must be rva20u64, rva22u64, rva23u64
            go1.27.3  | GOWASM    | x,,satconv,"   | go: invalid GOWASM: no such feature "\\""
            go1.23.0  | GOFIPS140 | x              | -
            go1.24.4  | GOFIPS140 | v2.3.4         | -
            go1.24.4  | GOFIPS140 | v1.0.0-c2097c7c | go: invalid GOFIPS140: must be off, latest, inprocess, certified, or vX.Y.Z
            go1.25.0  | GOFIPS140 | v1.0.0-c2097c7c | -
            go1.26.0  | GOFIPS140 | v1.0.0-rc12    | -
            go1.26.0  | GOFIPS140 | v2.3.4         | go: invalid GOFIPS140: must be off, latest, inprocess, certified, or v1.Y.Z
            go1.26.0  | GOFIPS140 | certified      | -
            go1.27.3  | GO386     | 387            | -
            go1.27.3  | GOOS      | nothing        | -
            """)
    void valueThatTheReleaseDoesNotKnowEndsIt(String version, String name, String value, String error) {
        FakeHost host = host(version).env(name, value);
        Optional<String> expected = Optional.ofNullable(error).map(text -> text.replace("%s", ARM));

        assertThat(error(host, "version")).isEqualTo(expected);
        if (!name.equals("GOFIPS140")) {
            assertThat(error(host, "env", "GOROOT")).isEqualTo(expected);
        }
        assertThat(error(host(version).env("GOENV", "/e").file("/e", name + "=" + value + "\n"), "version"))
                .as("only what the process is given counts")
                .isEmpty();
    }

    @Test
    void theReasonNamesTheVariable() {
        Selection selection = select(host("go1.27.3").env("GOMIPS", "x"), "version");

        assertThat(selection.reasons())
                .anySatisfy(reason ->
                        assertThat(reason.text()).isEqualTo("GOMIPS is \"x\", which go1.27.3 does not know."));
    }

    @Test
    void theLastComplaintIsTold() {
        FakeHost several =
                host("go1.22.12").env("GOAMD64", "x").env("GOMIPS", "x").env("GOWASM", "a,b");

        assertThat(error(several, "version")).contains("go: invalid GOWASM: no such feature \"b\"");
        assertThat(error(host("go1.15.15").env("GOWASM", "x").env("GOMIPS", "x"), "version"))
                .contains("Invalid GOMIPS value. Must be hardfloat or softfloat.");
    }

    @Test
    void whatRepairsSettingsIsNotKeptFromIt() {
        assertThat(error(host("go1.27.3").env("GOMIPS", "x"), "env", "-u", "GOMIPS"))
                .isEmpty();
        assertThat(error(host("go1.27.3").env("GOMIPS", "x"), "help")).isEmpty();
        assertThat(error(host("go1.15.15").env("GOMIPS", "x"), "help"))
                .contains("Invalid GOMIPS value. Must be hardfloat or softfloat.");
    }

    @Test
    void relativeWorkspaceComesFirstSince123() {
        FakeHost local =
                host("go1.23.0").env("GOTOOLCHAIN", "local").env("GOMIPS", "x").env("GOWORK", "rel");

        assertThat(error(local, "version")).contains("go: invalid GOWORK: not an absolute path");
        assertThat(error(local.withoutEnv("GOMIPS"), "version")).contains("go: invalid GOWORK: not an absolute path");
    }

    @ParameterizedTest(name = "{0} with GOOS={1}, GOARCH={2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "go1.15.15, foo, -, cmd/go: unsupported GOOS/GOARCH pair foo/amd64",
                "go1.15.15, -, foo, cmd/go: unsupported GOOS/GOARCH pair linux/foo",
                "go1.15.15, darwin, 386, cmd/go: unsupported GOOS/GOARCH pair darwin/386",
                "go1.15.15, js, wasm, -",
                "go1.15.15, linux, sparc64, -",
                "go1.16, foo, -, -",
            })
    void pairsThatGo115DoesNotKnowEndIt(String version, String goos, String goarch, String error) {
        FakeHost host = host(version).env("GOENV", "/e").file("/e", goos == null ? "" : "GOOS=" + goos + "\n");
        FakeHost there = goarch == null ? host : host.env("GOARCH", goarch);

        assertThat(error(there, "version")).isEqualTo(Optional.ofNullable(error));
        assertThat(error(there, "env", "GOROOT")).isEqualTo(Optional.ofNullable(error));
        assertThat(error(there, "help")).isEmpty();
    }

    @Test
    void go115WorksInAFolderOfItsOwn() {
        assertThat(error(host("go1.15.15").env("GOTMPDIR", "/gone").env("GOOS", "foo"), "version"))
                .contains("go: creating work dir: stat /gone: no such file or directory");
        assertThat(error(host("go1.15.15").env("TMPDIR", "/gone"), "version"))
                .contains("go: creating work dir: stat /gone: no such file or directory");
        assertThat(error(host("go1.19.8").env("GOTMPDIR", "/gone"), "version")).isEmpty();
    }

    @Test
    void whatLooksForModulesNeedsTheSnapshotOfTheCryptography() {
        FakeHost host = host("go1.26.0").env("GOFIPS140", "v1.0.0").env("GOTOOLCHAIN", "local");

        assertThat(error(host, "version")).isEmpty();
        assertThat(error(host, "env", "GOROOT")).contains("go: unknown GOFIPS140 version \"v1.0.0\"");
        host.file("/usr/local/go/lib/fips140/v1.0.0.txt", "v1.0.0-c2097c7c\n");
        assertThat(error(host, "env", "GOROOT"))
                .contains("go: unknown GOFIPS140 version \"v1.0.0-c2097c7c\" (from \"v1.0.0\")");
        host.file("/usr/local/go/lib/fips140/v1.0.0-c2097c7c.zip", "");
        assertThat(error(host, "env", "GOROOT")).isEmpty();
        assertThat(error(host.env("GOTOOLCHAIN", "go1.99.0"), "version")).isEmpty();
        FakeHost other = host.env("GOENV", "/e").file("/e", "GOFIPS140=../x\n").withoutEnv("GOFIPS140");
        assertThat(error(other, "version")).isEmpty();
        assertThat(error(other.go("go1.24.4", "/usr/local/go"), "version"))
                .contains("go: go: malformed GOFIPS140 version \"../x\"");
    }
}
