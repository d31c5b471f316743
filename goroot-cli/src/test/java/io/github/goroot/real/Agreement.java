package io.github.goroot.real;

import io.github.goroot.binary.BinaryFormat;
import java.util.Map;
import java.util.TreeMap;

/** Counts in how many programs of a format Go's own readers said the same, and in how many they said nothing. */
final class Agreement {

    private static final class Counts {
        private int programs;
        private int buildInfo;
        private int buildId;
    }

    private final Map<BinaryFormat, Counts> formats = new TreeMap<>();

    /** Counts a program of which nobody said anything else. */
    void add(BinaryFormat format, boolean toldBuildInfo, boolean toldBuildId) {
        Counts counts = formats.computeIfAbsent(format, key -> new Counts());
        counts.programs++;
        counts.buildInfo += toldBuildInfo ? 1 : 0;
        counts.buildId += toldBuildId ? 1 : 0;
    }

    int programs() {
        return formats.values().stream().mapToInt(counts -> counts.programs).sum();
    }

    /** Gives the rows of the table in {@code docs/binaries.md}. */
    String rows() {
        StringBuilder rows = new StringBuilder();
        formats.forEach((format, counts) -> rows.append("| ")
                .append(format)
                .append(" | ")
                .append(counts.programs)
                .append(" | ")
                .append(counts.buildInfo)
                .append(" | ")
                .append(counts.programs - counts.buildInfo)
                .append(" | ")
                .append(counts.buildId)
                .append(" | ")
                .append(counts.programs - counts.buildId)
                .append(" |\n"));
        return rows.toString();
    }
}
