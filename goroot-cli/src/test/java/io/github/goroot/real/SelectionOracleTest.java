package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.selection.GoEnvironment;
import io.github.goroot.selection.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The judge is the real {@code go} of nine versions: in made-up projects, environments and PATHs it is run without network,
 * and what it does is what was predicted from files alone.
 *
 * <p>{@code -Dgoroot.selection.cases=5000} and {@code -Dgoroot.selection.seed=1} choose how many cases, and which.
 */
class SelectionOracleTest {

    private static final int CASES = Integer.getInteger("goroot.selection.cases", 720);

    private static final long SEED = Long.getLong("goroot.selection.seed", 20_261_123L);

    /** GOOS comes last, for the others may be empty and the end of the output is trimmed. */
    private static final List<String> NAMES = List.of(
            "GOROOT",
            "GOTOOLCHAIN",
            "GOENV",
            "GOMODCACHE",
            "GOPATH",
            "GOWORK",
            "GOMOD",
            "GOVERSION",
            "GOTOOLDIR",
            "GOARCH",
            "GOEXE",
            "GOOS");

    @TempDir
    private Path scratch;

    @Test
    void goDoesWhatWasPredicted() throws Exception {
        OracleMachine machine = new OracleMachine(scratch.resolve("machine").toAbsolutePath(), RealGo.all());
        List<String> disagreements = new ArrayList<>();
        Map<Selection.Outcome, Integer> outcomes = new EnumMap<>(Selection.Outcome.class);
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            SelectionCase call = new SelectionCase(machine, Files.createDirectories(scratch.resolve("case" + i)), seed);
            Selection predicted = call.predicted();
            outcomes.merge(predicted.outcome(), 1, Integer::sum);
            SelectionCase.Real real = call.run();
            Optional<String> otherValues =
                    predicted.outcome() == Selection.Outcome.ERROR ? Optional.empty() : values(call);
            otherValues
                    .filter(what -> !what.contains("build cache is required"))
                    .ifPresent(what -> disagreements.add("seed " + seed + ": go env: " + what + "\n  " + call));
            // "go env" of 1.15 asks for the build cache, which has nothing to do with the toolchain that runs.
            if (real.errors().startsWith("build cache is required")) {
                continue;
            }
            disagreement(call, predicted, real)
                    .ifPresent(what -> disagreements.add("seed " + seed + ": " + what + "\n  predicted " + predicted
                            + " home " + predicted.home() + " executable " + predicted.executable() + "\n  real " + real
                            + "\n  " + call));
        }
        System.out.println("Selection oracle: seeds " + SEED + " to " + (SEED + CASES - 1) + ", " + outcomes + ", "
                + disagreements.size() + " disagreements");
        assertThat(disagreements)
                .as("from seed %s, %s cases, %s", SEED, CASES, outcomes)
                .isEmpty();
        assertThat(outcomes).as("every outcome is among the cases").containsOnlyKeys(Selection.Outcome.values());
    }

    /** Compares what {@code go env} prints of the variables that were predicted. */
    private static Optional<String> values(SelectionCase call) throws IOException, InterruptedException {
        GoEnvironment predicted = call.predictedEnvironment(NAMES);
        if (predicted.variables().isEmpty()
                || call.environment().getOrDefault("GO111MODULE", "").equals("garbage")) {
            return Optional.empty();
        }
        SelectionCase.Real real = call.runEnv(NAMES);
        List<String> values = List.of(real.output().split("\n", -1));
        List<String> differences = new ArrayList<>();
        if (real.status() != 0 || values.size() != NAMES.size()) {
            return Optional.of(predicted.variables() + " but " + real);
        }
        for (int i = 0; i < NAMES.size(); i++) {
            String value = predicted
                    .variable(NAMES.get(i))
                    .map(GoEnvironment.Variable::value)
                    .orElse("");
            if (!value.equals(values.get(i))) {
                differences.add(NAMES.get(i) + " is \"" + values.get(i) + "\", not \"" + value + "\"");
            }
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(differences.toString());
    }

    private static Optional<String> disagreement(SelectionCase call, Selection predicted, SelectionCase.Real real)
            throws IOException {
        return switch (predicted.outcome()) {
            case ERROR -> {
                String error = predicted.error().orElseThrow();
                String name = predicted.toolchain().orElse("none");
                // Only a proxy could tell that there is no such version, and this one does not answer.
                if (error.contains("is a language version") && real.errors().contains("connection refused")) {
                    yield complaint(real.errors().contains("go: download " + name + ":"), "another download");
                }
                yield complaint(real.status() != 0 && real.errors().equals(error), "another error");
            }
            case DOWNLOAD -> {
                String shown = predicted.error().orElse(predicted.module().orElseThrow());
                yield complaint(real.status() != 0 && real.errors().contains(shown), "no download of that module");
            }
            case LOCAL, CACHED, PATH -> ran(call, predicted, real);
        };
    }

    private static Optional<String> ran(SelectionCase call, Selection predicted, SelectionCase.Real real)
            throws IOException {
        Path executable = predicted.executable().orElseThrow();
        if (real.output().startsWith("RAN ")) {
            // A script that a relative entry of PATH leads to is told a relative name.
            String[] told = real.output().split(" ");
            boolean same = told.length == 3 && told[2].equals("unset") && executable.endsWith(Path.of(told[1]));
            return complaint(predicted.outcome() == Selection.Outcome.PATH && same, "another script");
        }
        String version = versionOf(executable);
        List<String> words = call.commandLine();
        String last = words.get(words.size() - 1);
        if (words.get(0).equals("help")) {
            return complaint(real.output().startsWith("Go is a tool"), "no help");
        }
        return switch (last) {
            case "GOROOT" ->
                complaint(
                        real.status() == 0
                                && real.output().equals(predicted.homeText().orElseThrow()),
                        "another GOROOT");
            case "GOVERSION" ->
                complaint(
                        real.output()
                                .equals(call.go().line().equals("1.15") || version.startsWith("go1.15") ? "" : version),
                        "another GOVERSION");
            case "GOOS" -> complaint(real.status() == 0 && real.output().equals("linux"), "no GOOS");
            case "GOTOOLCHAIN" -> complaint(real.status() == 0, "an error");
            default ->
                complaint(
                        real.status() == 0 && real.output().equals("go version " + version + " linux/amd64"),
                        "another version");
        };
    }

    private static String versionOf(Path executable) throws IOException {
        Path home = executable.toRealPath().getParent().getParent();
        return Files.readAllLines(home.resolve("VERSION")).get(0);
    }

    private static Optional<String> complaint(boolean holds, String what) {
        return holds ? Optional.empty() : Optional.of(what);
    }
}
