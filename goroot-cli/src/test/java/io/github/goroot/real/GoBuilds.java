package io.github.goroot.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds one small program in many ways, with real toolchains that share their caches. */
final class GoBuilds {

    private final Path scratch;
    private final Path sources;

    GoBuilds(Path scratch) throws IOException {
        this.scratch = scratch;
        this.sources = scratch.resolve("tool");
        file("home/.config/go/telemetry/mode", "off\n");
        file("dep/go.mod", "module example.com/dep\n");
        file("dep/dep.go", "package dep\n\nconst Word = \"hi\"\n");
        file("tool/go.mod", """
                module example.com/tool

                go 1.15

                require example.com/dep v1.2.3

                replace example.com/dep v1.2.3 => ../dep
                """);
        file("tool/main.go", "package main\n\nimport \"example.com/dep\"\n\nfunc main() { println(dep.Word) }\n");
    }

    /** How a program is built. */
    enum Way {
        PLAIN,
        TRIMMED,
        STRIPPED,
        PIE;

        private List<String> flags() {
            return switch (this) {
                case PLAIN -> List.of();
                case TRIMMED -> List.of("-trimpath");
                case STRIPPED -> List.of("-ldflags=-s -w");
                case PIE -> List.of("-buildmode=pie");
            };
        }
    }

    /** Builds the program, and gives the file. */
    Path build(RealGo go, String platform, Way way) throws IOException, InterruptedException {
        Path output = scratch.resolve("out").resolve(go.line() + "-" + platform.replace('/', '-') + "-" + way);
        List<String> command = new ArrayList<>(List.of(go.executable().toString(), "build", "-o", output.toString()));
        command.addAll(way.flags());
        command.add(".");
        int slash = platform.indexOf('/');
        Output result =
                run(command, Map.of("GOOS", platform.substring(0, slash), "GOARCH", platform.substring(slash + 1)));
        if (result.status() != 0) {
            throw new IllegalStateException(command + " failed: " + result.errors());
        }
        return output;
    }

    /** Runs a command, and gives what it printed. */
    Output run(List<String> command, Map<String, String> more) throws IOException, InterruptedException {
        Path errors = scratch.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(sources.toFile()).redirectError(errors.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("HOME", scratch.resolve("home").toString());
        environment.put("GOCACHE", scratch.resolve("cache").toString());
        environment.put("GOTOOLCHAIN", "local");
        environment.put("GO111MODULE", "on");
        environment.put("GOFLAGS", "-mod=mod");
        environment.put("GOPROXY", "off");
        environment.put("CGO_ENABLED", "0");
        environment.putAll(more);
        Process process = builder.start();
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        return new Output(process.waitFor(), new String(output, StandardCharsets.UTF_8), Files.readString(errors));
    }

    /** What a command printed. */
    record Output(int status, String text, String errors) {}

    private void file(String name, String content) throws IOException {
        Path file = scratch.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
