package io.github.goroot.model;

import java.util.Objects;

/**
 * Tells one host from another: this machine, one of its WSL distributions, a recorded machine.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what sort of host it is, a lower-case word such as {@code local} or {@code wsl}; never empty
 * @param name which one of that sort, such as the name of a WSL distribution; empty where there is only one
 * @since 0.1
 */
public record HostId(String kind, String name) {

    private static final HostId LOCAL = new HostId("local", "");

    /**
     * Makes an identifier of a kind and a name.
     *
     * @throws IllegalArgumentException if the kind is empty
     */
    public HostId {
        Objects.requireNonNull(name, "name");
        if (kind.isEmpty()) {
            throw new IllegalArgumentException("The kind of a host must not be empty (its name is \"" + name + "\")");
        }
    }

    /**
     * Gives the identifier of the machine that this program runs on.
     *
     * @return always the same value, {@code local}
     */
    public static HostId local() {
        return LOCAL;
    }

    // Written out, for the runtime makes those of a record when they are first used, which takes milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof HostId that && kind.equals(that.kind) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + name.hashCode();
    }

    /** Gives {@code kind}, or {@code kind:name} where there is a name. */
    @Override
    public String toString() {
        return name.isEmpty() ? kind : kind + ':' + name;
    }
}
