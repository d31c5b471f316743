package io.github.goroot.spi;

/**
 * The place of a locator in the chain: a higher value comes first, equal values are ordered by id.
 *
 * <p>The constants are the bottoms of bands with room between them: a locator of a third party adds to or subtracts from
 * the one it belongs to. Immutable and thread-safe.
 *
 * @param value the value
 * @since 0.1
 */
public record LocatorPriority(int value) {

    /** What the caller names outright. */
    public static final LocatorPriority EXPLICIT = new LocatorPriority(9_000);

    /** What the environment and Go's own configuration name. */
    public static final LocatorPriority ENVIRONMENT = new LocatorPriority(8_000);

    /** What lies around a {@code go} executable. */
    public static final LocatorPriority EXECUTABLE_RELATIVE = new LocatorPriority(7_000);

    /** What PATH leads to. */
    public static final LocatorPriority PATH = new LocatorPriority(6_000);

    /** What the Windows registry tells. */
    public static final LocatorPriority REGISTRY = new LocatorPriority(5_000);

    /** Version managers, SDK folders and caches. */
    public static final LocatorPriority MANAGERS = new LocatorPriority(4_000);

    /** Directories of the operating system and its package managers. */
    public static final LocatorPriority WELL_KNOWN = new LocatorPriority(3_000);

    /** The other side of WSL. */
    public static final LocatorPriority OTHER_SIDE = new LocatorPriority(2_000);

    /**
     * Gives a priority that is a little higher or lower than this one.
     *
     * @param difference what to add; negative for a lower priority
     * @return the priority
     */
    public LocatorPriority plus(int difference) {
        return new LocatorPriority(value + difference);
    }
}
