package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.goroot.binary.BuildRoot;
import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.cli.JsonSchemas;
import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.testkit.Counting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The GOROOT of gccgo's {@code go} and of programs that gccgo compiles; the judges are what they print and the loader. */
class GccgoGorootTest {

    private static final Pattern LOADED = Pattern.compile("libgo\\.so\\.\\d+ => (/\\S+) ");

    /** Of a library of 60 MB; the names of its symbols and its relocations are most of that. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    @TempDir
    private Path scratch;

    private String release = "";

    @BeforeEach
    void gccgoIsThere() {
        Optional<String> found = Stream.of("10", "11", "12", "13", "14", "15")
                .filter(version -> Files.isExecutable(Path.of("/usr/bin/go-" + version)))
                .filter(version -> Files.isExecutable(Path.of("/usr/bin/gccgo-" + version)))
                .findFirst();
        Ring.DEBIAN_GO.requires(found.isPresent(), "there is no /usr/bin/go-NN and gccgo-NN of the package gccgo");
        release = found.orElseThrow();
    }

    private Path command() {
        return Path.of("/usr/bin/go-" + release);
    }

    private static String run(Path directory, List<String> command, String... environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", directory.toString());
        for (String variable : environment) {
            builder.environment().put(variable, "1");
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    private String goEnvGoroot(Path go) throws Exception {
        return run(scratch, List.of(go.toString(), "env", "GOROOT"));
    }

    private static BuildRoot.Found found(Host host, Path file) {
        GoBinary program = (GoBinary) GoBinaryReader.of(host).read(file);
        assertThat(program.kind()).isEqualTo(GoProgramKind.GCCGO);
        assertThat(program.buildRoot()).isInstanceOf(BuildRoot.Found.class);
        return (BuildRoot.Found) program.buildRoot();
    }

    private Path copy() throws IOException {
        Path copy = Files.createDirectories(scratch.resolve("gg/bin")).resolve("go");
        return Files.copy(command(), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void theGoCommandAndItsCopyNameWhatTheyPrint() throws Exception {
        Path link = Files.createSymbolicLink(scratch.resolve("go"), command());
        for (Path go : List.of(command(), copy(), link)) {
            BuildRoot.Found found = found(SystemHost.create(), go);

            assertThat(found.goroot()).as("%s", go).isEqualTo(goEnvGoroot(go));
            assertThat(found.evidence()).isEqualTo(BuildRoot.Evidence.DEFAULT_GOROOT);
            assertThat(found.library().orElseThrow().toRealPath()).isEqualTo(loaded(go));
        }
    }

    /** Gives the library that the loader takes, which it tells without running the program. */
    private Path loaded(Path program) throws Exception {
        String libraries = run(scratch, List.of(program.toString()), "LD_TRACE_LOADED_OBJECTS");
        Matcher matcher = LOADED.matcher(libraries);
        assertThat(matcher.find()).as(libraries).isTrue();
        return Path.of(matcher.group(1)).toRealPath();
    }

    @Test
    void theSearchReadsAPartOfTheLibraryAndLittleOfTheProgram() {
        Counting counting = Counting.on(SystemHost.create());

        found(counting.host(), command());

        assertThat(counting.files().bytesRead()).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "loads the library, ''",
        "stripped, -s",
        "at a fixed place, -no-pie",
        "holds the library, -static-libgo",
        "holds the library at a fixed place, -static-libgo -no-pie",
        "loads nothing, -static"
    })
    void programsNameWhatTheyPrint(String name, String flags) throws Exception {
        Path source = Files.writeString(scratch.resolve("main.go"), """
                package main

                import (
                	"fmt"
                	"runtime"
                )

                func main() { fmt.Println(runtime.GOROOT()) }
                """);
        Path program = scratch.resolve("program");
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/gccgo-" + release, "-o", program.toString(), source.toString()));
        command.addAll(flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
        String said = run(scratch, command);
        assertThat(program).as(said).exists();

        BuildRoot.Found found = found(SystemHost.create(), program);

        assertThat(found.goroot()).isEqualTo(run(scratch, List.of(program.toString())));
        assertThat(found.library().isPresent()).isEqualTo(!flags.contains("-static"));
    }

    @Test
    void inspectTellsItInTextAndAsJson() throws Exception {
        Path copy = copy();
        String goroot = goEnvGoroot(copy);

        String text = run(scratch, CommandProcess.line("inspect", copy.toString()));
        JsonNode entry = JsonSchemas.valid(
                        "inspect", run(scratch, CommandProcess.line("inspect", "--json", copy.toString())))
                .at("/files/0");

        assertThat(text)
                .contains("    built with:   " + goroot + ", compiled into /usr/lib/")
                .contains("GO_IS_GCCGO");
        assertThat(entry.at("/buildRoot").asText()).isEqualTo(goroot);
        assertThat(entry.at("/program").asText()).isEqualTo("gccgo");
        assertThat(Path.of(entry.at("/buildRootLibrary").asText()).toRealPath()).isEqualTo(loaded(copy));
    }

    @Test
    void whichSaysWhatItIs() throws Exception {
        String said =
                run(scratch, CommandProcess.line("which", "--go", command().toString()));

        assertThat(said)
                .isEqualTo(
                        command() + " is the go command of gccgo, which tells no version and never switches to another"
                                + " toolchain. Its own GOROOT is " + goEnvGoroot(command()) + ", wherever it lies.");
    }
}
