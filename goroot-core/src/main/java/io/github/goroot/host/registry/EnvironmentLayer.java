package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryKey;
import org.jspecify.annotations.Nullable;

/**
 * A place where Windows keeps variables for the programs that are started later; a later one of these constants goes
 * before an earlier one.
 *
 * @since 0.1
 */
public enum EnvironmentLayer {
    /** What is set for every user of the machine. */
    MACHINE("HKEY_LOCAL_MACHINE", "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment"),
    /** What the user has set, or an installer for the user alone. */
    USER("HKEY_CURRENT_USER", "Environment");

    private final String hive;
    private final String path;

    EnvironmentLayer(String hive, String path) {
        this.hive = hive;
        this.path = path;
    }

    /**
     * Gives the key whose values are the variables.
     *
     * @return the key
     */
    public RegistryKey key() {
        return new RegistryKey(hive, path, RegistryKey.View.BITS_64);
    }

    /** Gives the layer before which this one goes; null for the lowest. */
    @Nullable
    EnvironmentLayer below() {
        return this == USER ? MACHINE : null;
    }
}
