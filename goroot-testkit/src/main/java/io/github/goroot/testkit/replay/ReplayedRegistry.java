package io.github.goroot.testkit.replay;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.recording.Ports;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A registry that answers from a recording. */
final class ReplayedRegistry implements WindowsRegistry {

    private final Answers answers;

    ReplayedRegistry(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Optional<RegistryValue> value(RegistryKey key, String name) throws IOException {
        return answers.read(Ports.ofRegistry(Ports.REGISTRY_VALUE, key, name), Ports::registryValue);
    }

    @Override
    public List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException {
        return answers.read(
                Ports.ofRegistry(Ports.REGISTRY_KEYS, key, String.valueOf(limit)),
                names -> names.stream().map(key::child).toList());
    }

    @Override
    public List<String> valueNames(RegistryKey key, int limit) throws IOException {
        return answers.read(Ports.ofRegistry(Ports.REGISTRY_NAMES, key, String.valueOf(limit)), names -> names);
    }
}
