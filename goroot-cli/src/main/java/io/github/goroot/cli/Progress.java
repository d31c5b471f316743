package io.github.goroot.cli;

import io.github.goroot.DiscoveryListener;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.LocatorReport;
import java.util.function.LongSupplier;

/** Tells a person who waits how far a search is. */
final class Progress implements DiscoveryListener, AutoCloseable {

    private final StatusLine line;
    private int locators;
    private int toolchains;

    Progress(Terminal terminal, LongSupplier clock) {
        this.line = new StatusLine(terminal, clock);
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
        line.show(() -> "Looking for Go: " + toolchains + " found, " + locators + " locators done ...");
        return false;
    }

    @Override
    public void close() {
        line.close();
    }
}
