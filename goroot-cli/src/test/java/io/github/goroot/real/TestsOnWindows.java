package io.github.goroot.real;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Runs the tests.
     *
     * @param arguments the name of the class, and the file to write to
     */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(arguments[0]))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                boolean good = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                if (test.isTest() || !good) {
                    lines.add((good ? "good " : "bad ") + test.getDisplayName());
                    result.getThrowable().ifPresent(failure -> {
                        StringWriter text = new StringWriter();
                        failure.printStackTrace(new PrintWriter(text));
                        text.toString().lines().limit(40).forEach(line -> lines.add("  " + line));
                    });
                }
            }
        });
        Files.write(Path.of(arguments[1]), lines, StandardCharsets.UTF_8);
    }
}
