package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the statements of one {@code .reg} file; see {@link RegFile} for their form. */
final class RegParser {

    private final RegScanner scanner;
    private final boolean old;
    private final RegistryKey.View view;
    private final List<RegEdit> edits = new ArrayList<>();
    private Optional<RegistryKey> key = Optional.empty();

    RegParser(RegText text, RegistryKey.View view) {
        this.scanner = new RegScanner(text.characters());
        this.old = text.old();
        this.view = view;
    }

    List<RegEdit> parse() throws RegistryFormatException {
        String header = scanner.restOfLine().strip();
        if (!header.equals(RegText.HEADER) && !header.equals(RegText.OLD_HEADER)) {
            throw scanner.failure(
                    "the file must begin with \"" + RegText.HEADER + "\" or \"" + RegText.OLD_HEADER + '"');
        }
        scanner.endOfLine();
        while (!scanner.atEnd()) {
            if (!scanner.atEndOfStatement()) {
                statement();
            }
            scanner.endOfLine();
        }
        return edits;
    }

    private void statement() throws RegistryFormatException {
        if (edits.size() == Limits.ENTRIES) {
            throw scanner.failure("there are more than " + Limits.ENTRIES + " keys and values");
        }
        if (scanner.skip("[")) {
            key();
        } else if (scanner.skip("@")) {
            value(scanner.line(), "");
        } else if (scanner.skip("\"")) {
            value(scanner.line(), scanner.quoted(Limits.VALUE_NAME, false));
        } else {
            throw scanner.failure("a line must begin with [, @, \" or ;");
        }
    }

    private void key() throws RegistryFormatException {
        String rest = scanner.restOfLine();
        // A name may hold brackets, so that the last one ends it.
        int end = rest.lastIndexOf(']');
        if (end < 0) {
            throw scanner.failure("the bracket is not closed");
        }
        scanner.back(rest.length() - end - 1);
        boolean deleted = rest.startsWith("-");
        RegistryKey named = key(rest.substring(deleted ? 1 : 0, end));
        if (deleted && named.path().isEmpty()) {
            throw scanner.failure("a root cannot be deleted");
        }
        edits.add(deleted ? new RegEdit.DeleteKey(scanner.line(), named) : new RegEdit.SetKey(scanner.line(), named));
        key = deleted ? Optional.empty() : Optional.of(named);
    }

    private RegistryKey key(String text) throws RegistryFormatException {
        RegistryKey named;
        try {
            named = RegistryKey.parse(text, view);
        } catch (IllegalArgumentException e) {
            throw noRoot();
        }
        // What people may abbreviate, regedit does not understand.
        if (!text.regionMatches(true, 0, named.hive(), 0, named.hive().length())) {
            throw noRoot();
        }
        List<String> names = Names.split(named.path());
        if (names.size() > Limits.DEPTH) {
            throw scanner.failure("the key lies deeper than " + Limits.DEPTH + " keys");
        }
        for (String name : names) {
            if (name.isEmpty() || name.length() > Limits.KEY_NAME) {
                throw scanner.failure("each name of a key must have 1 to " + Limits.KEY_NAME + " characters");
            }
        }
        return named;
    }

    private RegistryFormatException noRoot() {
        return scanner.failure("a key must begin with a root such as HKEY_LOCAL_MACHINE, spelled out");
    }

    private void value(int line, String name) throws RegistryFormatException {
        RegistryKey owner =
                key.orElseThrow(() -> scanner.failure("the value belongs to no key, or to one that was deleted"));
        scanner.blanks();
        if (!scanner.skip("=")) {
            throw scanner.failure("after the name of a value there must be =");
        }
        scanner.blanks();
        if (scanner.skip("-")) {
            edits.add(new RegEdit.DeleteValue(line, owner, name));
        } else {
            edits.add(new RegEdit.SetValue(line, owner, name, data()));
        }
    }

    private RegistryValue data() throws RegistryFormatException {
        if (scanner.skip("\"")) {
            String text = scanner.quoted(Limits.DATA / 2 - 1, true);
            return RegistryValue.of(RegistryValue.REG_SZ, Utf16.encode(text + '\0'));
        }
        if (scanner.skip("dword:")) {
            scanner.blanks();
            return RegistryValue.dword(scanner.hexadecimal(8));
        }
        if (scanner.skip("hex:")) {
            return RegistryValue.of(RegistryValue.REG_BINARY, scanner.bytes(Limits.DATA));
        }
        if (scanner.skip("hex(")) {
            int type = scanner.hexadecimal(8);
            if (scanner.skip("):")) {
                byte[] bytes = scanner.bytes(old && isText(type) ? Limits.DATA / 2 : Limits.DATA);
                return RegistryValue.of(type, old && isText(type) ? widened(bytes) : bytes);
            }
        }
        throw scanner.failure("a value must be -, a text in quotes, dword:…, hex:… or hex(…):…");
    }

    private static boolean isText(int type) {
        return type == RegistryValue.REG_SZ
                || type == RegistryValue.REG_EXPAND_SZ
                || type == RegistryValue.REG_MULTI_SZ;
    }

    private static byte[] widened(byte[] characters) {
        return Utf16.encode(new String(characters, RegText.OLD_CHARSET));
    }
}
