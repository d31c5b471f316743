package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;

/**
 * One change that a {@code .reg} file asks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface RegEdit {

    /**
     * Tells where the change stands.
     *
     * @return the number of the line on which it begins, the first being 1
     */
    int line();

    /**
     * Gives the key that changes.
     *
     * @return the key, with its root spelled out
     */
    RegistryKey key();

    /**
     * The key shall be there: {@code [KEY]}.
     *
     * @param line the number of the line
     * @param key the key
     * @since 0.1
     */
    record SetKey(int line, RegistryKey key) implements RegEdit {}

    /**
     * The key shall be gone, with all below it: {@code [-KEY]}.
     *
     * @param line the number of the line
     * @param key the key
     * @since 0.1
     */
    record DeleteKey(int line, RegistryKey key) implements RegEdit {}

    /**
     * The value shall be there: {@code "name"=…}.
     *
     * @param line the number of the line on which it begins
     * @param key its key
     * @param name its name; empty for the default value
     * @param value the value
     * @since 0.1
     */
    record SetValue(int line, RegistryKey key, String name, RegistryValue value) implements RegEdit {}

    /**
     * The value shall be gone: {@code "name"=-}.
     *
     * @param line the number of the line
     * @param key its key
     * @param name its name; empty for the default value
     * @since 0.1
     */
    record DeleteValue(int line, RegistryKey key, String name) implements RegEdit {}
}
