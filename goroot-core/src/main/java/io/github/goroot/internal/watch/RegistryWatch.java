package io.github.goroot.internal.watch;

import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryNotification;
import io.github.goroot.host.RegistryNotification.Scope;
import io.github.goroot.model.UnwatchedPlace;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The registry keys that are being watched.
 *
 * <p>Of a key that is there everything below it matters; of the nearest that is there instead, whether a key comes into
 * being, and its values if what is looked for may be one of them. All but {@link #changed} belongs to one thread.
 */
final class RegistryWatch {

    /** Each takes some handles of the system. */
    private static final int MOST = 64;

    private final Optional<RegistryNotification> port;
    private final String missing;
    private final Runnable wake;
    private final Map<Spot, Closeable> watched = new HashMap<>();
    private final Queue<Spot> changed = new ConcurrentLinkedQueue<>();

    RegistryWatch(Port<RegistryNotification> port, Runnable wake) {
        this.port = port.get();
        this.missing = port.reason();
        this.wake = wake;
    }

    private record Spot(RegistryKey key, Scope scope) {}

    /** Watches these keys from now on, those of which something was told anew; gives those that are not watched. */
    List<UnwatchedPlace> watch(Set<RegistryKey> keys) {
        List<UnwatchedPlace> refused = new ArrayList<>();
        if (port.isEmpty()) {
            keys.forEach(key -> refused.add(new UnwatchedPlace(key.toString(), missing)));
            return refused;
        }
        Map<Spot, Closeable> before = new HashMap<>(watched);
        watched.clear();
        for (RegistryKey key : keys) {
            try {
                if (!watch(key, before)) {
                    refused.add(new UnwatchedPlace(key.toString(), "more than " + MOST + " keys"));
                }
            } catch (IOException e) {
                refused.add(new UnwatchedPlace(key.toString(), String.valueOf(e.getMessage())));
            }
        }
        before.values().forEach(RegistryWatch::end);
        return refused;
    }

    private boolean watch(RegistryKey key, Map<Spot, Closeable> before) throws IOException {
        int distance = 0;
        for (Optional<RegistryKey> at = Optional.of(key); at.isPresent(); at = RegistryKeys.parent(at.get())) {
            Spot spot = new Spot(at.get(), scope(at.get(), distance++));
            if (watched.containsKey(spot)) {
                return true;
            }
            Closeable kept = before.remove(spot);
            if (kept != null) {
                watched.put(spot, kept);
                return true;
            }
            if (watched.size() >= MOST) {
                return false;
            }
            Optional<Closeable> fresh = port.orElseThrow().watch(spot.key(), spot.scope(), () -> tell(spot));
            if (fresh.isPresent()) {
                watched.put(spot, fresh.get());
                return true;
            }
        }
        return true;
    }

    private static Scope scope(RegistryKey key, int distance) {
        if (distance == 0 && !key.path().isEmpty()) {
            return Scope.EVERYTHING_BELOW;
        }
        return distance <= 1 ? Scope.KEYS_AND_VALUES : Scope.KEYS;
    }

    private void tell(Spot spot) {
        changed.add(spot);
        wake.run();
    }

    /** Gives the keys that were told of since the last call; they are not watched until {@link #watch} is called. */
    List<RegistryKey> changed() {
        List<RegistryKey> keys = new ArrayList<>();
        for (Spot spot = changed.poll(); spot != null; spot = changed.poll()) {
            Closeable over = watched.remove(spot);
            if (over != null) {
                end(over);
                keys.add(spot.key());
            }
        }
        return keys;
    }

    void close() {
        watched.values().forEach(RegistryWatch::end);
        watched.clear();
    }

    private static void end(Closeable watch) {
        try {
            watch.close();
        } catch (IOException e) {
            // Nothing is lost by a handle that the system did not want back.
            return;
        }
    }
}
