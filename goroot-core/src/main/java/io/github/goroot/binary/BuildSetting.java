package io.github.goroot.binary;

import java.util.Objects;

/**
 * One setting of a build, such as {@code GOOS} and {@code linux}, or {@code -trimpath} and {@code true}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key its name, never null, may be anything
 * @param value its value, may be empty
 * @since 0.1
 */
public record BuildSetting(String key, String value) {

    /** Joins a name and a value. */
    public BuildSetting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }

    /** Gives {@code key=value}. */
    @Override
    public String toString() {
        return key + '=' + value;
    }
}
