package io.github.goroot.internal.chain;

import io.github.goroot.host.Host;
import io.github.goroot.internal.inspection.Inspector;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.WslPlace;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.OtherSide;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the locators for the system that shares files with the host, once, and only when somebody wants to know. */
public final class OtherSides {

    private final List<GoToolchainLocator> locators;
    private final Host host;
    private @Nullable OtherSide side;
    private boolean asked;

    OtherSides(List<GoToolchainLocator> locators, Host host) {
        this.locators = locators;
        this.host = host;
    }

    /** Prepares the question on a caller's own thread, for a toolchain that no locator proposed. */
    public static OtherSides of(List<Link> links, Host host) {
        return new OtherSides(StableHomes.askable(links), host);
    }

    /** Lets the other side have its say on a toolchain that somebody picked. */
    public GoToolchain accepted(GoToolchain toolchain, Candidate candidate) {
        OtherSide present = get();
        return present == null ? toolchain : present.accepted(toolchain, candidate);
    }

    /** Tells where the host is in the terms of WSL, null where it is not in WSL or nobody had to know. */
    @Nullable
    WslPlace place() {
        if (side == null) {
            return null;
        }
        Optional<WslPlace> place = side.place();
        return place.isPresent() ? place.get() : null;
    }

    /** Gives the other side, null where there is none. */
    @Nullable
    OtherSide get() {
        if (!asked) {
            // Before asking, for what breaks once would break every time.
            asked = true;
            for (GoToolchainLocator locator : locators) {
                side = ask(locator);
                if (side != null) {
                    break;
                }
            }
        }
        return side;
    }

    private @Nullable OtherSide ask(GoToolchainLocator locator) {
        try {
            return locator.otherSide(host).orElse(null);
        } catch (Watch.Abandoned e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            // Nothing is wrong with any toolchain if nobody can say where it is in the terms of another system.
            return null;
        }
    }

    /** Lets the other side have its say on what a candidate turned out to be. */
    Inspector.Result seen(Candidate candidate, Inspector.Result result) {
        if (result instanceof Inspector.Known) {
            return result;
        }
        OtherSide present = get();
        if (present == null) {
            return result;
        }
        return result instanceof Inspector.Fresh fresh
                ? new Inspector.Fresh(present.accepted(fresh.toolchain(), candidate))
                : new Inspector.Refused(present.refused(candidate, ((Inspector.Refused) result).issue()));
    }
}
