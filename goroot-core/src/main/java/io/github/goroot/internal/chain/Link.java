package io.github.goroot.internal.chain;

import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorPriority;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place in the chain: a locator, or the reason why there is none to ask.
 *
 * @param id the id of the locator
 * @param displayName its name for people
 * @param priority its place
 * @param locator the locator; null if it could not be loaded
 * @param idle why it is not asked; null if it is
 */
public record Link(
        String id,
        String displayName,
        LocatorPriority priority,
        @Nullable GoToolchainLocator locator,
        @Nullable LocatorOutcome idle)
        implements Comparable<Link> {

    /** Makes the place of a locator that is to be asked. */
    static Link of(GoToolchainLocator locator, LocatorPriority priority) {
        return new Link(
                locator.id(),
                Objects.requireNonNull(locator.displayName(), "its display name is null"),
                Objects.requireNonNull(priority, "its priority is null"),
                locator,
                null);
    }

    Link idle(LocatorOutcome outcome) {
        return new Link(id, displayName, priority, locator, outcome);
    }

    Link at(LocatorPriority newPriority) {
        return new Link(id, displayName, newPriority, locator, idle);
    }

    /** Orders by priority, the highest first, then by id. */
    @Override
    public int compareTo(Link other) {
        int order = Integer.compare(other.priority.value(), priority.value());
        return order != 0 ? order : id.compareTo(other.id);
    }

    Optional<LocatorOutcome> idleReason() {
        return Optional.ofNullable(idle);
    }
}
