package io.github.goroot.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The raw data of a registry value with its type.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RegistryValue {

    /** The type of data that has none ({@code REG_NONE}). */
    public static final int REG_NONE = 0;

    /** The type of a text ({@code REG_SZ}). */
    public static final int REG_SZ = 1;

    /** The type of a text with variables to expand ({@code REG_EXPAND_SZ}). */
    public static final int REG_EXPAND_SZ = 2;

    /** The type of bytes ({@code REG_BINARY}). */
    public static final int REG_BINARY = 3;

    /** The type of a number of 32 bits ({@code REG_DWORD}). */
    public static final int REG_DWORD = 4;

    /** The type of a number of 32 bits with the highest byte first ({@code REG_DWORD_BIG_ENDIAN}). */
    public static final int REG_DWORD_BIG_ENDIAN = 5;

    /** The type of a list of texts ({@code REG_MULTI_SZ}). */
    public static final int REG_MULTI_SZ = 7;

    /** The type of a number of 64 bits ({@code REG_QWORD}). */
    public static final int REG_QWORD = 11;

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
        return terminated(REG_SZ, text);
    }

    /**
     * Makes a text with variables to expand.
     *
     * @param text the text, such as {@code %ProgramFiles%\Go}
     * @return the value, terminated as Windows does it
     */
    public static RegistryValue expandable(String text) {
        return terminated(REG_EXPAND_SZ, text);
    }

    /**
     * Makes a list of texts.
     *
     * @param texts the texts; one that is empty ends the list for whoever reads it
     * @return the value, terminated as Windows does it
     */
    public static RegistryValue texts(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text).append('\0'));
        return terminated(REG_MULTI_SZ, all.toString());
    }

    /**
     * Makes a number of 32 bits.
     *
     * @param number the number; Windows takes it as unsigned
     * @return the value
     */
    public static RegistryValue dword(int number) {
        return new RegistryValue(
                REG_DWORD, littleEndian(ByteBuffer.allocate(4)).putInt(number).array());
    }

    /**
     * Makes a number of 64 bits.
     *
     * @param number the number; Windows takes it as unsigned
     * @return the value
     */
    public static RegistryValue qword(long number) {
        return new RegistryValue(
                REG_QWORD, littleEndian(ByteBuffer.allocate(8)).putLong(number).array());
    }

    private static RegistryValue terminated(int type, String text) {
        return new RegistryValue(type, (text + '\0').getBytes(StandardCharsets.UTF_16LE));
    }

    private static ByteBuffer littleEndian(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
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
        String all = characters();
        int end = all.indexOf('\0');
        return Optional.of(end < 0 ? all : all.substring(0, end));
    }

    /**
     * Gives the texts of a {@link #REG_MULTI_SZ}.
     *
     * <p>As Windows' own programs do it, an empty text ends the list, the last text need not be terminated, and an odd
     * last byte is ignored.
     *
     * @return the texts, unmodifiable, or empty for other types
     */
    public Optional<List<String>> texts() {
        if (type != REG_MULTI_SZ) {
            return Optional.empty();
        }
        String all = characters();
        List<String> texts = new ArrayList<>();
        for (int start = 0; start < all.length() && all.charAt(start) != '\0'; ) {
            int nul = all.indexOf('\0', start);
            int end = nul < 0 ? all.length() : nul;
            texts.add(all.substring(start, end));
            start = end + 1;
        }
        return Optional.of(List.copyOf(texts));
    }

    /**
     * Gives the number of a {@link #REG_DWORD}, {@link #REG_DWORD_BIG_ENDIAN} or {@link #REG_QWORD}.
     *
     * @return the number, from 0 to 2<sup>32</sup>-1 for 32 bits, all 64 bits for the last; empty for other types and
     *     where there are more or fewer bytes than the type wants
     */
    public OptionalLong number() {
        ByteBuffer buffer = ByteBuffer.wrap(data);
        if (data.length == 4 && (type == REG_DWORD || type == REG_DWORD_BIG_ENDIAN)) {
            int number = (type == REG_DWORD ? littleEndian(buffer) : buffer).getInt();
            return OptionalLong.of(Integer.toUnsignedLong(number));
        }
        return data.length == 8 && type == REG_QWORD
                ? OptionalLong.of(littleEndian(buffer).getLong())
                : OptionalLong.empty();
    }

    /**
     * Gives the name of the type.
     *
     * @return Windows' name of it, such as {@code REG_SZ}; {@code type 0x12} where it has none
     */
    public String typeName() {
        return switch (type) {
            case REG_NONE -> "REG_NONE";
            case REG_SZ -> "REG_SZ";
            case REG_EXPAND_SZ -> "REG_EXPAND_SZ";
            case REG_BINARY -> "REG_BINARY";
            case REG_DWORD -> "REG_DWORD";
            case REG_DWORD_BIG_ENDIAN -> "REG_DWORD_BIG_ENDIAN";
            case 6 -> "REG_LINK";
            case REG_MULTI_SZ -> "REG_MULTI_SZ";
            case 8 -> "REG_RESOURCE_LIST";
            case 9 -> "REG_FULL_RESOURCE_DESCRIPTOR";
            case 10 -> "REG_RESOURCE_REQUIREMENTS_LIST";
            case REG_QWORD -> "REG_QWORD";
            default -> "type 0x" + Integer.toHexString(type);
        };
    }

    private String characters() {
        return new String(data, 0, data.length & ~1, StandardCharsets.UTF_16LE);
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
        return text().orElseGet(() -> typeName() + ", " + data.length + (data.length == 1 ? " byte" : " bytes"));
    }
}
