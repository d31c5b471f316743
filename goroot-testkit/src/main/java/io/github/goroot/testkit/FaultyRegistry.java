package io.github.goroot.testkit;

import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A registry of which some keys and values fail, vanish or are odd, beside others that are as they should be.
 *
 * <p>Keys are written like {@code HKLM\SOFTWARE\Go}, whatever their case, and mean both views. Where several faults fit, the
 * first that was set counts. Thread-safe.
 *
 * <pre>{@code
 * FaultyRegistry faults = FaultyRegistry.on(host)
 *         .denying("HKLM\\SOFTWARE\\Microsoft")
 *         .odd("HKCU\\Environment", "GOROOT", RegistryValue.of(RegistryValue.REG_NONE, new byte[0]));
 * GoToolchains.builder().host(faults.host()).build().discover();
 * }</pre>
 *
 * @since 0.1
 */
public final class FaultyRegistry implements WindowsRegistry {

    private final Host healthy;
    private final WindowsRegistry registry;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();

    private FaultyRegistry(Host healthy, WindowsRegistry registry) {
        this.healthy = healthy;
        this.registry = registry;
    }

    /**
     * What becomes of certain operations.
     *
     * @param fits tells them by the key, the value (null for a listing) and the number
     * @param answer what they give instead; absent where there is neither an answer nor a failure
     * @param failure what they throw
     */
    private record Fault(
            Fits fits,
            @Nullable RegistryValue answer,
            @Nullable IOException failure) {}

    private interface Fits {
        boolean operation(String key, @Nullable String value, int number);
    }

    /**
     * Prepares faults on the registry of a host.
     *
     * @param host the host without faults
     * @return the registry, which has no faults yet
     * @throws IllegalArgumentException if the host has no registry
     */
    public static FaultyRegistry on(Host host) {
        return new FaultyRegistry(
                host,
                host.registry()
                        .get()
                        .orElseThrow(() -> new IllegalArgumentException(
                                host + " has no registry: " + host.registry().reason())));
    }

    /**
     * Denies access to a key and all keys below it; the key still shows in the listing of the one above.
     *
     * @param key the key
     * @return this registry
     */
    public FaultyRegistry denying(String key) {
        return failingBelow(key, new AccessDeniedException(key));
    }

    /**
     * Lets every operation at a key and below it fail.
     *
     * @param key the key
     * @param failure what they throw
     * @return this registry
     */
    public FaultyRegistry failingBelow(String key, IOException failure) {
        String place = folded(key);
        return add((asked, value, number) -> asked.startsWith(place), null, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Lets one value fail.
     *
     * @param key its key
     * @param name its name; empty for the default value
     * @param failure what it throws
     * @return this registry
     */
    public FaultyRegistry failing(String key, String name, IOException failure) {
        return add(value(key, name), null, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Lets one operation fail, whatever it asks.
     *
     * @param number the number of the operation, the first being 1
     * @param failure what it throws
     * @return this registry
     */
    public FaultyRegistry failing(int number, IOException failure) {
        return add((key, value, n) -> n == number, null, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Lets a key vanish between the listing of the one above and the moment when it is read: it is listed, but has neither
     * values nor keys.
     *
     * @param key the key
     * @return this registry
     */
    public FaultyRegistry vanishing(String key) {
        String place = folded(key);
        return add((asked, value, number) -> asked.startsWith(place), null, null);
    }

    /**
     * Puts a value of any type in the place of a sound one, also where there is none.
     *
     * @param key its key
     * @param name its name; empty for the default value
     * @param value the value, such as one of the type {@code REG_NONE}
     * @return this registry
     */
    public FaultyRegistry odd(String key, String name, RegistryValue value) {
        return add(value(key, name), Objects.requireNonNull(value, "value"), null);
    }

    /**
     * Gives the values that readers stumble over: without data, of a wrong or unknown type, not terminated, cut in half,
     * with a NUL inside.
     *
     * @param text what a reader would like to find
     * @return the values, unmodifiable
     */
    public static List<RegistryValue> oddities(String text) {
        byte[] terminated = RegistryValue.text(text).data();
        byte[] bare = Arrays.copyOf(terminated, terminated.length - 2);
        return List.of(
                RegistryValue.of(RegistryValue.REG_NONE, new byte[0]),
                RegistryValue.of(RegistryValue.REG_NONE, terminated),
                RegistryValue.of(RegistryValue.REG_SZ, new byte[0]),
                RegistryValue.of(RegistryValue.REG_SZ, bare),
                RegistryValue.of(RegistryValue.REG_SZ, Arrays.copyOf(terminated, terminated.length - 1)),
                RegistryValue.text(text + "\0more"),
                RegistryValue.text(""),
                RegistryValue.of(RegistryValue.REG_BINARY, terminated),
                RegistryValue.dword(1),
                RegistryValue.of(RegistryValue.REG_DWORD, new byte[] {1}),
                RegistryValue.qword(1),
                RegistryValue.texts(List.of(text, text)),
                RegistryValue.of(0x7fff_0001, terminated));
    }

    /**
     * Gives the host with this registry.
     *
     * @return the host with faults
     */
    public Host host() {
        return healthy.toBuilder().registry(Port.present(this)).build();
    }

    /**
     * Tells how many operations there were.
     *
     * @return their number, those that failed included
     */
    public int operations() {
        return count.get();
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        Optional<Fault> fault = fault(key, name);
        return fault.isPresent() ? Optional.ofNullable(fault.get().answer()) : registry.value(key, name);
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
        return fault(key, null).isPresent() ? List.of() : registry.subKeys(key, limit);
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
        return fault(key, null).isPresent() ? List.of() : registry.valueNames(key, limit);
    }

    private Optional<Fault> fault(RegistryKey key, @Nullable String name) throws IOException {
        int number = count.incrementAndGet();
        String asked = folded(key);
        for (Fault fault : faults) {
            if (fault.fits().operation(asked, name, number)) {
                if (fault.failure() != null) {
                    throw fault.failure();
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private FaultyRegistry add(Fits fits, @Nullable RegistryValue answer, @Nullable IOException failure) {
        faults.add(new Fault(fits, answer, failure));
        return this;
    }

    private static Fits value(String key, String name) {
        String place = folded(key);
        return (asked, value, number) -> value != null && asked.equals(place) && value.equalsIgnoreCase(name);
    }

    private static String folded(String key) {
        return folded(RegistryKey.parse(key, RegistryKey.View.BITS_64));
    }

    /** Ends in a separator, so that no key counts as being below one whose name only begins the same. */
    private static String folded(RegistryKey key) {
        return (key + "\\").toUpperCase(Locale.ROOT);
    }
}
