package io.github.goroot.testkit;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryNotification;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The registry keys that somebody watches on a fake host; those whose existence nobody denied are there. */
final class FakeRegistryChanges implements RegistryNotification {

    private final List<Watch> watches = new ArrayList<>();
    private final Set<RegistryKey> absent = new HashSet<>();

    private record Watch(RegistryKey key, Scope scope, Runnable changed) {}

    synchronized void deny(RegistryKey key) {
        absent.add(key);
    }

    synchronized void tell(RegistryKey key) {
        absent.remove(key);
        List<Watch> told =
                watches.stream().filter(watch -> concerns(watch, key)).toList();
        watches.removeAll(told);
        told.forEach(watch -> watch.changed().run());
    }

    /** A change at a key is one of a value of it, or that it came or went. */
    private static boolean concerns(Watch watch, RegistryKey key) {
        return switch (watch.scope()) {
            case KEYS -> isDirectlyIn(watch.key(), key);
            case KEYS_AND_VALUES -> key.equals(watch.key()) || isDirectlyIn(watch.key(), key);
            case EVERYTHING_BELOW -> key.equals(watch.key()) || isBelow(watch.key(), key);
        };
    }

    private static boolean isBelow(RegistryKey above, RegistryKey key) {
        return key.view() == above.view() && key.toString().startsWith(above + "\\");
    }

    private static boolean isDirectlyIn(RegistryKey above, RegistryKey key) {
        return isBelow(above, key)
                && key.toString().indexOf('\\', above.toString().length() + 1) < 0;
    }

    synchronized Map<RegistryKey, Scope> watched() {
        Map<RegistryKey, Scope> all = new LinkedHashMap<>();
        watches.forEach(watch -> all.put(watch.key(), watch.scope()));
        return Map.copyOf(all);
    }

    @Override
    public synchronized Optional<Closeable> watch(RegistryKey key, Scope scope, Runnable changed) {
        if (absent.contains(key)) {
            return Optional.empty();
        }
        Watch watch = new Watch(key, scope, changed);
        watches.add(watch);
        return Optional.of(() -> forget(watch));
    }

    private synchronized void forget(Watch watch) {
        watches.remove(watch);
    }
}
