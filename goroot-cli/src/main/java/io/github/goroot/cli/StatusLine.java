package io.github.goroot.cli;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One line on a terminal that tells a person who waits how far something is, and goes away again. */
final class StatusLine implements AutoCloseable {

    /** Most answers are there before a person would have read anything. */
    private static final long PATIENCE_NANOS = 500_000_000;

    private final Terminal terminal;
    private final LongSupplier clock;
    private final long begin;
    private String shown = "";

    StatusLine(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.begin = clock.getAsLong();
    }

    /** Shows a line, where there is a terminal and the person has waited for a while. */
    void show(Supplier<String> line) {
        if (!terminal.style().tabular() || clock.getAsLong() - begin <= PATIENCE_NANOS) {
            return;
        }
        String text = line.get();
        if (!text.equals(shown)) {
            // What was longer before must not stick out.
            terminal.remark("\r" + text + " ".repeat(Math.max(0, shown.length() - text.length())));
            shown = text;
        }
    }

    @Override
    public void close() {
        if (!shown.isEmpty()) {
            terminal.remark("\r" + " ".repeat(shown.length()) + "\r");
        }
    }
}
