package io.github.goroot.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {

    @ParameterizedTest
    @CsvSource({"UTF-8, true", "US-ASCII, false", "ISO-8859-1, false", "windows-1252, false"})
    void arrowsDependOnTheCharset(String charset, boolean unicode) {
        assertThat(Style.isUnicode(Charset.forName(charset))).isEqualTo(unicode);
    }

    @Test
    void textOfTheLibraryIsFittedToItsPlace() {
        String text = "a\u001b[0m\n  → b";

        assertThat(PlainText.of(text, Style.plain())).isEqualTo("a\\u001b[0m\n  → b\n");
        assertThat(PlainText.of(text, new Style(false, false, false))).isEqualTo("a\\u001b[0m\n  -> b\n");
    }

    @Test
    void emptyTextHasNoColour() {
        assertThat(new Style(true, true, true).strong("")).isEmpty();
    }
}
