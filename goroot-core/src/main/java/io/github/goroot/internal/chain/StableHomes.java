package io.github.goroot.internal.chain;

import io.github.goroot.host.Host;
import io.github.goroot.internal.locator.PlaceLocator;
import io.github.goroot.spi.GoToolchainLocator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the name of a toolchain that survives upgrades, by asking every locator whether it is one of its own kind. */
public final class StableHomes {

    private final List<GoToolchainLocator> locators;
    private final Host host;
    private final @Nullable Context context;

    /**
     * Prepares the search.
     *
     * @param locators all that may know, switched off or not: that nothing is to be looked for in the places of a
     *     manager does not make its names worse
     * @param context takes note of locators that break; null if nobody wants to know
     */
    StableHomes(List<GoToolchainLocator> locators, Host host, @Nullable Context context) {
        this.locators = locators;
        this.host = host;
        this.context = context;
    }

    /** Prepares the search on a caller's own thread, for a toolchain that no locator proposed. */
    public StableHomes(List<Link> links, Host host) {
        this(askable(links), host, null);
    }

    /** Gives the locators of a chain that can be asked. */
    static List<GoToolchainLocator> askable(List<Link> links) {
        List<GoToolchainLocator> locators = new ArrayList<>(links.size());
        for (Link link : links) {
            if (link.locator() != null) {
                locators.add(link.locator());
            }
        }
        return locators;
    }

    /** Gives a name that leads to a toolchain now, or empty if nobody knows one. */
    public Optional<Path> of(Path realHome) {
        for (GoToolchainLocator locator : locators) {
            Optional<Path> name = nameBy(locator, realHome);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private Optional<Path> nameBy(GoToolchainLocator locator, Path realHome) {
        try {
            if (locator instanceof PlaceLocator places) {
                return nameBy(places, realHome);
            }
            if (locator.notApplicable(host.platform()).isPresent()) {
                return Optional.empty();
            }
            @Nullable Stream<Path> names = locator.stableHomes(realHome, host);
            if (names == null) {
                throw new IllegalStateException("stableHomes returned null instead of a stream");
            }
            try (names) {
                // No lambda, see Step.
                for (Iterator<Path> each = names.iterator(); each.hasNext(); ) {
                    Path name = each.next();
                    if (leadsTo(name, realHome)) {
                        return Optional.of(name);
                    }
                }
                return Optional.empty();
            }
        } catch (Watch.Abandoned e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            if (context != null) {
                context.note(Failures.broken(idOf(locator), e));
            }
            return Optional.empty();
        }
    }

    private Optional<Path> nameBy(PlaceLocator locator, Path realHome) {
        for (Path name : locator.stableNames(realHome, host)) {
            if (locator.notApplicable(host.platform()).isEmpty() && leadsTo(locator, name, realHome)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean leadsTo(PlaceLocator locator, Path name, Path realHome) {
        try {
            return !name.equals(realHome) && locator.leadsTo(name, realHome, host);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean leadsTo(Path name, Path realHome) {
        try {
            return !name.equals(realHome) && host.files().realPath(name).equals(realHome);
        } catch (IOException e) {
            // A name that leads nowhere is no worse than none.
            return false;
        }
    }

    private static String idOf(GoToolchainLocator locator) {
        try {
            return locator.id();
        } catch (RuntimeException | LinkageError e) {
            return locator.getClass().getName();
        }
    }
}
