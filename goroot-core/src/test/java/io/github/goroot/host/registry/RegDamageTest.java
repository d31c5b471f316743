package io.github.goroot.host.registry;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.RegistryKey.View;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that are cut off, damaged, or never were any. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RegDamageTest {

    private static final int FLIPS = 20_000;

    private static final String EXPORT = RegText.HEADER + """

            [HKEY_CURRENT_USER\\Software\\Go]
            @="default"
            "text"="C:\\\\Program Files\\\\Go\\\\"
            "number"=dword:0000002a
            "gone"=-
            "large"=hex(b):ff,ff,ff,ff,\\
              ff,ff,ff,7f
            ; comment
            [-HKEY_CURRENT_USER\\Software\\Größe]
            """;

    private static RegFile parse(String text) throws RegistryFormatException {
        return RegFile.parse(text.getBytes(UTF_8), View.BITS_64);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x=1                      | a line must begin with
            HKEY_CURRENT_USER        | a line must begin with
            # comment                | a line must begin with
            =                        | a line must begin with
            [HKEY_CURRENT_USER       | the bracket is not closed
            []                       | must begin with a root
            [-]                      | must begin with a root
            [HKEY_CURRENT_USERS\\a]  | must begin with a root
            [ HKEY_CURRENT_USER\\a]  | must begin with a root
            [HKCU\\a]                | spelled out
            [HKEY_CURRENT_USER\\\\a] | each name of a key
            [HKEY_CURRENT_USER\\a]b  | nothing but a comment
            [-HKEY_CURRENT_USER]     | a root cannot be deleted
            "x                       | the quotation mark is not closed
            "x"                      | after the name of a value there must be =
            "x":"a"                  | after the name of a value there must be =
            @"a"                     | after the name of a value there must be =
            "x"=                     | a value must be
            "x"=a                    | a value must be
            "x"=str:"a"              | a value must be
            "x"=hex                  | a value must be
            "x"=hex(                 | hexadecimal number
            "x"=hex(x2):00           | hexadecimal number
            "x"=hex(100000000):00    | a value must be
            "x"=hex(2)00             | a value must be
            "x"=hex(-1):00           | hexadecimal number
            "x"=dword:               | hexadecimal number
            "x"=dword:0x1            | nothing but a comment
            "x"=dword:100000000      | nothing but a comment
            "x"=dword:-1             | hexadecimal number
            "x"=dword:١              | hexadecimal number
            "x"=hex:0g               | nothing but a comment
            "x"=hex:001              | nothing but a comment
            "x"=hex:00 01            | nothing but a comment
            "x"=hex:,00              | hexadecimal number
            "x"=hex:00,,01           | hexadecimal number
            "x"=hex:00\\             | nothing but a comment
            "x"=hex:00,\\ 01         | nothing but a comment
            "x"=-"a"                 | nothing but a comment
            "x"="a" b                | nothing but a comment
            "x"="a                   | the quotation mark is not closed
            "x"="a\\                 | in quotes a backslash
            "x"="C:\\Go"             | in quotes a backslash
            "x"="\\0"                | in quotes a backslash
            "C:\\Go"=-               | in quotes a backslash
            """)
    void saysOnWhichLineWhatIsWrong(String line, String message) {
        String text = RegText.HEADER + "\r\n\r\n[HKEY_CURRENT_USER\\a]\r\n\"b\"=hex:00,\\\r\n  01\r\n" + line + "\r\n";

        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageStartingWith("Line 6: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "REGEDIT", "REGEDIT5\n", "; comment\nREGEDIT4\n", "Windows Registry Editor\n", "MZ\0\0"
            })
    void wantsItsHeaderFirst(String text) {
        assertThatThrownBy(() -> parse(text)).hasMessageStartingWith("Line 1: the file must begin with");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "x"=dword:1                           | Line 2: the value belongs to no key
            [-HKEY_CURRENT_USER\\a]<LF>"x"=dword:1 | Line 3: the value belongs to no key
            [HKEY_USERS]<LF>"x"=hex:00,\\          | Line 3: there must be a hexadecimal number
            [HKEY_USERS]<LF>"x"=hex:00,\\<LF>"y"=- | Line 4: there must be a hexadecimal number
            [HKEY_USERS]<LF>"x"="a<LF>b<LF>"y"="z" | Line 5: nothing but a comment
            [HKEY_USERS]<LF>"x"="a<LF>b<LF>        | Line 3: the quotation mark is not closed
            [HKEY_USERS]<LF>"x<LF>"=-              | Line 3: the quotation mark is not closed
            """)
    void countsLines(String lines, String message) {
        String text = RegText.HEADER + "\n" + lines.replace("<LF>", "\n");

        assertThatThrownBy(() -> parse(text)).hasMessageStartingWith(message);
    }

    @Test
    void refusesBytesThatAreNoCharacters() {
        byte[] latin = (RegText.HEADER + "\n\n; Größe\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] utf16 = ("\ufeff" + EXPORT).getBytes(UTF_16LE);

        assertThatThrownBy(() -> RegFile.parse(latin, View.BITS_64))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessage("Line 3: the file is neither UTF-16 nor UTF-8");
        assertThatThrownBy(() -> RegFile.parse(Arrays.copyOf(utf16, 101), View.BITS_64))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessage("The file ends in the middle of a character");
    }

    @Test
    void holdsItsLimits() throws RegistryFormatException {
        String start = RegText.HEADER + "\n[HKEY_USERS]\n";
        String key = "[HKEY_USERS\\%s]\n";
        String value = "\"%s\"=-\n";

        assertThat(parse(start + key.formatted("k".repeat(255))).edits()).hasSize(2);
        assertThatThrownBy(() -> parse(start + key.formatted("k".repeat(256)))).hasMessageContaining("255 characters");
        assertThat(parse(start + key.formatted("a\\".repeat(511) + "a")).edits())
                .hasSize(2);
        assertThatThrownBy(() -> parse(start + key.formatted("a\\".repeat(512) + "a")))
                .hasMessageContaining("deeper than 512 keys");
        assertThat(parse(start + value.formatted("v".repeat(16_383))).edits()).hasSize(2);
        assertThatThrownBy(() -> parse(start + value.formatted("v".repeat(16_384))))
                .hasMessageContaining("longer than 16383 characters");
        assertThatThrownBy(() -> parse(start + "\"x\"=\"" + "a".repeat(Limits.DATA / 2) + '"'))
                .hasMessageContaining("the text in quotes is longer");
        assertThatThrownBy(() -> parse(start + "\"x\"=hex:" + "0,".repeat(Limits.DATA) + "0"))
                .hasMessageContaining("more than 16777216 bytes");
        assertThatThrownBy(() -> parse(start + "@=-\n".repeat(Limits.ENTRIES)))
                .hasMessage("Line 1000002: there are more than 1000000 keys and values");
        assertThatThrownBy(() -> RegFile.parse(new byte[RegFile.MAX_BYTES + 1], View.BITS_64))
                .hasMessageContaining("larger than 67108864 bytes");
    }

    @Test
    void readsTheBeginningOfAnExportOrSaysWhatIsWrong() throws RegistryFormatException {
        for (byte[] export : List.of(EXPORT.getBytes(UTF_8), ("\ufeff" + EXPORT).getBytes(UTF_16LE))) {
            List<RegEdit> whole = RegFile.parse(export, View.BITS_64).edits();
            int refused = 0;
            for (int length = 0; length < export.length; length++) {
                byte[] cut = Arrays.copyOf(export, length);
                try {
                    List<RegEdit> edits = RegFile.parse(cut, View.BITS_64).edits();
                    // Only the end of a number cannot be missed.
                    int sure = Math.max(0, edits.size() - 1);
                    assertThat(edits.subList(0, sure)).isEqualTo(whole.subList(0, sure));
                } catch (RegistryFormatException e) {
                    assertThat(e).message().matches("(?s)Line \\d+: .*|The file ends .*");
                    refused++;
                }
            }
            assertThat(refused).isGreaterThan(export.length / 2);
        }
    }

    @Test
    void endsInAnAnswerOrInTheOneExceptionWhateverBytesAreChanged() {
        Random random = new Random(20240301);
        int read = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = (i % 2 == 0 ? EXPORT.getBytes(UTF_8) : ("\ufeff" + EXPORT).getBytes(UTF_16LE)).clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 128);
            }
            try {
                InMemoryRegistry.builder().apply(RegFile.parse(flipped, View.BITS_64));
                read++;
            } catch (RegistryFormatException e) {
                assertThat(e).message().matches("(?s)Line \\d+: .*|The file ends .*");
            }
        }
        assertThat(read).isBetween(FLIPS / 20, FLIPS * 19 / 20);
    }
}
