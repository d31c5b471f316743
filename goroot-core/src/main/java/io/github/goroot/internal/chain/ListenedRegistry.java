package io.github.goroot.internal.chain;

import io.github.goroot.host.AccessListener;
import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.internal.inspection.FailureReason;
import io.github.goroot.model.Looked;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A registry that tells a listener of every operation. */
final class ListenedRegistry implements WindowsRegistry {

    private final WindowsRegistry registry;
    private final AccessListener listener;

    private ListenedRegistry(WindowsRegistry registry, AccessListener listener) {
        this.registry = registry;
        this.listener = listener;
    }

    static Port<WindowsRegistry> on(Port<WindowsRegistry> port, AccessListener listener) {
        return port.get().isPresent()
                ? Port.present(new ListenedRegistry(port.get().orElseThrow(), listener))
                : port;
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        return heard(
                Looks.nameOf(key, name),
                () -> registry.value(key, name),
                value -> value.map(RegistryValue::toString).orElse(Looks.ABSENT));
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
        return heard(
                Looks.nameOf(key), () -> registry.subKeys(key, limit), keys -> Looks.count(keys.size(), "key", "keys"));
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
        return heard(
                Looks.nameOfValues(key),
                () -> registry.valueNames(key, limit),
                names -> Looks.count(names.size(), "value", "values"));
    }

    private <T> T heard(String subject, Operation<T> operation, Function<T, String> inWords) throws IOException {
        AccessListener.Access access = listener.begins(Looked.Kind.REGISTRY, subject);
        try {
            T answer = operation.run();
            access.ends(inWords.apply(answer));
            return answer;
        } catch (IOException e) {
            access.ends(Looks.FAILED + FailureReason.of(e));
            throw e;
        }
    }
}
