package io.github.goroot.host.registry;

import java.util.Comparator;
import java.util.List;

/** How names of keys and values are compared: without regard to case, character by character. */
final class Names {

    /** By the folded name, then by the spelling, so that the order is total. */
    static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> fold(name)).thenComparing(Comparator.naturalOrder());

    private Names() {}

    /**
     * Gives the name in upper case, as names are compared.
     *
     * <p>Windows maps each 16-bit character by a table of its own, which does not change the length. This maps as Java
     * does, with one difference: nothing outside ASCII becomes a letter of ASCII. The two tables differ in a few letters
     * of scripts that Java knows and Windows does not.
     */
    static String fold(String name) {
        char[] characters = name.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = fold(characters[i]);
        }
        return String.valueOf(characters);
    }

    static char fold(char c) {
        char upper = Character.toUpperCase(c);
        return upper < 0x80 && c >= 0x80 ? c : upper;
    }

    /** Gives the names that a path joins; none for an empty one. */
    static List<String> split(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\\\", -1));
    }
}
