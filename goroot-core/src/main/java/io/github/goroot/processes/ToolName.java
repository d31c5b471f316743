package io.github.goroot.processes;

import io.github.goroot.host.HostProcess;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a program, by which some are known as Go tools wherever they lie. */
final class ToolName {

    private static final Set<String> KNOWN = Set.of("go", "gofmt", "gopls", "dlv");

    /** Wrappers of golang.org/dl, and gccgo's command as distributions call it. */
    private static final Pattern WITH_VERSION =
            Pattern.compile("go1\\.\\d+[0-9a-z.]*|gotip|(?:[0-9a-z_]+-)*go-\\d+(?:\\.\\d+)?");

    private ToolName() {}

    /** Gives the name of what a process runs, empty if nothing tells. */
    static String of(HostProcess process, boolean windows) {
        Optional<String> program =
                process.executable().or(() -> process.arguments().stream().findFirst());
        return program.map(path -> lastName(path, windows)).orElse("");
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name) || WITH_VERSION.matcher(name).matches();
    }

    private static String lastName(String path, boolean windows) {
        int separator = Math.max(path.lastIndexOf('/'), windows ? path.lastIndexOf('\\') : -1);
        String name = path.substring(separator + 1);
        if (!windows) {
            return name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".exe") ? lower.substring(0, lower.length() - 4) : lower;
    }
}
