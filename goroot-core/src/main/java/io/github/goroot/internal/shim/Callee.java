package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The manager that a script of a shim hands over to: by its bare name (asdf since 0.16, {@code internal/shims/shims.go};
 * goenv 3, {@code internal/shims/manager.go}) or by its path (asdf 0.15, {@code lib/commands/reshim.bash}; goenv 2,
 * {@code libexec/goenv-rehash}).
 */
final class Callee {

    private Callee() {}

    /** Refuses a shim whose manager is not there to be started. */
    static void refuseMissing(ShimCall call, String script, String manager) throws IOException, Unclear {
        Optional<String> named = named(call, script, manager);
        if (named.isEmpty()) {
            return;
        }
        String text = named.get();
        if (text.equals(manager)) {
            if (new OnPath(call).first(manager).isEmpty()) {
                throw Unclear.failing(
                        "it starts " + manager + ", which is not on PATH",
                        "Put the directory of " + manager + " on PATH.",
                        call.self());
            }
            return;
        }
        Optional<Path> program = call.path(text, call.directory());
        if (program.isPresent() && !call.files().isFile(program.get())) {
            throw Unclear.failing(
                    "it starts " + Excerpt.of(text) + ", which does not exist",
                    "Install " + manager + " there again, or let it write its shims anew.",
                    call.self());
        }
    }

    /** Gives the word before the first {@code exec} that is an argument; none that a shell would have to work out first. */
    private static Optional<String> named(ShimCall call, String script, String manager) {
        for (String line : script.lines().toList()) {
            String words = line.strip();
            String command = words.startsWith("exec ")
                    ? words.substring("exec ".length()).strip()
                    : words;
            int end = command.indexOf(" exec ");
            String word =
                    end < 0 ? "" : command.substring(0, end).replace("\"", "").strip();
            String file = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
            boolean isManager = file.equals(manager) || (call.onWindows() && file.equals(manager + ".exe"));
            if (isManager && word.indexOf('$') < 0 && word.indexOf('%') < 0) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
