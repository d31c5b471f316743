package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The registry of a Windows that does not run, such as one on a mounted drive, read from its hive files.
 *
 * <p>Each hive is mounted at the key at which a running Windows has it:
 *
 * <pre>{@code
 * WindowsRegistry registry = HiveRegistry.builder()
 *         .mount("HKLM\\SOFTWARE", HiveFile.open(files, config.resolve("SOFTWARE")))
 *         .mount("HKLM\\SYSTEM", HiveFile.open(files, config.resolve("SYSTEM")))
 *         .mount("HKCU", HiveFile.open(files, profile.resolve("NTUSER.DAT")))
 *         .build();
 * }</pre>
 *
 * <p>Both views are there as in an {@link InMemoryRegistry}. {@code HKLM\SYSTEM\CurrentControlSet}, which Windows makes
 * anew at each start, is the set that {@code HKLM\SYSTEM\Select} names as current; it is not listed. Other links between
 * keys are not followed.
 *
 * <p>Thread-safe. What a hive cannot give is a {@link RegistryFormatException} from the call that asks for it.
 *
 * @since 0.1
 */
public final class HiveRegistry implements WindowsRegistry {

    private static final List<String> SYSTEM = List.of("HKEY_LOCAL_MACHINE", "SYSTEM");
    private static final String CURRENT_SET = "CURRENTCONTROLSET";

    private final List<Mount> mounts;

    private HiveRegistry(List<Mount> mounts) {
        this.mounts = mounts;
    }

    /** A hive and the key at which it lies, by its folded names. */
    private record Mount(List<String> at, HiveFile hive) {

        boolean holds(List<String> place) {
            return place.size() >= at.size()
                    && folded(place.subList(0, at.size())).equals(at);
        }

        boolean isBelow(List<String> place) {
            return at.size() > place.size() && at.subList(0, place.size()).equals(folded(place));
        }

        List<String> within(List<String> place) {
            return place.subList(at.size(), place.size());
        }
    }

    /**
     * Starts a registry.
     *
     * @return a builder that has no hives
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        return value(place(key), name);
    }

    private Optional<RegistryValue> value(List<String> place, String name) throws IOException {
        Optional<Mount> mount = mount(place);
        return mount.isPresent() ? mount.get().hive.value(mount.get().within(place), name) : Optional.empty();
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
        List<String> place = place(key);
        TreeMap<String, String> names = new TreeMap<>();
        mounts.stream()
                .filter(mount -> mount.isBelow(place))
                .map(mount -> mount.at.get(place.size()))
                .forEach(name -> names.put(name, name));
        Optional<Mount> mount = mount(place);
        if (mount.isPresent()) {
            mount.get()
                    .hive
                    .subKeys(mount.get().within(place), limit)
                    .forEach(name -> names.put(Names.fold(name), name));
        }
        return names.values().stream().limit(limit).map(key::child).toList();
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
        List<String> place = place(key);
        Optional<Mount> mount = mount(place);
        return mount.isPresent()
                ? mount.get().hive.valueNames(String.join("\\", mount.get().within(place)), limit)
                : List.of();
    }

    /** Finds the hive that holds a key: of those mounted on the way to it the last. */
    private Optional<Mount> mount(List<String> place) {
        return mounts.stream()
                .filter(mount -> mount.holds(place))
                .max(Comparator.comparingInt(mount -> mount.at.size()));
    }

    private List<String> place(RegistryKey key) throws IOException {
        List<String> place = Views.place(key);
        if (place.size() > SYSTEM.size()
                && Names.fold(place.get(SYSTEM.size())).equals(CURRENT_SET)
                && folded(place.subList(0, SYSTEM.size())).equals(SYSTEM)) {
            List<String> select = new ArrayList<>(SYSTEM);
            select.add("Select");
            OptionalLong current =
                    value(select, "Current").map(RegistryValue::number).orElse(OptionalLong.empty());
            current.ifPresent(number -> place.set(SYSTEM.size(), String.format(Locale.ROOT, "ControlSet%03d", number)));
        }
        return place;
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Names::fold).toList();
    }

    /**
     * Collects hives; not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final List<Mount> mounts = new ArrayList<>();

        private Builder() {}

        /**
         * Mounts a hive; below a key at which another one is mounted it hides what that one has there.
         *
         * @param at the key that the root of the hive is, such as {@code HKLM\SOFTWARE}; its root may be abbreviated
         * @param hive the hive
         * @return this builder
         * @throws IllegalArgumentException if the key does not begin with a root, or has a hive already
         */
        public Builder mount(String at, HiveFile hive) {
            Mount mount = new Mount(folded(Views.place(RegistryKey.parse(at, View.BITS_64))), hive);
            if (mounts.stream().anyMatch(other -> other.at.equals(mount.at))) {
                throw new IllegalArgumentException("Two hives cannot be mounted at " + at);
            }
            mounts.add(mount);
            return this;
        }

        /**
         * Makes the registry.
         *
         * @return the registry; what is mounted later does not show in it
         */
        public HiveRegistry build() {
            return new HiveRegistry(List.copyOf(mounts));
        }
    }
}
