package io.github.goroot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables are facts about Go: its functions were asked the same questions and gave the same answers. */
class GoverTest {

    private static final String MANY_DIGITS = "9".repeat(100_000);

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "x, x, 0",
        "'', x, 0",
        "1, 1.1, -1",
        "1.5, 1.6, -1",
        "1.5, 1.10, -1",
        "1.6, 1.6.1, -1",
        "1.19, 1.19.0, 0",
        "1.19rc1, 1.19, -1",
        "1.20, 1.20.0, 0",
        "1.20rc1, 1.20, -1",
        "1.21, 1.21.0, -1",
        "1.21, 1.21rc1, -1",
        "1.21rc1, 1.21.0, -1",
        "1.6, 1.19, -1",
        "1.19, 1.19.1, -1",
        "1.19rc1, 1.19.1, -1",
        "1.19rc1, 1.19rc2, -1",
        "1.19.0, 1.19.1, -1",
        "1.19rc1, 1.19.0, -1",
        "1.19alpha3, 1.19beta2, -1",
        "1.19beta2, 1.19rc1, -1",
        "1.1, 1.99999999999999998, -1",
        "1.99999999999999998, 1.99999999999999999, -1",
        // Beyond Go's own table: the ends of the grammar.
        "1, 1.0.0, 0",
        "'', 0, -1",
        "1.21.3rc1, 1, -1",
        "1.21.3rc1, x, 0",
        "1.21rc9, 1.21rc10, -1",
        "1.21rc, 1.21rc0, -1",
        "1.21rc10, 1.21testmod, -1",
        "1.99, 2, -1"
    })
    void comparesAsGoDoes(String left, String right, int expected) {
        assertThat(Gover.compare(left, right)).isEqualTo(expected);
        assertThat(Gover.compare(right, left)).isEqualTo(-expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0, '', ''",
        "1.2, 1, 2, 0, '', ''",
        "1.2.3, 1, 2, 3, '', ''",
        "1.2rc3, 1, 2, '', rc, 3",
        "1.20, 1, 20, 0, '', ''",
        "1.21, 1, 21, '', '', ''",
        "1.21rc3, 1, 21, '', rc, 3",
        "1.21.0, 1, 21, 0, '', ''",
        "1.24, 1, 24, '', '', ''",
        "1.999testmod, 1, 999, '', testmod, ''",
        "1.99999999999999999, 1, 99999999999999999, '', '', ''",
        "0, 0, 0, 0, '', ''",
        "1.21rc0, 1, 21, '', rc, 0",
        "1.22az9, 1, 22, '', az, 9"
    })
    void takesVersionsApart(String text, String major, String minor, String patch, String kind, String pre) {
        assertThat(VersionParts.parse(text)).isEqualTo(new VersionParts(major, minor, patch, kind, pre));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2rc3",
                "1.2.3",
                "1.999testmod",
                "1.22",
                "1.21.0",
                "1.21rc2",
                "1.21",
                "1.20.0",
                "1.20",
                "1.19",
                "1.3",
                "1.2",
                "1",
                "0.0.0"
            })
    void knowsAVersion(String text) {
        assertThat(Gover.isValid(text)).isTrue();
        assertThat(Gover.lang(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.600+auto",
                "go1.22",
                "1.",
                "1..2",
                "1.2.",
                "1.2.3.4",
                "1.2.3rc1",
                ".1",
                "v1.2",
                "01.2",
                "1.02",
                "1.2.03",
                "1.2rc03",
                "1.2RC1",
                "1.2rc1x",
                "1.2rc1.2",
                "1.2_3",
                "1.2-3",
                " 1.2",
                "1.2 ",
                "1.2\t",
                "1.2\n",
                "1.2\u0000",
                "\u0000",
                "1.2rc\u0000",
                "1.٢٢",
                "１.22",
                "1.22ré",
                "1.2²",
                "-1.2",
                "+1",
                "1e3"
            })
    void knowsWhatIsNoVersion(String text) {
        assertThat(Gover.isValid(text)).isFalse();
        assertThat(Gover.isLang(text)).isFalse();
        assertThat(Gover.isPrerelease(text)).isFalse();
        assertThat(Gover.lang(text)).isEmpty();
        assertThat(Gover.prev(text)).isEmpty();
        assertThat(Gover.compare(text, "")).isZero();
        assertThat(Gover.compare(text, "0")).isNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "1.22, true",
        "1.21, true",
        "1.2rc3, false",
        "1.2.3, false",
        "1.999testmod, false",
        "1.20, false",
        "1.19, false",
        "1.3, false",
        "1.2, false",
        "1, false",
        "2.0, false",
        "2.21, true"
    })
    void tellsLanguageVersionsFromReleases(String text, boolean expected) {
        assertThat(Gover.isLang(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2rc3, 1.2",
        "1.2.3, 1.2",
        "1.2, 1.2",
        "1, 1",
        "1.0, 1",
        "1.0.3, 1",
        "1.999testmod, 1.999",
        "222, 222.0"
    })
    void givesTheLanguageVersion(String text, String expected) {
        assertThat(Gover.lang(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "0, 0",
        "1.3rc4, 1.2",
        "1.3.5, 1.2",
        "1.3, 1.2",
        "1.2, 1.1",
        "1.1, 1",
        "1.0, 1",
        "1, 1",
        "1.10, 1.9",
        "1.100, 1.99",
        "1.99999999999999999, 1.99999999999999998",
        "1.40000000000000000, 1.39999999999999999"
    })
    void givesThePreviousLanguageVersion(String text, String expected) {
        assertThat(Gover.prev(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.22rc1, true", "1.18beta2, true", "1.999testmod, true", "1.22, false", "1.22.0, false", "1, false"})
    void tellsPrereleases(String text, boolean expected) {
        assertThat(Gover.isPrerelease(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource
    void readsTheNameOfAToolchain(String name, String expected) {
        assertThat(Gover.fromToolchain(name)).isEqualTo(expected);
    }

    static Stream<Arguments> readsTheNameOfAToolchain() {
        return Stream.of(
                Arguments.of("go1.2.3", "1.2.3"),
                Arguments.of("1.2.3", ""),
                Arguments.of("go1.2.3+bigcorp", ""),
                Arguments.of("go1.2.3-bigcorp", "1.2.3"),
                Arguments.of("go1.2.3-bigcorp more text", "1.2.3"),
                Arguments.of("gccgo-go1.23rc4", ""),
                Arguments.of("gccgo-go1.23rc4-bigdwarf", ""),
                Arguments.of("go1.2.3 (bigcorp)", "1.2.3"),
                Arguments.of("go1.2.3\t(bigcorp)", "1.2.3"),
                Arguments.of("go1.2.3 ", "1.2.3"),
                Arguments.of("go 1.2.3", ""),
                Arguments.of("go1.25-devel_33aff0e5", "1.25"),
                Arguments.of("go1.26.0-X:foo", "1.26.0"),
                Arguments.of("devel go1.24-abcdef", ""),
                Arguments.of("go1.999999-/run.sh", ""),
                Arguments.of("go1.2.3-..\\run", ""),
                Arguments.of("go1.2.3\n", ""),
                Arguments.of("Go1.2.3", ""),
                Arguments.of("go", ""),
                Arguments.of("g", ""),
                Arguments.of("", ""));
    }

    @Test
    void comparesNumbersOfAnyLength() {
        String oneLess = MANY_DIGITS.substring(1) + "8";

        assertThat(Gover.compare("1." + oneLess, "1." + MANY_DIGITS)).isEqualTo(-1);
        assertThat(Gover.compare("1." + MANY_DIGITS, "1." + MANY_DIGITS)).isZero();
        assertThat(Gover.compare("1.1" + MANY_DIGITS, "1." + MANY_DIGITS)).isEqualTo(1);
        assertThat(Gover.prev("1." + MANY_DIGITS)).isEqualTo("1." + oneLess);
        assertThat(Gover.prev("1.1" + "0".repeat(100_000))).isEqualTo("1." + MANY_DIGITS);
    }

    @Test
    void answersForAnyTextAtAll() {
        Random random = new Random(20261123);
        String alphabet = "0019.rcgo-+ \t/\u0000é";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            String version = text.toString();
            assertThat(Gover.isValid(version)).as(version).isEqualTo(Gover.compare(version, "") > 0);
            assertThat(Gover.isValid(Gover.lang(version))).as(version).isEqualTo(Gover.isValid(version));
            assertThat(Gover.fromToolchain("go" + version))
                    .as(version)
                    .satisfiesAnyOf(
                            name -> assertThat(name).isEmpty(),
                            name -> assertThat(version).startsWith(name));
        }
    }

    @Test
    void refusesNull() {
        List.<ThrowingCallable>of(
                        () -> Gover.compare(null, "1"),
                        () -> Gover.compare("1", null),
                        () -> Gover.isValid(null),
                        () -> Gover.isLang(null),
                        () -> Gover.lang(null),
                        () -> Gover.isPrerelease(null),
                        () -> Gover.prev(null),
                        () -> Gover.fromToolchain(null))
                .forEach(call -> assertThatNullPointerException().isThrownBy(call));
    }
}
