package io.github.goroot.host;

import java.util.Locale;
import java.util.Objects;

/**
 * A key of the Windows registry, seen through one of its views.
 *
 * <p>Immutable and thread-safe.
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
     * Reads a key as people write it, such as {@code HKLM\SOFTWARE\Go} or {@code HKEY_CURRENT_USER}.
     *
     * <p>The root may be abbreviated and is compared without regard to case; it is spelled out in the key. One {@code \}
     * at the end is passed over.
     *
     * @param text the root, and the names below it joined by {@code \}
     * @param view through which view the key is seen
     * @return the key
     * @throws IllegalArgumentException if the text does not begin with a root
     */
    public static RegistryKey parse(String text, View view) {
        int end = text.indexOf('\\');
        String root = end < 0 ? text : text.substring(0, end);
        String path = end < 0 ? "" : text.substring(end + 1);
        String hive = switch (root.toUpperCase(Locale.ROOT)) {
            case "HKLM", "HKEY_LOCAL_MACHINE" -> "HKEY_LOCAL_MACHINE";
            case "HKCU", "HKEY_CURRENT_USER" -> "HKEY_CURRENT_USER";
            case "HKU", "HKEY_USERS" -> "HKEY_USERS";
            case "HKCR", "HKEY_CLASSES_ROOT" -> "HKEY_CLASSES_ROOT";
            case "HKCC", "HKEY_CURRENT_CONFIG" -> "HKEY_CURRENT_CONFIG";
            default ->
                throw new IllegalArgumentException("\"" + root + "\" is no root of the registry; one is"
                        + " HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER, HKEY_USERS, HKEY_CLASSES_ROOT or"
                        + " HKEY_CURRENT_CONFIG");
        };
        return new RegistryKey(hive, path.endsWith("\\") ? path.substring(0, path.length() - 1) : path, view);
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
