package io.github.goroot.real;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of a class, and writes what became of each: a line for it, and indented what went wrong. */
final class TestsOnWindows {

    private TestsOnWindows() {}

    /** What became of a test; without a failure it is good. */
    private record Outcome(String name, List<String> failure) {

        boolean isWineAlone() {
            return failure.stream().anyMatch(BusyWine::failedIn);
        }

        Stream<String> lines() {
            return Stream.concat(
                    Stream.of((failure.isEmpty() ? "good " : "bad ") + name),
                    failure.stream().map(line -> "  " + line));
        }
    }

    /**
     * Runs the tests, and those for which Wine did not start a program once more.
     *
     * @param arguments the name of the class, and the file to write to
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        List<DiscoverySelector> next = new ArrayList<>(List.of(DiscoverySelectors.selectClass(arguments[0])));
        for (int attempt = 0; attempt < BusyWine.ATTEMPTS && !next.isEmpty(); attempt++) {
            run(next, outcomes);
            next.clear();
            outcomes.forEach((id, outcome) -> {
                if (outcome.isWineAlone()) {
                    next.add(DiscoverySelectors.selectUniqueId(id));
                }
            });
        }
        List<String> lines = outcomes.values().stream().flatMap(Outcome::lines).toList();
        Files.write(Path.of(arguments[1]), lines, StandardCharsets.UTF_8);
    }

    private static void run(List<DiscoverySelector> selectors, Map<String, Outcome> outcomes) {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    outcomes.put(test.getUniqueId(), new Outcome(test.getDisplayName(), failure(result)));
                } else {
                    outcomes.remove(test.getUniqueId());
                }
            }
        });
    }

    private static List<String> failure(TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            return List.of();
        }
        StringWriter text = new StringWriter();
        result.getThrowable()
                .ifPresentOrElse(
                        failure -> failure.printStackTrace(new PrintWriter(text)),
                        () -> text.append("aborted without a reason"));
        return text.toString().lines().limit(40).toList();
    }
}
