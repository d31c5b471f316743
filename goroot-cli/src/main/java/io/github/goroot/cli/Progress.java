package io.github.goroot.cli;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.LocatorReport;
import java.util.function.LongSupplier;

/** Tells a person who waits how far a search is, in one line that goes away again. */
final class Progress implements DiscoveryListener, AutoCloseable {

    /** Most searches are over before a person would have read anything. */
    private static final long PATIENCE_NANOS = 500_000_000;

    private final Terminal terminal;
    private final LongSupplier clock;
    private final long begin;
    private int locators;
    private int toolchains;
    private String shown = "";

    Progress(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.begin = clock.getAsLong();
    }

    @Override
    public void toolchainFound(GoToolchain toolchain) {
        toolchains++;
    }

    @Override
    public void locatorFinished(LocatorReport locator) {
        locators++;
    }

    @Override
    public boolean isCancelled() {
        if (terminal.style().tabular() && clock.getAsLong() - begin > PATIENCE_NANOS) {
            show("Looking for Go: " + toolchains + " found, " + locators + " locators done ...");
        }
        return false;
    }

    private void show(String line) {
        if (!line.equals(shown)) {
            terminal.remark("\r" + line);
            shown = line;
        }
    }

    @Override
    public void close() {
        if (!shown.isEmpty()) {
            terminal.remark("\r" + " ".repeat(shown.length()) + "\r");
        }
    }
}
