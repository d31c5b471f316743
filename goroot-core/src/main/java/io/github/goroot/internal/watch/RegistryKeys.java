package io.github.goroot.internal.watch;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The registry keys that a report depends on.
 *
 * <p>A report names a key and a value of a key alike, so what it names may be either.
 */
final class RegistryKeys {

    private static final String VALUES_OF = "the values of ";
    private static final String VIEW_32 = " (32-bit view)";
    private static final int MOST = 4096;

    private RegistryKeys() {}

    /** Gives what the report names, without what lies below another key that it names. */
    static Set<RegistryKey> of(DiscoveryReport report) {
        Set<RegistryKey> keys = new LinkedHashSet<>();
        for (LocatorReport locator : report.locators()) {
            for (Looked looked : locator.looked()) {
                if (looked.kind() == Looked.Kind.REGISTRY && keys.size() < MOST) {
                    read(looked.what()).ifPresent(keys::add);
                }
            }
        }
        Set<RegistryKey> folded = new LinkedHashSet<>();
        keys.forEach(key -> folded.add(folded(key)));
        Set<RegistryKey> highest = new LinkedHashSet<>(keys);
        highest.removeIf(key -> isBelow(folded(key), folded));
        return highest;
    }

    private static Optional<RegistryKey> read(String what) {
        boolean narrow = what.endsWith(VIEW_32);
        String text = narrow ? what.substring(0, what.length() - VIEW_32.length()) : what;
        String key = text.startsWith(VALUES_OF) ? text.substring(VALUES_OF.length()) : text;
        try {
            return Optional.of(RegistryKey.parse(key, narrow ? View.BITS_32 : View.BITS_64));
        } catch (IllegalArgumentException e) {
            // A port of somebody else may have roots of its own.
            return Optional.empty();
        }
    }

    private static boolean isBelow(RegistryKey key, Set<RegistryKey> others) {
        for (Optional<RegistryKey> parent = parent(key); parent.isPresent(); parent = parent(parent.get())) {
            // A whole root would be told of all the time, so it takes nobody's place.
            if (!parent.get().path().isEmpty() && others.contains(parent.get())) {
                return true;
            }
        }
        return false;
    }

    /** Gives the key that a key, or a value, lies in. */
    static Optional<RegistryKey> parent(RegistryKey key) {
        if (key.path().isEmpty()) {
            return Optional.empty();
        }
        int end = key.path().lastIndexOf('\\');
        return Optional.of(new RegistryKey(key.hive(), end < 0 ? "" : key.path().substring(0, end), key.view()));
    }

    private static RegistryKey folded(RegistryKey key) {
        return new RegistryKey(key.hive(), key.path().toLowerCase(Locale.ROOT), key.view());
    }
}
