package io.github.goroot.testkit;

import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.HiveFile;
import io.github.goroot.host.registry.InMemoryRegistry;
import io.github.goroot.host.registry.RegFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The registry of a fake host while it is being described; not thread-safe. */
final class FakeRegistry {

    private final InMemoryRegistry.Builder keys = InMemoryRegistry.builder();
    private boolean described;
    private @Nullable WindowsRegistry replacement;

    /** A change that may fail because what it is made from is malformed. */
    private interface Change {
        void make() throws IOException;
    }

    void replaceBy(WindowsRegistry registry) {
        replacement = registry;
    }

    void describe(Consumer<InMemoryRegistry.Builder> description) {
        if (replacement != null) {
            throw new IllegalStateException("The fake host was given a whole registry, to which nothing can be added");
        }
        described = true;
        description.accept(keys);
    }

    void apply(String export) {
        changing(() -> {
            RegFile file = RegFile.parse(export.getBytes(StandardCharsets.UTF_8), View.BITS_64);
            describe(description -> description.apply(file));
        });
    }

    void copy(String at, byte[] hive) {
        changing(() -> {
            describe(description -> {});
            keys.copy(at, HiveFile.of(hive));
        });
    }

    Optional<WindowsRegistry> build() {
        return replacement != null
                ? Optional.of(replacement)
                : Optional.<WindowsRegistry>of(keys.build()).filter(registry -> described);
    }

    private static void changing(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException("The fake registry cannot be made as described: " + e.getMessage(), e);
        }
    }
}
