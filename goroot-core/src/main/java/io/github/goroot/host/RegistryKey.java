package io.github.goroot.host;

import java.util.Objects;

/**
 * A key of the Windows registry, seen through one of its views.
 *
 * @param hive the root, such as {@code HKEY_LOCAL_MACHINE}
 * @param path the names below it, joined by {@code \}, without one at the beginning or end
 * @param view through which view it is seen
 * @since 0.1
 */
public record RegistryKey(String hive, String path, View view) {

    /** Joins hive, path and view. */
    public RegistryKey {
        Objects.requireNonNull(hive, "hive");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(view, "view");
    }

    /**
     * The view of the registry: 64-bit Windows keeps parts of it twice.
     *
     * @since 0.1
     */
    public enum View {
        /** What 64-bit programs see ({@code KEY_WOW64_64KEY}). */
        BITS_64,
        /** What 32-bit programs see ({@code KEY_WOW64_32KEY}). */
        BITS_32
    }

    /**
     * Gives the key below this one.
     *
     * @param name the name of the key, or several joined by {@code \}
     * @return the key in the same view
     */
    public RegistryKey child(String name) {
        return new RegistryKey(hive, path.isEmpty() ? name : path + '\\' + name, view);
    }

    /** Gives hive and path, without the view. */
    @Override
    public String toString() {
        return path.isEmpty() ? hive : hive + '\\' + path;
    }
}
