package io.github.goroot.testkit;

import io.github.goroot.host.Host;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A registry that counts and writes down what is asked of it, so that a test can hold a budget.
 *
 * <p>Operations that fail count as well. Thread-safe. {@link Counting#on(Host)} counts files and registry together.
 *
 * @since 0.1
 */
public final class CountingRegistry implements WindowsRegistry {

    private final WindowsRegistry registry;
    private final ConcurrentLinkedQueue<Operation> log = new ConcurrentLinkedQueue<>();

    private CountingRegistry(WindowsRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /**
     * Counts what is asked of another registry.
     *
     * @param registry the registry that answers
     * @return the counter
     */
    public static CountingRegistry over(WindowsRegistry registry) {
        return new CountingRegistry(registry);
    }

    /**
     * The kinds of operations.
     *
     * @since 0.1
     */
    public enum Kind {
        /** {@link WindowsRegistry#value}. */
        VALUE,
        /** {@link WindowsRegistry#subKeys}. */
        SUB_KEYS,
        /** {@link WindowsRegistry#valueNames}. */
        VALUE_NAMES
    }

    /**
     * One operation.
     *
     * @param kind what was asked
     * @param key of which key
     * @param name the name of the value; empty for the default value and for listings
     * @since 0.1
     */
    public record Operation(Kind kind, RegistryKey key, String name) {

        /** Joins kind, key and name. */
        public Operation {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(name, "name");
        }

        /** Gives kind, key and name, such as {@code VALUE HKEY_CURRENT_USER\Environment\Path}. */
        @Override
        public String toString() {
            return kind + " " + key + (name.isEmpty() ? "" : '\\' + name);
        }
    }

    /**
     * Tells how many operations there were.
     *
     * @return their number
     */
    public int operations() {
        return log.size();
    }

    /**
     * Tells how many operations of one kind there were.
     *
     * @param kind the kind
     * @return their number
     */
    public int operations(Kind kind) {
        return (int) log.stream().filter(operation -> operation.kind() == kind).count();
    }

    /**
     * Tells how many operations there were at a key and below it, in both views.
     *
     * @param key the key, such as {@code HKLM\SOFTWARE}; its case does not matter
     * @return their number
     */
    public int operationsBelow(String key) {
        String place = folded(RegistryKey.parse(key, RegistryKey.View.BITS_64));
        return (int) log.stream()
                .map(operation -> folded(operation.key()))
                .filter(asked -> asked.startsWith(place))
                .count();
    }

    /**
     * Gives the operations in the order in which they began.
     *
     * @return an immutable copy
     */
    public List<Operation> log() {
        return List.copyOf(log);
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        log.add(new Operation(Kind.VALUE, key, name));
        return registry.value(key, name);
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
        log.add(new Operation(Kind.SUB_KEYS, key, ""));
        return registry.subKeys(key, limit);
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
        log.add(new Operation(Kind.VALUE_NAMES, key, ""));
        return registry.valueNames(key, limit);
    }

    /** Ends in a separator, so that no key counts as being below one whose name only begins the same. */
    private static String folded(RegistryKey key) {
        return (key + "\\").toUpperCase(Locale.ROOT);
    }

    /** Gives the number of operations. */
    @Override
    public String toString() {
        return operations() + " registry operations";
    }
}
