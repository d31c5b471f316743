package io.github.goroot.spi;

import io.github.goroot.host.Host;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A machine inside the one that is searched, such as a WSL distribution seen from Windows.
 *
 * <p>A locator {@linkplain LocatorContext#nest comes upon} it. When the machine around it has been searched, the same chain
 * searches the nested one, without those locators that {@linkplain GoToolchainLocator#searchesNestedHosts() stay outside}
 * and without going deeper: what they come upon there is not entered. Thread-safe.
 *
 * @since 0.1
 */
public interface NestedHost {

    /**
     * Tells which host it is.
     *
     * @return its identifier, by which callers name it and its toolchains are told from others
     */
    HostId id();

    /**
     * Tells on which condition it may be looked at.
     *
     * @return the condition; always the same
     */
    Entry entry();

    /**
     * Tells why it may not be looked at without more ado.
     *
     * @return a sentence that tells the remedy if there is one, or empty for {@link Entry#OPEN}
     */
    Optional<String> reason();

    /**
     * Makes the host, without looking at anything.
     *
     * @param outer the host around it, whose ports it asks
     * @return the host
     */
    Host host(Host outer);

    /**
     * Makes the host ready to be searched: the first that is asked of it, with deadlines on every operation.
     *
     * @param host the host as {@link #host} made it, with files that keep deadlines and remember
     * @return the same host with what its files tell of it, such as its variables
     * @throws IOException if it cannot be searched; the message is the reason, a sentence
     */
    default Host prepare(Host host) throws IOException {
        return host;
    }

    /**
     * Tells how long one operation may take, where that is longer than elsewhere because the machine has to start.
     *
     * @return the time; zero, the default, for the one that the caller has set
     */
    default Duration patience() {
        return Duration.ZERO;
    }

    /**
     * Adds what only this host knows to a toolchain that was found on it.
     *
     * @param toolchain the toolchain
     * @return the same toolchain with more
     */
    default GoToolchain complete(GoToolchain toolchain) {
        return toolchain;
    }

    /**
     * Tells whether a toolchain of the machine around it and one that was found on this host lie in the same folder.
     *
     * @param outer the toolchain of the machine around
     * @param inner the toolchain of this host, {@linkplain #complete completed}
     * @return whether both are one installation, which the report then tells once; false by default
     */
    default boolean isSame(GoToolchain outer, GoToolchain inner) {
        return false;
    }

    /**
     * On which condition a nested host may be looked at.
     *
     * @since 0.1
     */
    enum Entry {
        /** It is searched. */
        OPEN,
        /** It is searched if the caller names it, or all of its kind. */
        NAMED,
        /** It is searched if the caller names it, not if all of its kind are named. */
        NAMED_BY_ITSELF,
        /** It cannot be searched. */
        CLOSED
    }
}
