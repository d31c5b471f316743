package io.github.goroot.host.registry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.registry.RegEdit.DeleteKey;
import io.github.goroot.host.registry.RegEdit.DeleteValue;
import io.github.goroot.host.registry.RegEdit.SetKey;
import io.github.goroot.host.registry.RegEdit.SetValue;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegFileTest {

    private static final RegistryKey KEY = RegistryKey.parse("HKCU\\Software\\Go", View.BITS_64);

    /** As regedit exports it: each kind of statement. */
    private static final String EXPORT = """
            Windows Registry Editor Version 5.00

            [HKEY_CURRENT_USER\\Software\\Go]
            @="default"
            "text"="C:\\\\Program Files\\\\Go\\\\ \\"x\\""
            "number"=dword:0000002a
            "bytes"=hex:00,01,ff
            "expand"=hex(2):25,00,47,00,6f,00,25,00,00,00
            "several"=hex(7):61,00,00,00,62,00,20,00,63,00,00,00,00,00
            "large"=hex(b):ff,ff,ff,ff,\\
              ff,ff,ff,\\
              7f
            "none"=hex(0):
            "odd"=hex(ffff0001):01

            ; a comment
            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Größe\\日本]
            "字"="値"

            """;

    private static List<RegEdit> parse(String lines) throws RegistryFormatException {
        String text = RegText.HEADER + "\r\n\r\n[HKEY_CURRENT_USER\\Software\\Go]\r\n" + lines;
        List<RegEdit> edits = RegFile.parse(text.getBytes(UTF_8), View.BITS_64).edits();
        assertThat(edits.get(0)).isEqualTo(new SetKey(3, KEY));
        return edits.subList(1, edits.size());
    }

    private static RegistryValue value(String line) throws RegistryFormatException {
        return ((SetValue) parse(line).get(0)).value();
    }

    private static byte[] utf16(String text) {
        return ("\ufeff" + text).getBytes(UTF_16LE);
    }

    @Test
    void readsWhatRegeditExports() throws RegistryFormatException {
        RegistryKey other = RegistryKey.parse("HKLM\\SOFTWARE\\Größe\\日本", View.BITS_64);

        assertThat(RegFile.parse(utf16(EXPORT.replace("\n", "\r\n")), View.BITS_64)
                        .edits())
                .containsExactly(
                        new SetKey(3, KEY),
                        new SetValue(4, KEY, "", RegistryValue.text("default")),
                        new SetValue(5, KEY, "text", RegistryValue.text("C:\\Program Files\\Go\\ \"x\"")),
                        new SetValue(6, KEY, "number", RegistryValue.dword(42)),
                        new SetValue(7, KEY, "bytes", RegistryValue.of(3, new byte[] {0, 1, -1})),
                        new SetValue(8, KEY, "expand", RegistryValue.expandable("%Go%")),
                        new SetValue(9, KEY, "several", RegistryValue.texts(List.of("a", "b c"))),
                        new SetValue(10, KEY, "large", RegistryValue.qword(Long.MAX_VALUE)),
                        new SetValue(13, KEY, "none", RegistryValue.of(0, new byte[0])),
                        new SetValue(14, KEY, "odd", RegistryValue.of(0xffff_0001, new byte[] {1})),
                        new SetKey(17, other),
                        new SetValue(18, other, "字", RegistryValue.text("値")));
    }

    @Test
    void readsEveryEncodingAndEveryLineEnd() throws RegistryFormatException {
        List<RegEdit> expected = RegFile.parse(utf16(EXPORT), View.BITS_64).edits();

        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            String text = EXPORT.replace("\n", end);
            assertThat(RegFile.parse(utf16(text), View.BITS_64).edits()).isEqualTo(expected);
            assertThat(RegFile.parse(text.getBytes(UTF_8), View.BITS_64).edits())
                    .isEqualTo(expected);
            assertThat(RegFile.parse(("\ufeff" + text).getBytes(UTF_8), View.BITS_64)
                            .edits())
                    .isEqualTo(expected);
        }
    }

    @Test
    void readsTheOldKindWithItsBytesAsCharacters() throws RegistryFormatException {
        String text = """
                REGEDIT4

                [HKEY_CURRENT_USER\\Software\\Go]
                "gr\u00fcn"="\u0080"
                "expand"=hex(2):25,47,6f,25,00
                "several"=hex(7):61,00,fc,80,00,00
                "text"=hex(1):61
                "bytes"=hex:61,00
                """;
        assertThat(RegFile.parse(text.getBytes(ISO_8859_1), View.BITS_64).edits())
                .containsExactly(
                        new SetKey(3, KEY),
                        new SetValue(4, KEY, "grün", RegistryValue.text("€")),
                        new SetValue(5, KEY, "expand", RegistryValue.expandable("%Go%")),
                        new SetValue(6, KEY, "several", RegistryValue.texts(List.of("a", "ü€"))),
                        new SetValue(7, KEY, "text", RegistryValue.of(1, new byte[] {'a', 0})),
                        new SetValue(8, KEY, "bytes", RegistryValue.of(3, new byte[] {'a', 0})));
        assertThat(RegFile.parse(text.getBytes(UTF_8), View.BITS_64).edits()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "x"="a"                          | a
            "x"=""                           | ''
            "x"="a;b]=c\\\\0"                | a;b]=c\\0
            "x"="a\\r\\nb"                   | a<CR><LF>b
            "x"="a<CR><LF>b<LF>"             | a<CR><LF>b<LF>
              "x" \t = \t "a" \t ; comment   | a
            """)
    void readsTexts(String line, String text) throws RegistryFormatException {
        assertThat(value(controls(line)).text()).contains(controls(text));
    }

    private static String controls(String text) {
        return text.replace("<CR>", "\r").replace("<LF>", "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dword:0             | 0
            dword:1             | 1
            dword: 4444         | 17476
            dword:FFFFFFFF ;max | 4294967295
            dword:0000ABcd      | 43981
            """)
    void readsNumbers(String data, long number) throws RegistryFormatException {
        assertThat(value("\"x\"=" + data).number()).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hex:01,02,3",
                "hex(3):01,02,03",
                "hex: 01 , 02 ,\t03 ",
                "hex:01,02,03,",
                "hex:01,02,03, ; comment",
                "hex:01,02,03;comment",
                "hex:\\\n  01,02,03",
                "hex:01,\\\n02,\\\r\n\t 03\n",
                "hex:01,\\ ; comment\n  02,  \\\n\n ; another\n  03",
            })
    void readsBytesOverAllTheirLines(String data) throws RegistryFormatException {
        assertThat(value("\"x\"=" + data)).isEqualTo(RegistryValue.of(3, new byte[] {1, 2, 3}));
    }

    @Test
    void readsDeletions() throws RegistryFormatException {
        assertThat(parse("""
                "x"=-
                @=  - ; gone
                [-HKEY_CURRENT_USER\\Software\\Go\\a]
                [-hkey_current_user\\Software\\Go]
                """))
                .containsExactly(
                        new DeleteValue(4, KEY, "x"),
                        new DeleteValue(5, KEY, ""),
                        new DeleteKey(6, KEY.child("a")),
                        new DeleteKey(7, KEY));
    }

    @Test
    void takesTheLastBracketForTheEndOfAKey() throws RegistryFormatException {
        assertThat(parse(" [HKEY_CURRENT_USER\\Software\\Go\\[a]\"b/c;] ; comment"))
                .containsExactly(new SetKey(4, KEY.child("[a]\"b/c;")));
        assertThat(parse("[HKEY_CURRENT_USER\\Software\\Go\\]")).containsExactly(new SetKey(4, KEY));
        assertThat(parse("[HKEY_USERS]"))
                .containsExactly(new SetKey(4, new RegistryKey("HKEY_USERS", "", View.BITS_64)));
    }

    @Test
    void takesAnEmptyNameForTheDefaultValue() throws RegistryFormatException {
        assertThat(parse("\"\"=\"a\"")).containsExactly(new SetValue(4, KEY, "", RegistryValue.text("a")));
    }

    @Test
    void meansTheViewOfItsReader() throws RegistryFormatException {
        String text = RegText.HEADER + "\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Go]\n\"x\"=\"a\"";
        RegFile file = RegFile.parse(text.getBytes(UTF_8), View.BITS_32);
        InMemoryRegistry registry = InMemoryRegistry.builder().apply(file).build();

        assertThat(registry.value(RegistryKey.parse("HKLM\\SOFTWARE\\WOW6432Node\\Go", View.BITS_64), "x"))
                .contains(RegistryValue.text("a"));
    }

    @Test
    void changesARegistryInTheOrderOfTheFile() throws RegistryFormatException {
        String text = RegText.HEADER + """

                [HKEY_CURRENT_USER\\Software\\Go]
                "kept"=dword:1
                "gone"=dword:1
                "Gone"=-
                [HKEY_CURRENT_USER\\Software\\Go\\empty]
                [HKEY_CURRENT_USER\\Software\\Go\\old\\below]
                "x"="a"
                [-HKEY_CURRENT_USER\\software\\go\\OLD]
                [-HKEY_CURRENT_USER\\Software\\Rust]
                """;
        InMemoryRegistry registry = InMemoryRegistry.builder()
                .value("HKCU\\Software\\Go", "kept", RegistryValue.text("before"))
                .value("HKCU\\Software\\Rust", "x", RegistryValue.text("before"))
                .apply(RegFile.parse(text.getBytes(UTF_8), View.BITS_64))
                .build();

        assertThat(registry.value(KEY, "KEPT")).contains(RegistryValue.dword(1));
        assertThat(registry.value(KEY, "gone")).isEmpty();
        assertThat(registry.subKeys(KEY, 10)).containsExactly(KEY.child("empty"));
        assertThat(registry.subKeys(RegistryKey.parse("HKCU\\Software", View.BITS_64), 10))
                .hasSize(1);
    }

    @Test
    void readsAFile() throws IOException {
        OneFile files = new OneFile(utf16(EXPORT));

        assertThat(RegFile.read(files, OneFile.PATH, View.BITS_64).edits()).hasSize(12);
        assertThatThrownBy(() -> RegFile.read(files, Path.of("/nothing"), View.BITS_64))
                .isInstanceOf(NoSuchFileException.class);
        files.content = "MZ".getBytes(UTF_8);
        assertThatThrownBy(() -> RegFile.read(files, OneFile.PATH, View.BITS_64))
                .isInstanceOf(RegistryFormatException.class)
                .hasMessageStartingWith(OneFile.PATH + ": Line 1: the file must begin with");
    }
}
