package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StreamCharsetTest {

    private static final Charset SYSTEM = Charset.forName("windows-1252");
    private static final Charset CONSOLE = Charset.forName("IBM437");

    @Test
    void pipesOfWindowsGetUtf8SinceNoNameIsBeyondIt() {
        assertThat(StreamCharset.of(null, null, "Cp1252", true, false)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(StreamCharset.of("Cp1252", null, "Cp1252", true, false)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void consolesOfWindowsGetTheirCodePage() {
        assertThat(StreamCharset.of(null, "cp437", "Cp1252", true, true)).isEqualTo(CONSOLE);
        assertThat(StreamCharset.of("Cp1252", null, "Cp1252", true, true)).isEqualTo(SYSTEM);
    }

    @Test
    void consoleIsOneAlsoWhereTheInputIsNot() {
        assertThat(StreamCharset.of(null, "cp437", "Cp1252", true, false)).isEqualTo(CONSOLE);
        assertThat(StreamCharset.of(null, "Cp1252", "Cp1252", true, false)).isEqualTo(SYSTEM);
        assertThat(StreamCharset.of("cp437", null, "Cp1252", true, false)).isEqualTo(CONSOLE);
    }

    @Test
    void elsewhereTheLocaleDecides() {
        assertThat(StreamCharset.of(null, null, "ISO-8859-1", false, false)).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(StreamCharset.of(null, null, null, false, true)).isEqualTo(Charset.defaultCharset());
    }

    @Test
    void whatIsNoCharsetIsPassedOver() {
        assertThat(StreamCharset.of("cp65001 ", null, "Cp1252", true, true)).isEqualTo(SYSTEM);
    }
}
