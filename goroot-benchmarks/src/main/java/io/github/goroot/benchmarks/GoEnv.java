package io.github.goroot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What people do today: start a {@code go} and read what it says. */
final class GoEnv {

    private GoEnv() {}

    /** Gives the answer of {@code go env GOROOT}. */
    static String goroot(String go) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(go, "env", "GOROOT");
        // No other go, and no download.
        builder.environment().put("GOTOOLCHAIN", "local");
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(go + " env GOROOT failed");
        }
        return answer;
    }
}
