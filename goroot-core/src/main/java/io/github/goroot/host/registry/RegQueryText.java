package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code reg.exe query} prints: the key, then of each value the name, the type and the data, each behind four
 * spaces, then the keys below.
 *
 * <p>Names and data may hold four spaces and line breaks, too, so only a single value of a known name is read for certain.
 */
final class RegQueryText {

    private static final String GAP = "    ";
    private static final Pattern TYPE = Pattern.compile("(REG_[A-Z_]+)(?:    |(?=\\r?\\n|$))");
    private static final Pattern VALUE = Pattern.compile("    (.*?)    REG_[A-Z_]+(?:    .*)?");

    private static final Map<String, Integer> TYPES = Map.of(
            "REG_NONE", RegistryValue.REG_NONE,
            "REG_SZ", RegistryValue.REG_SZ,
            "REG_EXPAND_SZ", RegistryValue.REG_EXPAND_SZ,
            "REG_BINARY", RegistryValue.REG_BINARY,
            "REG_DWORD", RegistryValue.REG_DWORD,
            "REG_DWORD_BIG_ENDIAN", RegistryValue.REG_DWORD_BIG_ENDIAN,
            "REG_MULTI_SZ", RegistryValue.REG_MULTI_SZ,
            "REG_QWORD", RegistryValue.REG_QWORD);

    private RegQueryText() {}

    /** Reads the one value that was asked for; empty if it is the default value and not set. */
    static Optional<RegistryValue> value(String output, String name) throws IOException {
        int begin = output.indexOf('\n' + GAP);
        if (begin < 0) {
            return Optional.empty();
        }
        int afterGap = begin + 1 + GAP.length();
        Matcher type = TYPE.matcher(output);
        // Behind the name that was asked for, which may hold anything; the default value is called by a word in
        // brackets.
        boolean named = !name.isEmpty() && output.startsWith(GAP, afterGap + name.length());
        if (!type.find(named ? afterGap + name.length() + GAP.length() : afterGap)) {
            throw new RegistryFormatException("reg.exe printed no type for the value \"" + name + "\"");
        }
        String data = withoutEnd(output.substring(type.end()));
        // "(value not set)" in the system's language
        if (name.isEmpty() && data.startsWith("(") && data.endsWith(")")) {
            return Optional.empty();
        }
        return Optional.of(typed(type.group(1), data));
    }

    /** Gives the last names of the keys below a key. */
    static List<String> keysBelow(String output, String key) {
        String above = key + "\\";
        List<String> names = new ArrayList<>();
        for (String line : output.split("\r?\n")) {
            if (line.regionMatches(true, 0, above, 0, above.length()) && line.indexOf('\\', above.length()) < 0) {
                names.add(line.substring(above.length()));
            }
        }
        return names;
    }

    /** Gives the names of the values; what stands in brackets is taken for the default value. */
    static List<String> valueNames(String output) {
        List<String> names = new ArrayList<>();
        for (String line : output.split("\r?\n")) {
            Matcher value = VALUE.matcher(line);
            if (value.matches()) {
                String name = value.group(1);
                names.add(name.startsWith("(") && name.endsWith(")") ? "" : name);
            }
        }
        return names;
    }

    /** Takes the end of the line and the empty line behind it away; data may itself end in line breaks. */
    private static String withoutEnd(String rest) {
        String data = rest;
        for (int i = 0; i < 2 && data.endsWith("\n"); i++) {
            data = data.substring(0, data.length() - (data.endsWith("\r\n") ? 2 : 1));
        }
        return data;
    }

    private static RegistryValue typed(String type, String data) throws IOException {
        Integer number = TYPES.get(type);
        if (number == null) {
            throw new RegistryFormatException("reg.exe printed a value of the type " + type + ", which is not known");
        }
        try {
            return switch (number) {
                case RegistryValue.REG_SZ -> RegistryValue.text(data);
                case RegistryValue.REG_EXPAND_SZ -> RegistryValue.expandable(data);
                case RegistryValue.REG_MULTI_SZ -> RegistryValue.texts(List.of(data.split("\\\\0")));
                case RegistryValue.REG_DWORD -> RegistryValue.dword(Integer.parseUnsignedInt(digits(data), 16));
                case RegistryValue.REG_QWORD -> RegistryValue.qword(Long.parseUnsignedLong(digits(data), 16));
                default ->
                    RegistryValue.of(number, HexFormat.of().parseHex(data.startsWith("0x") ? digits(data) : data));
            };
        } catch (IllegalArgumentException e) {
            throw new RegistryFormatException("reg.exe printed data that is no " + type);
        }
    }

    private static String digits(String data) {
        if (!data.startsWith("0x")) {
            throw new IllegalArgumentException(data);
        }
        return data.substring(2);
    }
}
