package io.github.goroot.diagnosis;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.PathEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an entry of PATH would mean to somebody who reads it as a shell reads a line: with names in it that nobody has
 * expanded, or in quotes, between blanks, or with the separator of another system.
 *
 * @param what says what is wrong with the entry
 * @param why says how it is read instead
 * @param texts the entries that were meant
 */
record EntrySpelling(String what, String why, List<String> texts) {

    /** Those that lead to a Go or a home; whatever else PATH names may be a secret, and is not looked up. */
    private static final List<String> NAMES = List.of("HOME", "USERPROFILE", "GOROOT", "GOPATH", "ProgramFiles");

    private static final String TAKEN_WHOLE = "On PATH every character is part of the name of a directory.";

    /** Gives how the entry was meant; empty if it means what it says, or nothing at all. */
    static Optional<EntrySpelling> of(Host host, PathEntry entry) {
        String text = entry.text();
        boolean windows = host.platform().isWindows();
        String bare = unquoted(text.strip());
        if (!bare.equals(text)) {
            String around = text.equals(text.strip()) ? "quotes" : "blanks";
            return of("has " + around + " around it", TAKEN_WHOLE, bare);
        }
        if (!windows && text.indexOf(';') >= 0) {
            return of("has a semicolon in it", "What separates the entries of PATH here is a colon.", text.split(";"));
        }
        return expanded(host, text, windows)
                .flatMap(whole -> of(
                        "has a name in it that nobody has expanded",
                        windows
                                ? "Windows expands names only where the variable is of the type that is for it."
                                : "A shell expands ~ and variables where PATH is set outside quotes, and most do not later.",
                        whole));
    }

    /** Tells whether a directory is one of those that were meant. */
    boolean means(Host host, Path directory) {
        for (String text : texts) {
            if (host.path(text).path().filter(directory::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Writes what should stand there. */
    String meant(Host host) {
        return String.join(host.platform().isWindows() ? ";" : ":", texts);
    }

    private static Optional<EntrySpelling> of(String what, String why, String... texts) {
        return Optional.of(new EntrySpelling(what, why, List.of(texts)));
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 0 && text.charAt(0) == text.charAt(last) && "\"'".indexOf(text.charAt(0)) >= 0;
        return quoted ? text.substring(1, last) : text;
    }

    private static Optional<String> expanded(Host host, String text, boolean windows) {
        if (windows) {
            int end = text.indexOf('%', 1);
            return text.startsWith("%") && end > 0
                    ? value(host, text.substring(1, end), text.substring(end + 1))
                    : Optional.empty();
        }
        if (text.startsWith("~/")) {
            return value(host, "HOME", text.substring(1));
        }
        int slash = text.indexOf('/');
        if (!text.startsWith("$") || slash < 0) {
            return Optional.empty();
        }
        String name = text.substring(1, slash);
        boolean braces = name.startsWith("{") && name.endsWith("}");
        return value(host, braces ? name.substring(1, name.length() - 1) : name, text.substring(slash));
    }

    private static Optional<String> value(Host host, String name, String rest) {
        boolean windows = host.platform().isWindows();
        for (String known : NAMES) {
            if (windows ? known.equalsIgnoreCase(name) : known.equals(name)) {
                return host.environment().nonEmpty(known).map(value -> value + rest);
            }
        }
        return Optional.empty();
    }
}
