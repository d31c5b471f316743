package io.github.goroot.internal.chain;

import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A registry whose operations are seen by the caller's thread, each with a deadline of its own. */
final class GuardedRegistry implements WindowsRegistry {

    private final WindowsRegistry registry;
    private final Watch watch;

    private GuardedRegistry(WindowsRegistry registry, Watch watch) {
        this.registry = registry;
        this.watch = watch;
    }

    static Port<WindowsRegistry> guard(Port<WindowsRegistry> port, Watch watch) {
        if (port instanceof Port.Deferred<WindowsRegistry>) {
            return Port.deferred(() -> opened(port, watch));
        }
        return port.get().isPresent()
                ? Port.present(new GuardedRegistry(port.get().orElseThrow(), watch))
                : port;
    }

    /** To load what opens it is an operation too, and a long one on a busy machine. */
    private static Port<WindowsRegistry> opened(Port<WindowsRegistry> port, Watch watch) {
        watch.enter(Watch.OPENING, null);
        try {
            return port.get()
                    .<Port<WindowsRegistry>>map(registry -> Port.present(new GuardedRegistry(registry, watch)))
                    .orElse(port);
        } finally {
            watch.leave();
        }
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        return guarded(key + "\\" + name, () -> registry.value(key, name));
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
        return guarded(key.toString(), () -> registry.subKeys(key, limit));
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
        return guarded(key.toString(), () -> registry.valueNames(key, limit));
    }

    private <T> T guarded(String what, Operation<T> operation) throws IOException {
        watch.enter(what, null);
        try {
            return operation.run();
        } finally {
            watch.leave();
        }
    }
}
