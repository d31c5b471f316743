package io.github.goroot.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 9, 10, 13, 0x1b, 0x7f, 0x9b, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069})
    void whatMovesTheCursorOrTurnsTheTextIsWrittenByNumber(int character) {
        assertThat(Printable.line("a" + (char) character + "b")).isEqualTo("a\\u%04xb".formatted(character));
    }

    /** Among them a soft hyphen, a zero-width joiner and a byte order mark, which names may hold and which do nothing. */
    @ParameterizedTest
    @ValueSource(ints = {' ', '~', 0xa0, 0xad, 0xf6, 0x200d, 0x2065, 0x206a, 0x7881, 0xfeff, 0xd83d})
    void everythingElseStays(int character) {
        assertThat(Printable.line("a" + (char) character + "b")).isEqualTo("a" + (char) character + "b");
    }
}
