package io.github.goroot.host.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.goroot.host.HostProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On folders that look like {@code /proc}. */
@DisabledOnOs(OS.WINDOWS)
class LinuxProcessesTest {

    @TempDir
    private Path proc;

    private void process(long pid, String program, String arguments, String variables) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(String.valueOf(pid)));
        if (!program.isEmpty()) {
            Files.createSymbolicLink(folder.resolve("exe"), Path.of(program));
        }
        Files.writeString(folder.resolve("cmdline"), arguments);
        Files.writeString(folder.resolve("environ"), variables);
    }

    private List<HostProcess> list(int limit) throws IOException {
        return new LinuxProcesses(proc).list(limit);
    }

    @Test
    void programsAndArgumentsAreRead() throws IOException {
        process(100, "/usr/local/go/bin/go", "go\0build\0\0./…\0", "");
        process(20, "/usr/lib/go/bin/go (deleted)", "go", "");
        process(3, "", "", "");
        Files.createDirectories(proc.resolve("self"));
        Files.createDirectories(proc.resolve("12345678901234567890"));
        Files.createDirectories(proc.resolve("7"));

        assertThat(list(100))
                .containsExactly(
                        HostProcess.withoutExecutable(3, List.of()),
                        HostProcess.of(20, "/usr/lib/go/bin/go", List.of("go")),
                        HostProcess.of(100, "/usr/local/go/bin/go", List.of("go", "build", "", "./…")));
        assertThat(list(2)).hasSize(2);
    }

    @Test
    void veryLongCallsAreCut() throws IOException {
        process(1, "/bin/x", "x\0".repeat(1_000_000), "");

        assertThat(list(1).get(0).arguments()).hasSize(16 * 1024);
    }

    @Test
    void variablesAreReadByTheirWholeNames() throws IOException {
        process(1, "/bin/x", "x\0", "XGOROOT=no\0GOROOTX=no\0GOROOT\0GOROOT=/grün=\0GOROOT=/second\0EMPTY=\0LAST=z");

        LinuxProcesses processes = new LinuxProcesses(proc);

        assertThat(processes.variable(1, "GOROOT")).contains("/grün=");
        assertThat(processes.variable(1, "EMPTY")).contains("");
        assertThat(processes.variable(1, "LAST")).contains("z");
        assertThat(processes.variable(1, "goroot")).isEmpty();
        assertThat(processes.variable(2, "GOROOT")).isEmpty();
    }

    @Test
    void variablesWithoutEndAreAFailureWhereTheOneSoughtIsNotAmongTheFirst() throws IOException {
        process(1, "/bin/x", "x\0", "");
        byte[] much = "A=".concat("a".repeat(9 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        Files.write(proc.resolve("1/environ"), much);

        assertThatIOException().isThrownBy(() -> new LinuxProcesses(proc).variable(1, "GOROOT"));
        assertThat(new LinuxProcesses(proc).variable(1, "A")).isPresent();
    }

    @Test
    void whatCannotBeReadIsAFailureWhileTheProcessRuns() throws IOException {
        process(1, "/bin/x", "x\0", "");
        Files.delete(proc.resolve("1/environ"));
        Files.createDirectory(proc.resolve("1/environ"));

        assertThatIOException().isThrownBy(() -> new LinuxProcesses(proc).variable(1, "GOROOT"));
    }

    @Test
    void withoutProcThereIsNoAnswer() {
        assertThatIOException().isThrownBy(() -> new LinuxProcesses(proc.resolve("none")).list(1));
    }
}
