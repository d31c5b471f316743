package io.github.goroot.testkit.layout;

import java.util.Optional;

/**
 * Where an installation came to lie.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Installed {

    private final String home;
    private final Optional<String> stableHome;

    private Installed(String home, Optional<String> stableHome) {
        this.home = home;
        this.stableHome = stableHome;
    }

    static Installed at(String home) {
        return new Installed(home, Optional.empty());
    }

    Installed stableAt(String alias) {
        return new Installed(home, Optional.of(alias));
    }

    /**
     * Gives the GOROOT.
     *
     * @return its path in the notation of the machine, which leads through no links
     */
    public String home() {
        return home;
    }

    /**
     * Gives the alias of the GOROOT that survives upgrades.
     *
     * @return its path in the notation of the machine, or empty if whoever installed it offers none
     */
    public Optional<String> stableHome() {
        return stableHome;
    }

    /** Gives the GOROOT and its alias. */
    @Override
    public String toString() {
        return home + stableHome.map(alias -> " (" + alias + ")").orElse("");
    }
}
