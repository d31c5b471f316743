package io.github.goroot.spi;

import io.github.goroot.host.HostPath;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.WslPlace;
import java.util.Optional;

/**
 * What is known of another system that shares files with the host, as Windows and Linux do under WSL.
 *
 * <p>Made for one host by {@link GoToolchainLocator#otherSide}, at most once in a discovery, and asked on its thread.
 *
 * @since 0.1
 */
public interface OtherSide {

    /**
     * Turns a text that was written for the other system into a path of the host.
     *
     * @param text a value of a variable or of the registry over there; it may be anything
     * @return the path, or the reason why there is none
     */
    HostPath here(String text);

    /**
     * Tells where the host itself is in the terms of WSL.
     *
     * @return the place of its root directory; empty by default, and where this is no WSL
     */
    default Optional<WslPlace> place() {
        return Optional.empty();
    }

    /**
     * Adds what there is to say of a toolchain that was accepted: where it is in the terms of both systems, and what is
     * wrong with it here.
     *
     * @param toolchain the toolchain
     * @param candidate what led to it
     * @return the toolchain, mostly with its {@linkplain GoToolchain#wsl() place}
     */
    GoToolchain accepted(GoToolchain toolchain, Candidate candidate);

    /**
     * Explains better why a candidate was refused, where the reason is that it belongs to the other system.
     *
     * @param candidate what was refused
     * @param issue why
     * @return that issue, or a better one with the same severity and location
     */
    Issue refused(Candidate candidate, Issue issue);
}
