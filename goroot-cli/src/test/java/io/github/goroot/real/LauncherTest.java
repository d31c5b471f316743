package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script of the archives starts the command, quickly from the second run on, and never says that it could not. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "This is the script for /bin/sh.")
class LauncherTest {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path scratch;

    private Path home;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void unpack() throws IOException {
        installJava();
        home = Files.createDirectories(scratch.resolve("goroot")).toRealPath();
        Files.createDirectories(home.resolve("bin"));
        Files.copy(Path.of("src/dist/bin/goroot"), home.resolve("bin/goroot"));
        assertThat(home.resolve("bin/goroot").toFile().setExecutable(true)).isTrue();
        Path lib = Files.createDirectories(home.resolve("lib"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            String name = path.getFileName().toString();
            if (Files.isDirectory(path) && name.equals("classes")) {
                jar(path, lib.resolve("goroot-" + number++ + ".jar"));
            } else if (name.matches("(goroot|picocli|slf4j-(api|nop)).*\\.jar")) {
                Files.copy(path, lib.resolve(name));
            }
        }
        Path go = scratch.resolve("go");
        Files.createDirectories(go.resolve("src/runtime"));
        Files.writeString(go.resolve("VERSION"), "go1.22.5\n");
        for (String program : List.of("bin/go", "pkg/tool/linux_amd64/compile")) {
            Files.createDirectories(go.resolve(program).getParent());
            Files.createFile(go.resolve(program));
            assertThat(go.resolve(program).toFile().setExecutable(true)).isTrue();
        }
    }

    @Test
    void everyRunAnswersTheSame() throws Exception {
        Run first = goroot("find", "1.22");

        assertThat(first).isEqualTo(new Run(0, scratch.resolve("go") + "\n", ""));
        assertThat(goroot("find", "1.22")).isEqualTo(first);
    }

    @Test
    void laterRunsTakeTheClassesFromTheArchive() throws Exception {
        goroot("list");

        assertThat(archives()).hasSize(1);
        assertThat(origins("list")).isNotEmpty().allMatch(line -> line.contains("shared objects file"));
        assertThat(origins("find", "--json", "1.22")).allMatch(line -> line.contains("shared objects file"));
    }

    /** Some versions of Java keep no classes of such a place. */
    @Test
    void placeWithBlanksIsAsGood() throws Exception {
        home = Files.move(home, scratch.resolve("a 'good' place ")).toRealPath();
        Run expected = new Run(0, scratch.resolve("go") + "\n", "");

        assertThat(goroot("find", "1.22")).isEqualTo(expected);
        assertThat(goroot("find", "1.22")).isEqualTo(expected);
        assertThat(entries(home)).containsExactly("bin", "cds", "lib");
    }

    @Test
    void nothingElseIsLeftBehind() throws Exception {
        goroot("list");

        assertThat(entries(home)).containsExactly("bin", "cds", "lib");
        assertThat(entries(home.resolve("cds"))).hasSize(2).allMatch(name -> name.matches(".*\\.jsa(\\.for)?"));
    }

    @Test
    void itGoesWithoutAnArchiveWhereItCannotHaveOne() throws Exception {
        // Even root cannot make a directory of this.
        Files.createFile(home.resolve("cds"));

        assertThat(goroot("find", "1.22")).isEqualTo(new Run(0, scratch.resolve("go") + "\n", ""));
    }

    @Test
    void brokenArchiveIsPassedOverInSilence() throws Exception {
        goroot("list");
        Path archive = archives().get(0);
        byte[] whole = Files.readAllBytes(archive);
        for (byte[] broken : List.of(new byte[10_000], Arrays.copyOf(whole, whole.length / 2), new byte[] {1})) {
            Files.delete(archive);
            Files.write(archive, broken);

            assertThat(goroot("find", "1.22")).isEqualTo(new Run(0, scratch.resolve("go") + "\n", ""));
        }
    }

    @Test
    void anotherPlaceOrAnotherJarGetsAnArchiveOfItsOwn() throws Exception {
        goroot("list");
        Path moved = scratch.resolve("moved");
        Files.move(home, moved);
        home = moved.toRealPath();
        goroot("list");

        assertThat(origins("list")).isNotEmpty().allMatch(line -> line.contains("shared objects file"));

        Path jar = home.resolve("lib").resolve(entries(home.resolve("lib")).get(0));
        long later = System.currentTimeMillis() + TimeUnit.HOURS.toMillis(1);
        assertThat(jar.toFile().setLastModified(later)).isTrue();
        goroot("list");

        assertThat(origins("list")).isNotEmpty().allMatch(line -> line.contains("shared objects file"));
    }

    @Test
    void concurrentFirstRunsDoNotDisturbEachOther() throws Exception {
        List<Run> runs = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> {
                    try {
                        return goroot("find", "1.22");
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();

        assertThat(runs).containsOnly(new Run(0, scratch.resolve("go") + "\n", ""));
        assertThat(entries(home.resolve("cds"))).hasSize(2);
    }

    @Test
    void linksLeadToIt() throws Exception {
        Path link = Files.createSymbolicLink(scratch.resolve("link"), home.resolve("bin/goroot"));
        Path other = Files.createSymbolicLink(scratch.resolve("other"), Path.of("link"));

        assertThat(start(List.of(other.toString(), "find"), Map.of()).status()).isZero();
        assertThat(start(List.of("/bin/sh", link.toString(), "find"), Map.of()).status())
                .isZero();
        assertThat(archives()).hasSize(1);
    }

    /** A service or a container has none, and a remote shell hands on one that is not installed. */
    @Test
    void namesOutsideAsciiDoNotNeedALocale() throws Exception {
        String go = scratch.resolve("gö-漢").toString();
        // The one who makes the folder may have no such locale either.
        assertThat(start(List.of("/bin/mv", scratch.resolve("go").toString(), go), Map.of())
                        .status())
                .isZero();

        List<Map<String, String>> locales = new ArrayList<>(List.of(
                Map.of(),
                Map.of("LC_ALL", "C"),
                Map.of("LC_CTYPE", "POSIX", "LANG", "C.UTF-8"),
                Map.of("LC_ALL", "", "LANG", "C.UTF-8")));
        if (Files.exists(Path.of("/usr/lib/locale/C.utf8"))
                && Files.notExists(Path.of("/usr/lib/locale/locale-archive"))) {
            locales.add(Map.of("LANG", "xx_XX"));
        }
        for (Map<String, String> locale : locales) {
            Map<String, String> environment = new HashMap<>(locale);
            environment.put("GOROOT", go);
            Run run = start(List.of(home.resolve("bin/goroot").toString(), "find", "1.22"), environment);

            assertThat(run).as("%s", locale).isEqualTo(new Run(0, go + "\n", ""));
        }
    }

    /** Java would say so on the standard output, which is for data. */
    @Test
    void workingDirectoryThatIsGoneIsAnError() throws Exception {
        String script = "mkdir \"$1\" && cd \"$1\" && rmdir \"$1\" && exec \"$0\" find";
        Run run = start(
                List.of("/bin/sh", "-c", script, home.resolve("bin/goroot").toString(), scratch + "/gone"),
                Map.of("PATH", "/usr/bin:/bin"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("goroot: the working directory does not exist any more.");
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("cds"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private static List<String> entries(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Where the classes of this project came from, apart from those that are made at run time. */
    private List<String> origins(String... arguments) throws IOException, InterruptedException {
        Files.deleteIfExists(log());
        goroot(arguments);
        return Files.readAllLines(log()).stream()
                .filter(line -> line.contains("io.github.goroot") && !line.contains("Lambda"))
                .toList();
    }

    private Path log() {
        return scratch.resolve("classes");
    }

    /** The Java of this test, which tells where its classes come from when it runs with an archive. */
    private void installJava() throws IOException {
        Path java = scratch.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.copy(JAVA_HOME.resolve("release"), scratch.resolve("jdk/release"));
        Files.writeString(java, """
                #!/bin/sh
                for word do
                    shift
                    set -- "$@" "$word"
                    if [ "$word" = -Xlog:disable ]; then set -- "$@" "-Xlog:class+load:file=%s"; fi
                done
                exec "%s/bin/java" "$@"
                """.formatted(log(), JAVA_HOME));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private Run goroot(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/goroot").toString()));
        command.addAll(List.of(arguments));
        return start(command, Map.of());
    }

    private Run start(List<String> command, Map<String, String> more) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(scratch, "errors", "");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().clear();
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", scratch.resolve("jdk").toString());
        environment.put("GOROOT", scratch.resolve("go").toString());
        environment.put("PATH", "/nowhere");
        environment.putAll(more);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(errors));
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> tree = Files.walk(classes)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(path).toString()));
                Files.copy(path, zip);
                zip.closeEntry();
            }
        }
    }
}
