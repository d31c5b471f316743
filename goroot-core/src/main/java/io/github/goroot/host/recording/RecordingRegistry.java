package io.github.goroot.host.recording;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A registry whose answers a recorder hears. */
final class RecordingRegistry implements WindowsRegistry {

    private final WindowsRegistry registry;
    private final Recorder recorder;

    RecordingRegistry(WindowsRegistry registry, Recorder recorder) {
        this.registry = registry;
        this.recorder = recorder;
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        return recorder.heard(
                Ports.ofRegistry(Ports.REGISTRY_VALUE, key, name),
                () -> registry.value(key, name),
                Ports::ofRegistryValue);
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
        return recorder.heard(
                Ports.ofRegistry(Ports.REGISTRY_KEYS, key, String.valueOf(limit)),
                () -> registry.subKeys(key, limit),
                keys -> new Answer(
                        false,
                        keys.stream()
                                .map(child ->
                                        child.path().substring(child.path().lastIndexOf('\\') + 1))
                                .toList()));
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
        return recorder.heard(
                Ports.ofRegistry(Ports.REGISTRY_NAMES, key, String.valueOf(limit)),
                () -> registry.valueNames(key, limit),
                names -> new Answer(false, names));
    }
}
