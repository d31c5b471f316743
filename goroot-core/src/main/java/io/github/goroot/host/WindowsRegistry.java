package io.github.goroot.host;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads a Windows registry, one value at a time, so that one odd value never hides another.
 *
 * <p>Names are case-insensitive. Each call is one operation. Nothing is ever written. Implementations are thread-safe.
 *
 * @since 0.1
 */
public interface WindowsRegistry {

    /**
     * Reads one value.
     *
     * @param key the key
     * @param name the name of the value; empty for the default value
     * @return the value, or empty if the key or the value does not exist
     * @throws IOException if it exists but cannot be read, access denied included
     */
    Optional<RegistryValue> value(RegistryKey key, String name) throws IOException;

    /**
     * Lists the keys below a key.
     *
     * @param key the key
     * @param limit the largest number of keys to give, at least 1
     * @return the keys in the same view, sorted by name; none if the key does not exist
     * @throws IOException if it exists but cannot be read
     */
    List<RegistryKey> subKeys(RegistryKey key, int limit) throws IOException;

    /**
     * Lists the names of the values of a key.
     *
     * @param key the key
     * @param limit the largest number of names to give, at least 1
     * @return the names, sorted, the empty one being the default value; none if the key does not exist
     * @throws IOException if it exists but cannot be read
     */
    List<String> valueNames(RegistryKey key, int limit) throws IOException;
}
