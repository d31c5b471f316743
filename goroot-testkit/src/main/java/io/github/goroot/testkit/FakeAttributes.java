package io.github.goroot.testkit;

import io.github.goroot.host.ExtendedAttributes;
import io.github.goroot.host.Port;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The extended attributes that were noted of files, and nothing that reads them where none was. */
final class FakeAttributes {

    private final Map<Path, Map<String, byte[]>> byFile = new HashMap<>();

    void note(Path file, String name, String value) {
        byFile.computeIfAbsent(file, path -> new HashMap<>()).put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    Port<ExtendedAttributes> port(FakeFiles files) {
        if (byFile.isEmpty()) {
            return Port.absent("This machine has nothing that reads extended attributes.");
        }
        Map<Path, Map<String, byte[]>> noted = new HashMap<>();
        byFile.forEach((file, values) -> noted.put(file, Map.copyOf(values)));
        return Port.present(
                (file, name, limit) -> value(noted.getOrDefault(files.realPath(file), Map.of()), name, limit));
    }

    private static Optional<byte[]> value(Map<String, byte[]> values, String name, int limit) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> value.length <= limit)
                .map(byte[]::clone);
    }
}
