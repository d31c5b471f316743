package io.github.goroot.real;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An environment and a working directory in which both the real {@code go} and the library are asked. */
final class SetUp {

    private final Path home;
    private final Path workingDirectory;
    private final Map<String, String> environment = new TreeMap<>();
    private Path executable;

    SetUp(Path scratch, RealGo go) throws IOException {
        this.home = Files.createDirectories(scratch.resolve("home"));
        this.workingDirectory = Files.createDirectories(scratch.resolve("work"));
        environment.put("HOME", home.toString());
        environment.put("GOTOOLCHAIN", "local");
        environment.put("GO111MODULE", "on");
        environment.put("GOPROXY", "off");
        startedFrom(go.bin());
        // Else a go since 1.23 leaves a process behind that writes here while the directory is being deleted.
        file(home.resolve(".config/go/telemetry/mode"), "off\n");
    }

    /** Puts one directory on PATH, from whose {@code go} both start. */
    SetUp startedFrom(Path bin) {
        environment.put("PATH", bin.toString());
        executable = bin.resolve("go");
        return this;
    }

    SetUp with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    SetUp userFile(String content) throws IOException {
        return file(home.resolve(".config/go/env"), content);
    }

    SetUp file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    Path home() {
        return home;
    }

    Path workingDirectory() {
        return workingDirectory;
    }

    Map<String, String> environment() {
        return environment;
    }

    GoToolchains library() {
        return builder().build();
    }

    GoToolchainsBuilder builder() {
        Host host = SystemHost.create().toBuilder()
                .environment(name -> Optional.ofNullable(environment.get(name)))
                .workingDirectory(workingDirectory)
                .build();
        return GoToolchains.builder().host(host).classLoaders();
    }

    /** Gives what {@code go env GOROOT} prints, or nothing if {@code go} refuses to start. */
    Optional<String> goEnvGoroot() throws IOException, InterruptedException {
        Result result = go("env", "GOROOT");
        return result.status() == 0 ? Optional.of(result.output().stripTrailing()) : Optional.empty();
    }

    Result go(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = executable.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingDirectory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    record Result(int status, String output) {}
}
