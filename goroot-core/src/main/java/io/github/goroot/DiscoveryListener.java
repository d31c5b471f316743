package io.github.goroot;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.LocatorReport;

/**
 * Follows a discovery while it runs, and may stop it.
 *
 * <p>All methods are called on the thread that called the method of {@link GoToolchains} which was given the listener, so
 * progress bars and the cancellation of an IDE can be used directly. An exception from a method ends the discovery and
 * reaches that caller. New methods will be {@code default} methods.
 *
 * @since 0.1
 */
public interface DiscoveryListener {

    /**
     * Is told of a toolchain as soon as it is accepted.
     *
     * @param toolchain the toolchain; further provenances that lead to it show in the report only
     */
    default void toolchainFound(GoToolchain toolchain) {}

    /**
     * Is told that the turn of a locator is over.
     *
     * @param locator what it did
     */
    default void locatorFinished(LocatorReport locator) {}

    /**
     * Tells whether to stop; asked many times a second.
     *
     * @return true to stop, which gives a report of what was found until then
     */
    default boolean isCancelled() {
        return false;
    }
}
