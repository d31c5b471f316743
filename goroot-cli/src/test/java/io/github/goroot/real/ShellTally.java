package io.github.goroot.real;

import io.github.goroot.internal.shells.Shell;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts in how many cases a value could be told from the files. */
final class ShellTally {

    private static final class Counts {
        private int cases;
        private int understood;
    }

    private final Map<Shell, Map<String, Counts>> counts = new TreeMap<>();

    void count(Shell shell, String name, boolean understood) {
        Counts of = counts.computeIfAbsent(shell, key -> new TreeMap<>()).computeIfAbsent(name, key -> new Counts());
        of.cases++;
        of.understood += understood ? 1 : 0;
    }

    int cases() {
        return counts.values().stream()
                .mapToInt(names -> names.get("GOROOT").cases)
                .sum();
    }

    double shareNotUnderstood() {
        double all = 0;
        double understood = 0;
        for (Map<String, Counts> names : counts.values()) {
            for (Counts of : names.values()) {
                all += of.cases;
                understood += of.understood;
            }
        }
        return 1 - understood / all;
    }

    /** Gives a table: for each shell and variable, of how many cases how many were understood. */
    String rows() {
        StringBuilder rows = new StringBuilder();
        counts.forEach((shell, names) -> names.forEach((name, of) -> rows.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %.1f %% |%n",
                shell.command(),
                name,
                of.cases,
                of.understood,
                100.0 * (of.cases - of.understood) / of.cases))));
        return rows.toString();
    }
}
