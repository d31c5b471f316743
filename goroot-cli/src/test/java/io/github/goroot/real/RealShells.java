package io.github.goroot.real;

import io.github.goroot.internal.shells.ShellKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Starts the real shells in a generated home, with a generated {@code /etc}, and asks what a child receives. */
final class RealShells {

    private final StartupHome home;
    private final Path answers;

    RealShells(StartupHome home) throws IOException {
        this.home = home;
        this.answers = Files.createDirectories(home.home().resolveSibling("answers"));
    }

    static boolean canMount() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("unshare", "--mount", "mount", "--bind", "/tmp", "/mnt")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    /** Runs all kinds of shells, one after the other, and gives what each passes on; empty where it did not get so far. */
    Map<ShellKind, Optional<Map<String, String>>> run(List<ShellKind> kinds) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("mount --bind '" + home.etc() + "' /etc\ncd /\n");
        // Fish writes universal variables down, which must not reach the next one.
        String config = "'" + home.home() + "/.config'";
        String saved = "'" + answers + "/config'";
        script.append("cp -a ").append(config).append(' ').append(saved).append('\n');
        for (ShellKind kind : kinds) {
            script.append("rm -rf ").append(config).append(' ');
            script.append("'").append(home.home()).append("/.local'; cp -a ");
            script.append(saved).append(' ').append(config).append('\n');
            script.append("timeout 20 env -i");
            home.variables()
                    .forEach((name, value) -> script.append(" '")
                            .append(name)
                            .append('=')
                            .append(value)
                            .append('\''));
            script.append(" /usr/bin/").append(kind.shell().command());
            script.append(kind.login() ? " -l" : "").append(kind.interactive() ? " -i" : "");
            script.append(" -c '/usr/bin/env -0 > ").append(answer(kind)).append("' </dev/null >/dev/null 2>&1\n");
        }
        Process process = new ProcessBuilder("unshare", "--mount", "sh", "-c", script.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            throw new IOException("The shells do not end: " + output);
        }
        Map<ShellKind, Optional<Map<String, String>>> all = new HashMap<>();
        for (ShellKind kind : kinds) {
            all.put(kind, variables(answer(kind)));
        }
        restore(config, saved);
        return all;
    }

    /** Leaves the files as they were, for they are yet to be read. */
    private static void restore(String config, String saved) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "rm -rf " + config + "; cp -a " + saved + " " + config)
                .start()
                .waitFor();
    }

    private Path answer(ShellKind kind) {
        return answers.resolve(kind.toString().replace(' ', '-'));
    }

    private static Optional<Map<String, String>> variables(Path answer) throws IOException {
        if (!Files.exists(answer) || Files.size(answer) == 0) {
            return Optional.empty();
        }
        Map<String, String> variables = new TreeMap<>();
        for (String entry : Files.readString(answer).split("\0")) {
            int equals = entry.indexOf('=');
            variables.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return Optional.of(variables);
    }
}
