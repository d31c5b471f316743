package io.github.goroot.host.registry;

import io.github.goroot.model.Location;
import java.util.Objects;

/**
 * A variable as one layer of the environment sets it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param layer the layer
 * @param name the name of the variable, as it was asked for
 * @param raw the text as the registry keeps it
 * @param text the text with its variables replaced, where the type asks for that; may be empty
 * @since 0.1
 */
public record LayerValue(EnvironmentLayer layer, String name, String raw, String text) {

    /** Joins a layer and what it sets. */
    public LayerValue {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Gives the spot where this stands.
     *
     * @return key and name of the registry value
     */
    public Location location() {
        return locationOf(layer, name);
    }

    static Location locationOf(EnvironmentLayer layer, String name) {
        return Location.registryValue(layer.key().toString(), name);
    }
}
