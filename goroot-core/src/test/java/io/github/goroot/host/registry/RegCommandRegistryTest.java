package io.github.goroot.host.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.CommandResult;
import io.github.goroot.host.CommandRunner;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegCommandRegistryTest {

    private static final RegistryKey KEY = RegistryKey.parse("HKCU\\Software\\GoTest", View.BITS_64);

    private final List<List<String>> started = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "text, 'REG_SZ    C:\\Program Files\\Go\\'",
        "'four    spaces    REG_SZ    here', 'REG_SZ    a    REG_SZ    b'",
        "empty, 'REG_SZ    '",
        "lines, 'REG_SZ    two\nlines'"
    })
    void textsAreReadAsTheyArePrinted(String name, String printed) throws IOException {
        RegCommandRegistry registry = printing("    " + name + "    " + printed + "\r\n\r\n");

        assertThat(registry.value(KEY, name)).contains(RegistryValue.text(printed.substring("REG_SZ    ".length())));
    }

    @Test
    void otherTypesAreReadToo() throws IOException {
        assertThat(one("x", "REG_EXPAND_SZ    %ProgramFiles%\\Go"))
                .isEqualTo(RegistryValue.expandable("%ProgramFiles%\\Go"));
        assertThat(one("x", "REG_DWORD    0xfffffffe")).isEqualTo(RegistryValue.dword(-2));
        assertThat(one("x", "REG_QWORD    0x12a05f200")).isEqualTo(RegistryValue.qword(5_000_000_000L));
        assertThat(one("x", "REG_MULTI_SZ    a\\0b c\\0d")).isEqualTo(RegistryValue.texts(List.of("a", "b c", "d")));
        assertThat(one("x", "REG_BINARY    0001FF"))
                .isEqualTo(RegistryValue.of(RegistryValue.REG_BINARY, new byte[] {0, 1, -1}));
        assertThat(one("x", "REG_NONE    ")).isEqualTo(RegistryValue.of(RegistryValue.REG_NONE, new byte[0]));
        assertThat(one("", "REG_SZ    default")).isEqualTo(RegistryValue.text("default"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REG_QWORD    (null)",
                "REG_DWORD    12",
                "REG_DWORD    0xzz",
                "REG_BINARY    0",
                "REG_ODD    1",
                "nothing"
            })
    void whatCannotBeReadIsSaid(String printed) {
        assertThatThrownBy(() -> one("x", printed)).isInstanceOf(RegistryFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    (Default)    REG_SZ    (value not set)",
                "    (Standard)    REG_SZ    (Wert nicht gesetzt)",
                ""
            })
    void aDefaultValueThatIsNotSetIsAbsent(String line) throws IOException {
        assertThat(printing(line + "\r\n\r\n").value(KEY, "")).isEmpty();
    }

    @Test
    void theViewIsAskedFor() throws IOException {
        printing("").subKeys(new RegistryKey(KEY.hive(), KEY.path(), View.BITS_32), 10);
        printing("").value(KEY, "x");
        printing("").value(KEY, "");

        assertThat(started)
                .containsExactly(
                        List.of("reg.exe", "query", "HKEY_CURRENT_USER\\Software\\GoTest", "/reg:32"),
                        List.of("reg.exe", "query", "HKEY_CURRENT_USER\\Software\\GoTest", "/v", "x", "/reg:64"),
                        List.of("reg.exe", "query", "HKEY_CURRENT_USER\\Software\\GoTest", "/ve", "/reg:64"));
    }

    @Test
    void keysAndNamesAreListedInOrder() throws IOException {
        String values = "    b    REG_SZ    x\r\n    (Default)    REG_SZ    y\r\n    A    REG_SZ    \r\n\r\n";
        String own = "HKEY_CURRENT_USER\\Software\\gotest\\";
        String keys = String.join("\r\n", own + "two", own + "One", own + "two\\three", "HKEY_CURRENT_USER\\Other", "");

        assertThat(printing(values + keys).valueNames(KEY, 10)).containsExactly("", "A", "b");
        assertThat(printing(values + keys).subKeys(KEY, 10)).containsExactly(KEY.child("One"), KEY.child("two"));
        assertThat(printing(values + keys).subKeys(KEY, 1)).containsExactly(KEY.child("One"));
    }

    @Test
    void whatIsAbsentIsToldFromWhatIsDeniedInAnyLanguage() throws IOException {
        RegCommandRegistry registry = RegCommandRegistry.of(
                (command, environment, patience) -> command.get(2).contains("Closed")
                        ? failing("FEHLER: Zugriff verweigert")
                        : failing("FEHLER: Der Schlüssel wurde nicht gefunden."),
                "reg.exe");

        assertThat(registry.value(KEY, "x")).isEmpty();
        assertThat(registry.subKeys(KEY, 5)).isEmpty();
        assertThat(registry.valueNames(KEY, 5)).isEmpty();
        assertThatThrownBy(() -> registry.value(KEY.child("Closed"), "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Closed")
                .hasMessageContaining("Zugriff verweigert");
    }

    @ParameterizedTest
    @CsvSource({"850, IBM850", "437, IBM437", "932, x-IBM932", "65001, UTF-8", "nonsense, UTF-8"})
    void theConsolesCodePageIsThatOfTheSystem(String number, String charset) throws IOException {
        CommandRunner runner = (command, environment, patience) -> new CommandResult(
                0,
                command.contains("OEMCP")
                        ? ("\r\nkey\r\n    OEMCP    REG_SZ    " + number + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII)
                        : "\r\nkey\r\n    x    REG_SZ    C:\\Gr\u00f6\u00dfe\r\n\r\n"
                                .getBytes(Charset.forName(charset)),
                new byte[0]);

        assertThat(RegCommandRegistry.of(runner, "reg.exe").value(KEY, "x").flatMap(RegistryValue::text))
                .contains(charset.equals("x-IBM932") ? "C:\\Gr??e" : "C:\\Gr\u00f6\u00dfe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\nb", "a\0b"})
    void namesThatNoCommandLineCanHoldAreRefused(String name) {
        assertThatThrownBy(() -> printing("").value(KEY, name)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> printing("").subKeys(KEY.child(name), 1)).isInstanceOf(IOException.class);
        assertThat(started).isEmpty();
    }

    @Test
    void whateverIsPrintedItEnds() {
        Random random = new Random(20240707);
        String[] parts = {
            "    ", "REG_SZ", "REG_DWORD", "\r\n", "\n", "0x", "(", ")", "HKEY_CURRENT_USER\\Software\\GoTest\\", "x"
        };
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            RegCommandRegistry registry = printing(text.toString());
            assertThat(failureOf(() -> registry.value(KEY, "x")))
                    .satisfiesAnyOf(
                            failure -> assertThat(failure).isNull(),
                            failure -> assertThat(failure).isInstanceOf(RegistryFormatException.class));
            assertThat(failureOf(() -> registry.subKeys(KEY, 5))).isNull();
            assertThat(failureOf(() -> registry.valueNames(KEY, 5))).isNull();
        }
    }

    private interface Call {
        Object make() throws IOException;
    }

    private static Throwable failureOf(Call call) {
        try {
            call.make();
            return null;
        } catch (IOException | RuntimeException e) {
            return e;
        }
    }

    private RegistryValue one(String name, String printed) throws IOException {
        return printing("    " + (name.isEmpty() ? "(Default)" : name) + "    " + printed + "\r\n\r\n")
                .value(KEY, name)
                .orElseThrow();
    }

    private RegCommandRegistry printing(String text) {
        return RegCommandRegistry.of(
                (command, environment, patience) -> {
                    started.add(command);
                    byte[] output = ("\r\n" + KEY + "\r\n" + text).getBytes(StandardCharsets.UTF_8);
                    return new CommandResult(0, output, new byte[0]);
                },
                "reg.exe");
    }

    private static CommandResult failing(String message) {
        return new CommandResult(1, new byte[0], message.getBytes(StandardCharsets.UTF_8));
    }
}
