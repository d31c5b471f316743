package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.Selection.Outcome;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a selection may cost, and what a hostile project cannot make it do. */
class SelectionHazardsTest {

    private static final String DOWNLOADS = "/home/gopher/go/pkg/mod/cache/download/golang.org/toolchain/@v";

    private final FakeHost host = FakeHost.linux()
            .home("/home/gopher")
            .go("go1.22.5", "/usr/local/go")
            .file("/usr/local/go/go.env", "GOPROXY=https://proxy.example\nGOSUMDB=sum.example\nGOTOOLCHAIN=auto\n")
            .searchPath("/usr/local/go/bin", "/usr/bin", "/bin")
            .directory("/home/gopher/a/b/c/d");

    private static Selection select(FakeHost host, String directory) {
        return select(host.build(), host, directory);
    }

    private static Selection select(Host machine, FakeHost host, String directory) {
        return ToolchainSelector.of(machine).select(SelectionRequest.in(host.path(directory)));
    }

    @Test
    void readsEachFileOnceAndEachDirectoryTwice() {
        Counting counting = Counting.on(host.file("/home/gopher/a/go.mod", "go 1.30.0\ntoolchain go1.31.0\n")
                .file("/home/gopher/.config/go/env", "GOFLAGS=\n")
                .build());

        Selection selection = select(counting.host(), host, "/home/gopher/a/b/c/d");

        assertThat(selection.outcome()).isEqualTo(Outcome.DOWNLOAD);
        // Two looks into each directory upwards, above the go.mod one; two env files, the project file, the head of the
        // program and VERSION; a probe for each entry of PATH and name, and three for the cache.
        assertThat(counting.files().log()).as("nothing is asked twice").doesNotHaveDuplicates();
        assertThat(counting.files().operations(CountingFiles.Kind.READ)).isLessThanOrEqualTo(5);
        assertThat(counting.operations()).as("%s", counting.byPlace()).isLessThanOrEqualTo(30);
    }

    @Test
    void hugeFileIsReadToABoundAndNamed() {
        FakeHost huge = host.file("/home/gopher/a/go.mod", "module m\n" + "// x\n".repeat(2 * 1024 * 1024));

        assertThat(select(huge, "/home/gopher/a").error().orElseThrow())
                .startsWith("/home/gopher/a/go.mod is larger than 8388608 bytes");
    }

    @Test
    void hugeFileWithBothLinesInFrontIsNoProblem() {
        FakeHost huge = host.file(
                "/home/gopher/a/go.mod", "go 1.22.1\ntoolchain go1.22.2\n" + "// x\n".repeat(2 * 1024 * 1024));

        assertThat(select(huge, "/home/gopher/a").outcome()).isEqualTo(Outcome.LOCAL);
    }

    @Test
    void folderIsNoProjectFile() {
        FakeHost odd = host.directory("/home/gopher/a/b/go.mod").file("/home/gopher/a/go.mod", "go 1.31.0\n");

        assertThat(select(odd, "/home/gopher/a/b").toolchain()).contains("go1.31.0");
    }

    @Test
    void fifoIsNamedAndNotOpened() {
        assertThat(select(host.device("/home/gopher/a/go.mod"), "/home/gopher/a/b")
                        .error()
                        .orElseThrow())
                .startsWith("/home/gopher/a/go.mod is no regular file");
    }

    @Test
    void nullDeviceIsAnEmptyFile() {
        FakeHost none = host.device("/dev/null").file("/home/gopher/a/go.mod", "go 1.31.0\n");

        assertThat(select(none.env("GOWORK", "/dev/null").env("GOENV", "/dev/null"), "/home/gopher/a")
                        .outcome())
                .isEqualTo(Outcome.LOCAL);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "arenas, -",
                "'none,noarenas,,regabi', -",
                "rangefunc, rangefunc",
                "'arenas,noswissmap', swissmap",
                "Arenas, Arenas",
                "no, ''",
                "nothing, thing"
            })
    void experimentThatTheReleaseDoesNotKnowEndsIt(String setting, String unknown) {
        FakeHost other = host.file(
                        "/usr/local/go/src/internal/goexperiment/flags.go",
                        "package goexperiment\n\n// Flags\ntype Flags struct {\n\tFieldTrack        bool\n\n\tArenas bool\n}\n")
                .env("GOEXPERIMENT", setting);

        assertThat(select(other, "/home/gopher").error())
                .isEqualTo(Optional.ofNullable(unknown).map("go: unknown GOEXPERIMENT "::concat));
        assertThat(ToolchainSelector.of(other.build())
                        .select(SelectionRequest.here().withCommandLine(List.of("env", "-u", "GOEXPERIMENT")))
                        .error())
                .isEmpty();
    }

    @Test
    void experimentsAreNotCheckedWithoutSources() {
        assertThat(select(host.env("GOEXPERIMENT", "rangefunc"), "/home/gopher").error())
                .isEmpty();
    }

    @Test
    void fileThatMayNotBeReadIsTheErrorOfGo() {
        Host machine = host.file("/home/gopher/a/go.mod", "go 1.31.0\n").build();
        Host secretive = machine.toBuilder()
                .files(new WatchedFiles(machine.files(), new ArrayList<>(), "go.mod"))
                .build();

        assertThat(select(secretive, host, "/home/gopher/a").error())
                .contains("go: open /home/gopher/a/go.mod: permission denied");
    }

    @Test
    void programThatMayNotBeReadIsNotCalledAShim() {
        FakeHost secret = host.go("go1.22.5", "/secret/go").unreadable("/secret");
        SelectionRequest named = SelectionRequest.here().withGo(secret.path("/secret/go/bin/go"));

        assertThat(ToolchainSelector.of(secret.build()).select(named).error())
                .contains("/secret/go/bin/go cannot be read: permission denied.");
    }

    @Test
    void programThatMayNotBeExecutedIsNotStarted() {
        FakeHost plain = host.remove("/usr/local/go/bin/go").file("/usr/local/go/bin/go", "\u007fELF");
        SelectionRequest named = SelectionRequest.here().withGo(plain.path("/usr/local/go/bin/go"));

        assertThat(ToolchainSelector.of(plain.build()).select(named).error())
                .contains("/usr/local/go/bin/go has no execute permission for this user.");
    }

    @Test
    void whatAnotherGoHasChosenChoosesNoFurther() {
        FakeHost chosen = host.env("GOTOOLCHAIN", "go1.99.0").env("GOTOOLCHAIN_INTERNAL_SWITCH_VERSION", "go1.22.5");

        assertThat(select(chosen, "/home/gopher").toolchain()).contains("go1.22.5");
    }

    @Test
    void unreadableEnvFileIsIgnored() {
        FakeHost secret = host.file("/home/gopher/.config/go/env", "GOTOOLCHAIN=asdf\n")
                .unreadable("/home/gopher/.config/go/env");

        assertThat(select(secret, "/home/gopher/a").outcome()).isEqualTo(Outcome.LOCAL);
    }

    @Test
    void linksThatLoopAreNoWorkingDirectory() {
        FakeHost looping = host.link("/home/gopher/one", "two").link("/home/gopher/two", "one");

        assertThat(select(looping, "/home/gopher/one").error().orElseThrow())
                .isEqualTo("/home/gopher/one is no directory in which a program could be started.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go1.99.0/../../../evil",
                "go1.99.0-../evil",
                "go1.99.0\\..\\evil",
                "../go1.99.0",
                "go1.99.0-/evil"
            })
    void nameOfAToolchainNeverLeadsOutOfWhatGoReads(String name) {
        List<String> places = new ArrayList<>();
        Host machine =
                host.file("/home/gopher/a/go.mod", "toolchain " + name + "\n").build();
        Host watched = machine.toBuilder()
                .files(new WatchedFiles(machine.files(), places, "none"))
                .build();

        assertThat(select(watched, host, "/home/gopher/a").outcome()).isEqualTo(Outcome.ERROR);
        assertThat(places).isNotEmpty().noneMatch(place -> place.contains("evil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"go1.99.0-..", "go1.99.0-...", "go1.99.0- .. "})
    void dotsInANameAreNoSteps(String name) {
        Selection selection = select(host.file("/home/gopher/a/go.mod", "toolchain " + name + "\n"), "/home/gopher/a");

        assertThat(selection.error().orElseThrow()).contains("non-semver module version");
    }

    @ParameterizedTest
    @CsvSource({
        "'', go: verifying golang.org/toolchain@v0.0.1-go1.31.0.linux-amd64: open ",
        "h1:47DEQpj8HBSa+/TIm, go: verifying golang.org/toolchain@v0.0.1-go1.31.0.linux-amd64: open ",
        "h2:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=,"
                + " go: verifying golang.org/toolchain@v0.0.1-go1.31.0.linux-amd64: unexpected ziphash: "
    })
    void sumThatIsNoneIsTheErrorOfGo(String sum, String error) {
        cached(sum);

        Selection selection = select(host, "/home/gopher/a");

        assertThat(selection.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(selection.error().orElseThrow()).startsWith(error);
    }

    @Test
    void tornSumIsMadeAnewWhereTheZipFileIsThere() {
        cached("h1:47DEQ").file(DOWNLOADS + "/v0.0.1-go1.31.0.linux-amd64.zip", "PK");

        assertThat(select(host, "/home/gopher/a").outcome()).isEqualTo(Outcome.CACHED);
    }

    private FakeHost cached(String sum) {
        String home = "/home/gopher/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.31.0.linux-amd64";
        return host.go("go1.31.0", home)
                .file(home + "/src/_go.mod", "module std\n")
                .file(DOWNLOADS + "/v0.0.1-go1.31.0.linux-amd64.ziphash", sum)
                .file("/home/gopher/a/go.mod", "go 1.30.0\ntoolchain go1.31.0\n");
    }

    @Test
    void everyVersionOfGoHasAnAnswer() {
        for (String version : List.of("go1.15.15", "go1.20", "go1.21rc2", "go1.28-devel_abc Mon", "devel +abc Mon")) {
            FakeHost old = FakeHost.linux()
                    .home("/h")
                    .go(version, "/opt/go")
                    .searchPath("/opt/go/bin")
                    .directory("/p");

            assertThat(select(old, "/p").outcome())
                    .as("%s: %s", version, select(old, "/p"))
                    .isEqualTo(Outcome.LOCAL);
        }
    }

    /** Notes every path that is asked about, and refuses to read one. */
    private record WatchedFiles(HostFiles files, List<String> places, String refused) implements HostFiles {

        private Path noted(Path path) {
            places.add(path.toString());
            return path;
        }

        @Override
        public FileStatus status(Path path) throws IOException {
            return files.status(noted(path));
        }

        @Override
        public List<Path> list(Path directory, int limit) throws IOException {
            return files.list(noted(directory), limit);
        }

        @Override
        public Path realPath(Path path) throws IOException {
            return files.realPath(noted(path));
        }

        @Override
        public Optional<Path> linkTarget(Path path) throws IOException {
            return files.linkTarget(noted(path));
        }

        @Override
        public byte[] read(Path file, long position, int length) throws IOException {
            if (file.endsWith(refused)) {
                throw new AccessDeniedException(file.toString());
            }
            return files.read(noted(file), position, length);
        }
    }
}
