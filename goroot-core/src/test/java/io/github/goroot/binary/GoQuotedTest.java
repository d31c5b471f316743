package io.github.goroot.binary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quotes of Go's language, as {@code strconv} reads them. */
class GoQuotedTest {

    @Test
    void readsBothKindsOfQuotes() {
        assertThat(GoQuoted.unquote("\"a b\"")).contains("a b");
        assertThat(GoQuoted.unquote("\"\"")).contains("");
        assertThat(GoQuoted.unquote("`a \\n \"b\"`")).contains("a \\n \"b\"");
        assertThat(GoQuoted.unquote("`a\r\nb`")).contains("a\nb");
    }

    @Test
    void readsEveryEscape() {
        assertThat(GoQuoted.unquote("\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\"")).contains("\u0007\b\f\n\r\t\u000b\\\"");
        assertThat(GoQuoted.unquote("\"\\x41\\102\\u0043\\U00000044\"")).contains("ABCD");
        assertThat(GoQuoted.unquote("\"\\xc3\\xa9 \\u00e9 \u00e9 \\U0001F600\""))
                .contains("\u00e9 \u00e9 \u00e9 \ud83d\ude00");
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        assertThat(GoQuoted.unquote("\"\\xff\"")).contains("\ufffd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "\"",
                "`",
                "\"a",
                "`a",
                "\"a\"b",
                "`a`b",
                "\"a\nb\"",
                "\"\\\"",
                "\"\\'\"",
                "\"\\q\"",
                "\"\\x4\"",
                "\"\\x4g\"",
                "\"\\400\"",
                "\"\\08\"",
                "\"\\u12\"",
                "\"\\ud800\"",
                "\"\\U00110000\"",
                "'a'"
            })
    void refusesWhatGoRefuses(String text) {
        assertThat(GoQuoted.unquote(text)).isEmpty();
    }

    @Test
    void findsTheEndOfAPrefix() {
        assertThat(GoQuoted.prefixLength("\"a\\\"b\"=c")).isEqualTo(6);
        assertThat(GoQuoted.prefixLength("`a\"`=c")).isEqualTo(4);
        assertThat(GoQuoted.prefixLength("a=b")).isEqualTo(-1);
        assertThat(GoQuoted.prefixLength("\"a=b")).isEqualTo(-1);
        assertThat(GoQuoted.prefixLength("\"\\q\"=b")).isEqualTo(-1);
    }
}
