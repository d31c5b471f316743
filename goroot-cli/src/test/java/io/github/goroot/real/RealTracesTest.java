package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.traces.DisclosedGoroot;
import io.github.goroot.traces.ExecutionTrace;
import io.github.goroot.traces.FileAccesses;
import io.github.goroot.traces.GoSourcePosition;
import io.github.goroot.traces.GorootArea;
import io.github.goroot.traces.GorootTraces;
import io.github.goroot.traces.TouchedGoroot;
import io.github.goroot.traces.TouchingProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs that real toolchains built, and real builds, leave behind of their GOROOT. */
class RealTracesTest {

    /** Traces itself, prints a stack and all goroutines, and panics. */
    private static final String PROGRAM = """
            package main

            import (
            \t"os"
            \t"runtime/debug"
            \t"runtime/pprof"
            \t"runtime/trace"
            )

            func main() {
            \tfile, err := os.Create(os.Args[1])
            \tif err != nil {
            \t\tpanic(err)
            \t}
            \tif err := trace.Start(file); err != nil {
            \t\tpanic(err)
            \t}
            \tdone := make(chan bool)
            \tgo func() { done <- true }()
            \t<-done
            \ttrace.Stop()
            \tfile.Close()
            \tos.Stdout.Write(debug.Stack())
            \tpprof.Lookup("goroutine").WriteTo(os.Stdout, 2)
            \tvar none map[string]int
            \tnone["panic"] = 1
            }
            """;

    @TempDir
    private static Path scratch;

    private static GoBuilds builds;

    private final Host host = SystemHost.create();

    /** What a program printed, and the trace it wrote. */
    private record Left(String text, Path trace) {}

    @BeforeAll
    static void sourcesAreThere() throws IOException {
        builds = new GoBuilds(scratch);
        Files.writeString(scratch.resolve("traced.go"), PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.19", "1.21", "1.22", "1.25", "1.27"})
    void aProgramTellsTheToolchainThatBuiltIt(String line) throws Exception {
        RealGo go = RealGo.ofLine(line);
        Left left = leftBy(go);
        String home = go.home().toString();

        GorootTraces text = GorootTraces.of(left.text());
        ExecutionTrace trace = ExecutionTrace.read(host.files(), left.trace()).orElseThrow();

        assertThat(text.goroots()).extracting(DisclosedGoroot::goroot).containsExactly(home);
        assertThat(text.positions())
                .filteredOn(position -> position.file().endsWith("traced.go"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(position -> position.goroot().isEmpty());
        assertThat(trace.traces().goroots()).extracting(DisclosedGoroot::goroot).containsExactly(home);
        assertThat(trace.brokenAt()).isEmpty();
        assertThat(trace.traces().positions())
                .extracting(GoSourcePosition::file)
                .filteredOn(file -> file.startsWith(home))
                .containsExactlyInAnyOrderElementsOf(filesIn(left.trace(), home));
        assertThatAllAreFoundUnder(go, text);
        assertThatAllAreFoundUnder(go, trace.traces());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.19", "1.27"})
    void aTrimmedProgramSaysSo(String line) throws Exception {
        RealGo go = RealGo.ofLine(line);
        Left left = leftBy(go, "-trimpath");

        GorootTraces text = GorootTraces.of(left.text());
        GorootTraces trace =
                ExecutionTrace.read(host.files(), left.trace()).orElseThrow().traces();

        assertThat(text.isTrimmed()).isTrue();
        assertThat(trace.isTrimmed()).isTrue();
        assertThatAllAreFoundUnder(go, text);
        assertThatAllAreFoundUnder(go, trace);
    }

    @Test
    void aBuildNamesItsToolchainFirst() throws Exception {
        Ring.STRACE.requires(Files.isExecutable(Path.of("/usr/bin/strace")), "there is no /usr/bin/strace");
        RealGo go = RealGo.ofLine("1.27");
        Path recording = scratch.resolve("strace");
        build(go);
        List<String> command = new ArrayList<>(
                List.of("/usr/bin/strace", "-f", "-e", "trace=%file,%process", "-o", recording.toString()));
        command.addAll(buildCommand(go, scratch.resolve("again"), "-ldflags=-X main.x=y"));

        GoBuilds.Output output = builds.run(command, Map.of());
        FileAccesses accesses = FileAccesses.read(host.files(), recording);

        assertThat(output.status()).as(output.errors()).isZero();
        assertThat(accesses.goroots()).hasSize(1);
        TouchedGoroot touched = accesses.goroots().get(0);
        assertThat(touched.goroot()).isEqualTo(go.home().toString());
        assertThat(touched.touches(GorootArea.BIN).succeeded()).isPositive();
        assertThat(touched.touches(GorootArea.SRC).succeeded()).isGreaterThan(100);
        assertThat(touched.touches(GorootArea.PKG).succeeded()).isPositive();
        assertThat(touched.processes())
                .extracting(process -> process.program().orElse("?"))
                .contains("go", "link")
                .isSubsetOf("go", "asm", "cgo", "compile", "link");
        assertThat(touched.processes().get(0))
                .extracting(TouchingProcess::program)
                .isEqualTo(Optional.of("go"));
    }

    private void assertThatAllAreFoundUnder(RealGo go, GorootTraces traces) throws IOException {
        GoToolchain toolchain = GoToolchains.builder()
                .host(host)
                .build()
                .inspect(go.home())
                .toolchain()
                .orElseThrow();
        List<GoSourcePosition> standard = traces.positions().stream()
                .filter(position -> position.standardFile().isPresent())
                .toList();
        assertThat(standard).isNotEmpty();
        for (GoSourcePosition position : standard) {
            assertThat(position.under(toolchain, host)).as(position.toString()).isPresent();
        }
    }

    private static Left leftBy(RealGo go, String... flags) throws IOException, InterruptedException {
        Path program = build(go, flags);
        Path trace = scratch.resolve(program.getFileName() + ".trace");
        GoBuilds.Output output = builds.run(List.of(program.toString(), trace.toString()), Map.of());
        assertThat(output.errors()).contains("assignment to entry in nil map");
        return new Left(output.text() + output.errors(), trace);
    }

    private static Path build(RealGo go, String... flags) throws IOException, InterruptedException {
        Path program = scratch.resolve(go + String.join("", flags));
        GoBuilds.Output output = builds.run(buildCommand(go, program, flags), Map.of());
        assertThat(output.status()).as(output.errors()).isZero();
        return program;
    }

    private static List<String> buildCommand(RealGo go, Path program, String... flags) {
        List<String> command = new ArrayList<>(List.of(go.executable().toString(), "build", "-o", program.toString()));
        command.addAll(List.of(flags));
        if (!List.of(flags).isEmpty() || !go.line().equals("1.19")) {
            // Most of the time goes into compiling the library, which Go 1.19 still has compiled.
            command.add("-gcflags=all=-N -l");
        }
        command.add(scratch.resolve("traced.go").toString());
        return command;
    }

    /** Gives the files below a folder whose names are anywhere in a file. */
    private static Set<String> filesIn(Path trace, String home) throws IOException {
        String bytes = Files.readString(trace, StandardCharsets.ISO_8859_1);
        return Pattern.compile(Pattern.quote(home) + "/src/[a-zA-Z0-9_/]+\\.(?:go|s)")
                .matcher(bytes)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
