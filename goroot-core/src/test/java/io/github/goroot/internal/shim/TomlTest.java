package io.github.goroot.internal.shim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a TOML file sets is read by the whole names of its keys; hostile text ends early. */
class TomlTest {

    private static Toml parse(String text) {
        return Toml.parse(text.replace("⏎", "\n").lines().toList());
    }

    private static String told(Toml toml) {
        return toml.entries().stream()
                .map(entry -> entry.line() + " " + entry.key() + " " + entry.kind() + " " + entry.values())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a = "x"                                | 1 a STRING [x]
            a = 'x'                                | 1 a STRING [x]
            a="x" # y                              | 1 a STRING [x]
            a = "x # y"                            | 1 a STRING [x # y]
            `  a\t=\t"x"  `                        | 1 a STRING [x]
            a.b = "x"                              | 1 a.b STRING [x]
            a . b = "x"                            | 1 a.b STRING [x]
            "a".'b' = "x"                          | 1 a.b STRING [x]
            "a.b" = "x"                            | 1 a\u2024b STRING [x]
            [t]⏎a = "x"                            | 2 t.a STRING [x]
            [t.u]⏎⏎a = "x"                         | 3 t.u.a STRING [x]
            [ t . "u" ] # c⏎a = "x"                | 2 t.u.a STRING [x]
            [[t]]⏎a = "x"⏎[[t]]⏎a = "y"            | 2 t.a STRING [x]; 4 t.a STRING [y]
            a = ["x", 'y']                         | 1 a ARRAY [x, y]
            a = [⏎ "x", # c⏎ "y",⏎]                | 1 a ARRAY [x, y]
            a = []                                 | 1 a ARRAY []
            a = ["x", 1]                           | 1 a OTHER [["x", 1]]
            a = [["x"]]                            | 1 a OTHER [[["x"]]]
            a = [{ b = "x" }]                      | 1 a OTHER [[{ b = "x" }]]
            a = { b = "x", c = 1 }                 | 1 a.b STRING [x]; 1 a.c OTHER [1]
            a = { b = { c = "x" } }                | 1 a.b.c STRING [x]
            a = {}                                 | ``
            a = 1                                  | 1 a OTHER [1]
            a = true                               | 1 a OTHER [true]
            a = 1979-05-27                         | 1 a OTHER [1979-05-27]
            a = 1979-05-27 07:32:00Z # c           | 1 a OTHER [1979-05-27 07:32:00Z]
            a = "C:\\\\x"                          | 1 a STRING [C:\\x]
            a = 'C:\\x'                            | 1 a STRING [C:\\x]
            a = "x\\"y"                            | 1 a STRING [x"y]
            a = '''⏎b = "x"⏎'''⏎c = "y"            | 1 a OTHER ['''⏎b = "x"⏎''']; 4 c STRING [y]
            # only                                 | ``
            """)
    void readsEveryKindOfValue(String text, String expected) {
        Toml toml = parse(text);

        assertThat(told(toml)).isEqualTo(expected.replace("⏎", "\n"));
        assertThat(toml.brokenAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a = "x            | 1
            a = "x⏎"          | 1
            a =               | 1
            a                 | 1
            = "x"             | 1
            a = "x" "y"       | 1
            [t                | 1
            [[t]              | 1
            b = "x"⏎a = [     | 2
            a = { b = "x"     | 1
            a = '''⏎x         | 2
            a = "\\q"         | 1
            a = x y           | 1
            a = 1 = 2         | 1
            """)
    void endsWhereItIsNone(String text, int line) {
        Toml toml = parse(text);

        assertThat(toml.brokenAt().orElseThrow()).isBetween(line, line + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{a=",
                "a={",
                "\"",
                "a=[[",
                "'''",
                "a.",
                "\\",
                " ",
                "#",
                "a=\"\\",
                "a = [{b=[",
                "]",
                "\u0000"
            })
    void endsSoonWhateverIsRepeated(String part) {
        String text = part.repeat(200_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Toml.parse(List.of(text));
            Toml.parse(List.of("a = " + text));
            Toml.parse(text.chars().mapToObj(Character::toString).limit(50_000).toList());
        });
    }

    @Test
    void endsOnAnyText() {
        Random random = new Random(22);
        String letters = "ab.=\"'[]{},#\\ \t01-\n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(parse(text.toString()).entries())
                    .allSatisfy(entry -> assertThat(entry.line()).isPositive());
        }
    }
}
