package io.github.goroot.internal.shells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

    @ParameterizedTest
    @CsvSource({
        "*, '', YES",
        "*i*, hiBH, YES",
        "*i*, hB, NO",
        "a?c, abc, YES",
        "a?c, ac, NO",
        "*.sh, go.sh, YES",
        "*.sh, go.csh, NO",
        "[a-c]x, bx, YES",
        "[!a-c]x, bx, NO",
        "[^a-c]x, dx, YES",
        "[]]x, ]x, YES",
        "[a, '[a', YES",
        "'\\*', '*', YES",
        "'\\*', a, NO",
        "*a*b*c*, xxaxxbxxcxx, YES",
        "*a*b*c*, xxaxxcxxbxx, NO",
        "[[:digit:]], 1, UNKNOWN",
    })
    void matchesAsShellsDo(String pattern, String text, Truth expected) {
        assertThat(Pattern.matches(pattern, text)).isEqualTo(expected);
    }

    @Test
    void aQuotedTextMatchesItselfAlone() {
        String text = "a*b?[c]\\-!^";

        assertThat(Pattern.isPattern(Pattern.quote(text))).isFalse();
        assertThat(Pattern.plain(Pattern.quote(text))).isEqualTo(text);
        assertThat(Pattern.matches(Pattern.quote(text), text)).isEqualTo(Truth.YES);
    }

    @Test
    void anOpenBracketAloneIsNoPattern() {
        assertThat(Pattern.isPattern("[")).isFalse();
        assertThat(Pattern.isPattern("[a]")).isTrue();
    }

    @Test
    void doesNotWorkOutWhatWouldTakeTooLong() {
        assertThat(Pattern.matches("*a".repeat(10_000), "b".repeat(100_000))).isEqualTo(Truth.UNKNOWN);
    }
}
