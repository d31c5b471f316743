package io.github.goroot.host;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The raw data of a registry value with its type.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RegistryValue {

    /** The type of a text ({@code REG_SZ}). */
    public static final int REG_SZ = 1;

    /** The type of a text with variables to expand ({@code REG_EXPAND_SZ}). */
    public static final int REG_EXPAND_SZ = 2;

    private final int type;
    private final byte[] data;

    private RegistryValue(int type, byte[] data) {
        this.type = type;
        this.data = data;
    }

    /**
     * Makes a value of any type.
     *
     * @param type the type, one of Windows' {@code REG_} numbers or any other
     * @param data the bytes as the registry keeps them
     * @return the value
     */
    public static RegistryValue of(int type, byte[] data) {
        return new RegistryValue(type, data.clone());
    }

    /**
     * Makes a text.
     *
     * @param text the text
     * @return the value, terminated as Windows does it
     */
    public static RegistryValue text(String text) {
        return new RegistryValue(REG_SZ, (text + '\0').getBytes(StandardCharsets.UTF_16LE));
    }

    /**
     * Gives the type.
     *
     * @return one of Windows' {@code REG_} numbers or any other
     */
    public int type() {
        return type;
    }

    /**
     * Gives the bytes as the registry keeps them.
     *
     * @return a copy
     */
    public byte[] data() {
        return data.clone();
    }

    /**
     * Gives the text of a {@link #REG_SZ} or {@link #REG_EXPAND_SZ}, not expanded.
     *
     * <p>As Windows' own programs do it, the text ends at the first NUL, need not be terminated, and an odd last byte is
     * ignored.
     *
     * @return the text, or empty for other types
     */
    public Optional<String> text() {
        if (type != REG_SZ && type != REG_EXPAND_SZ) {
            return Optional.empty();
        }
        String all = new String(data, 0, data.length & ~1, StandardCharsets.UTF_16LE);
        int end = all.indexOf('\0');
        return Optional.of(end < 0 ? all : all.substring(0, end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryValue that && type == that.type && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(data);
    }

    /** Gives the text, or the type and the length of other data. */
    @Override
    public String toString() {
        return text().orElseGet(() -> "type " + type + ", " + data.length + " bytes");
    }
}
