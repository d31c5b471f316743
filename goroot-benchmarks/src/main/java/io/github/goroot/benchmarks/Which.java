package io.github.goroot.benchmarks;

import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Compares the prediction of what {@code go} would run with {@code go version} in the same directory. */
final class Which {

    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 200;

    private final String go;

    Which(String go) {
        this.go = go;
    }

    boolean run() throws Exception {
        Path project = Files.createTempDirectory("goroot-which");
        Path file = project.resolve("go.mod");
        Path directory = project.resolve("a");
        try {
            Files.writeString(file, "module example.com/m\n\ngo 1.18\n");
            Files.createDirectories(directory);
            Host host = SystemHost.create().toBuilder()
                    .environment(name ->
                            name.equals("GOTOOLCHAIN") ? Optional.of("auto") : Optional.ofNullable(System.getenv(name)))
                    .build();
            ToolchainSelector selector = ToolchainSelector.of(host);
            SelectionRequest request =
                    SelectionRequest.in(directory).withGo(Path.of(go).toAbsolutePath());
            return new Contest("which, warm", 0.05)
                    .run(WARM_UP, ROUNDS, () -> selector.select(request), () -> version(directory));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(directory);
            Files.deleteIfExists(project);
        }
    }

    private String version(Path directory) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(go, "version").directory(directory.toFile());
        builder.environment().put("GOTOOLCHAIN", "auto");
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(go + " version failed");
        }
        return answer;
    }
}
