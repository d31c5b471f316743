package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.internal.shells.Prediction;
import io.github.goroot.internal.shells.Shell;
import io.github.goroot.internal.shells.ShellKind;
import io.github.goroot.internal.shells.StartupFiles;
import io.github.goroot.internal.shells.Surroundings;
import io.github.goroot.internal.shells.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real shells pass on to the programs they start, compared with what we read in their start-up files. */
class StartupFilesOracleTest {

    /** Each is started in sixteen ways; {@code -Dgoroot.shells.homes=N} makes more of them. */
    private static final int HOMES = Integer.getInteger("goroot.shells.homes", 60);

    private static final long FIRST_SEED = Long.getLong("goroot.shells.seed", 20240701);
    private static final List<String> COMPARED = List.of("GOROOT", "GOPATH", "GOTOOLCHAIN", "GOBIN", "PATH");
    private static final double MOST_NOT_UNDERSTOOD = 0.15;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void needsTheShells() throws Exception {
        for (Shell shell : Shell.values()) {
            boolean there = Files.isExecutable(Path.of("/usr/bin", shell.command()));
            Ring.SHELLS.requires(there, "there is no /usr/bin/" + shell.command());
        }
        Ring.SHELLS.requires(RealShells.canMount(), "nothing may be mounted here, which only root can do");
    }

    @Test
    void aChildOfARealShellReceivesWhatWeRead() throws Exception {
        List<String> wrong = new ArrayList<>();
        ShellTally tally = new ShellTally();
        for (int i = 0; i < HOMES; i++) {
            StartupHome home = StartupHome.make(scratch.resolve("home-" + i), FIRST_SEED + i);
            compare(home, tally, wrong);
        }
        System.out.println(tally.rows());
        assertThat(wrong).isEmpty();
        assertThat(tally.cases()).isGreaterThanOrEqualTo(300);
        assertThat(tally.shareNotUnderstood()).isLessThan(MOST_NOT_UNDERSTOOD);
    }

    private static void compare(StartupHome home, ShellTally tally, List<String> wrong)
            throws IOException, InterruptedException {
        Host machine = SystemHost.create();
        Host host = machine.toBuilder()
                .files(new EtcElsewhere(machine.files(), home.etc()))
                .build();
        Map<ShellKind, Optional<Map<String, String>>> real = new RealShells(home).run(ShellKind.all());
        StartupFiles files = new StartupFiles(host);
        for (ShellKind kind : ShellKind.all()) {
            Prediction prediction = files.shell(kind, Surroundings.exactly(home.variables(), 0));
            for (String name : COMPARED) {
                Value value = prediction.of(name).value();
                Optional<Map<String, String>> received = real.get(kind);
                tally.count(kind.shell(), name, value.isKnown());
                if (value.isKnown() && !agrees(value, received, name)) {
                    wrong.add("seed " + home.seed() + ", " + kind + ": " + name + " is "
                            + received.map(all -> all.get(name)) + ", not " + value + "; "
                            + prediction.of(name).settings());
                }
            }
        }
    }

    private static boolean agrees(Value value, Optional<Map<String, String>> received, String name) {
        Optional<String> predicted = value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
        return received.isPresent()
                && Optional.ofNullable(received.get().get(name)).equals(predicted);
    }
}
