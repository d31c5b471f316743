package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home in which every tool that keeps Go for a user has installed a real one. */
class RealHomeTest {

    /** Where an installation lies in the home, as its tool names it: {@code {v}} is the version without go. */
    private record Row(String locator, String place, Optional<String> stable) {
        static Row of(String locator, String place) {
            return new Row(locator, place, Optional.empty());
        }

        static Row of(String locator, String place, String stable) {
            return new Row(locator, place, Optional.of(stable));
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.of("sdk-folder", "sdk/go{v}"),
            Row.of("asdf", ".asdf/installs/golang/{v}/go"),
            Row.of("mise", ".local/share/mise/installs/go/{v}", ".local/share/mise/installs/go/{line}"),
            Row.of("goenv", ".goenv/versions/{v}"),
            Row.of("gvm", ".gvm/gos/go{v}"),
            Row.of("gvm", ".gvm/versions/go{v}.linux.amd64"),
            Row.of("gobrew", ".gobrew/versions/{v}/go", ".gobrew/current/go"),
            Row.of("g-voidint", ".g/versions/{v}", ".g/go"),
            Row.of("g-stefanmaric", ".go/.versions/{v}"),
            Row.of("goup", ".go/go{v}", ".go/current"),
            Row.of("goup", ".goup/go{v}", ".goup/current"),
            Row.of("goup", ".local/goup/installations/{v}/go", ".local/goup/current/go"),
            Row.of("proto", ".proto/tools/go/{v}"),
            Row.of("vfox", ".vfox/cache/golang/v-{v}/golang-{v}", ".vfox/sdks/golang"),
            Row.of("aqua", ".local/share/aquaproj-aqua/pkgs/http/golang.org/dl/go{v}.linux-amd64.tar.gz/go"),
            Row.of("goland", "go/go{v}"),
            Row.of("conda", ".pixi/envs/default/go"),
            Row.of("pkgx", ".pkgx/go.dev/v{v}"),
            Row.of("gogradle", ".gradle/go/binary/{v}/go"),
            Row.of("mvn-golang", ".mvnGoLang/go{v}.linux-amd64"),
            Row.of("bazel", ".cache/bazel/_bazel_me/3f2b8c1d9e0a4756b1c2d3e4f5a60718/external/rules_go++go_sdk+main"),
            Row.of("module-cache", "go/pkg/mod/golang.org/toolchain@v0.0.1-go{v}.linux-amd64"),
            Row.of("homebrew", ".linuxbrew/Cellar/go/{v}/libexec", ".linuxbrew/opt/go/libexec"));

    @TempDir
    private Path scratch;

    private SetUp setUp;
    private final Map<Path, Row> rows = new LinkedHashMap<>();
    private final Map<Path, RealGo> toolchains = new LinkedHashMap<>();

    @BeforeEach
    void installEverything() throws IOException {
        List<RealGo> all = RealGo.all();
        setUp = new SetUp(scratch, all.get(3));
        int next = 0;
        for (Row row : ROWS) {
            RealGo go = all.get(next++ % all.size());
            Path home = setUp.home().resolve(filledIn(row.place(), go));
            install(go, home, row.locator());
            row.stable().ifPresent(stable -> link(setUp.home().resolve(filledIn(stable, go)), home));
            rows.put(home, row);
            toolchains.put(home, go);
        }
    }

    private static String filledIn(String template, RealGo go) {
        try {
            String version = Files.readAllLines(go.home().resolve("VERSION"))
                    .get(0)
                    .strip()
                    .substring(2);
            return template.replace("{v}", version).replace("{line}", go.line());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Links the alias to what lies as deep below the manager's folder as the alias does below itself. */
    private static void link(Path stable, Path home) {
        Path alias = stable;
        Path target = home;
        while (alias.getFileName().equals(target.getFileName())) {
            alias = alias.getParent();
            target = target.getParent();
        }
        try {
            Files.createDirectories(alias.getParent());
            Files.createSymbolicLink(alias, target);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void install(RealGo go, Path home, String locator) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("pkg/tool"));
        for (String name : List.of("bin/go", "bin/gofmt", "VERSION", "go.env")) {
            boolean wanted = !(name.equals("VERSION") && locator.equals("pkgx"));
            if (wanted && Files.exists(go.home().resolve(name))) {
                Files.copy(go.home().resolve(name), home.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        String tools = "pkg/tool/linux_amd64";
        Files.createSymbolicLink(home.resolve(tools), go.home().resolve(tools));
        Path sources = go.home().resolve("src").toRealPath();
        if (locator.equals("module-cache")) {
            Files.createDirectories(home.resolve("src"));
            Files.createSymbolicLink(home.resolve("src/runtime"), sources.resolve("runtime"));
            Files.copy(sources.resolve("go.mod"), home.resolve("src/_go.mod"));
            Files.setPosixFilePermissions(home.resolve("bin/go"), PosixFilePermissions.fromString("r--r--r--"));
        } else {
            Files.createSymbolicLink(home.resolve("src"), sources);
        }
        if (locator.equals("goup")) {
            Files.createFile(home.resolve(".unpacked-success"));
        }
    }

    @Test
    void everyOneIsFoundForWhatItIs() throws Exception {
        List<GoToolchain> found =
                setUp.with("PATH", "/nowhere").library().discover().toolchains();

        Map<Path, GoToolchain> byHome = new LinkedHashMap<>();
        found.forEach(toolchain -> byHome.put(toolchain.realHome(), toolchain));
        assertThat(byHome.keySet())
                .containsAll(rows.keySet().stream().map(RealHomeTest::real).toList());
        for (Map.Entry<Path, Row> row : rows.entrySet()) {
            GoToolchain toolchain = byHome.get(real(row.getKey()));
            RealGo go = toolchains.get(row.getKey());
            assertThat(toolchain.version().text()).isEqualTo("go" + filledIn("{v}", go));
            assertThat(toolchain.platform()).hasToString("linux/amd64");
            assertThat(toolchain.provenances())
                    .extracting(Provenance::locator)
                    .contains(row.getValue().locator());
            assertThat(toolchain.stableHome())
                    .isEqualTo(
                            row.getValue().stable().map(stable -> setUp.home().resolve(filledIn(stable, go))));
        }
    }

    @Test
    void eachGoFindsTheSameGorootByItself() throws Exception {
        for (Path home : rows.keySet()) {
            if (Files.isExecutable(home.resolve("bin/go"))) {
                assertThat(setUp.startedFrom(home.resolve("bin")).goEnvGoroot()).contains(home.toString());
                assertThat(setUp.library().discover().toolchains().get(0).home())
                        .isEqualTo(home);
            }
        }
    }

    @Test
    void theCommandSaysTheSameThreeTimesAndStartsNothing() throws Exception {
        Ring.STRACE.requires(Files.isExecutable(Path.of("/usr/bin/strace")), "there is no /usr/bin/strace");
        setUp.with("PATH", "/nowhere");
        Path trace = scratch.resolve("trace");
        Set<String> answers = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            List<String> traced = new ArrayList<>(
                    List.of("/usr/bin/strace", "-f", "-qq", "-e", "trace=execve,execveat", "-o", trace.toString()));
            traced.addAll(CommandProcess.line("list", "--json"));
            answers.add(CommandProcess.run(traced, setUp).replaceAll("\"elapsedMicros\" ?: ?[0-9]+", ""));

            assertThat(Files.readAllLines(trace).stream().filter(line -> line.contains("exec")))
                    .hasSize(1);
        }

        assertThat(answers).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(answers.iterator().next().replaceAll("(\\{|,)\\s*,", "$1"));
        assertThat(json.at("/toolchains").findValuesAsText("realHome"))
                .containsAll(rows.keySet().stream()
                        .map(home -> real(home).toString())
                        .toList());
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
