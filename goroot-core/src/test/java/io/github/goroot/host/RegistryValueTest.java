package io.github.goroot.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryValueTest {

    private static RegistryValue raw(int type, String text) {
        return RegistryValue.of(type, text.getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void givesBackWhatItWasMadeOf() {
        assertThat(RegistryValue.text("C:\\Go").text()).contains("C:\\Go");
        assertThat(RegistryValue.expandable("%Go%").text()).contains("%Go%");
        assertThat(RegistryValue.texts(List.of("a", "b c")).texts()).contains(List.of("a", "b c"));
        assertThat(RegistryValue.texts(List.of()).texts()).contains(List.of());
        assertThat(RegistryValue.dword(7).number()).hasValue(7);
        assertThat(RegistryValue.dword(-1).number()).hasValue(0xffff_ffffL);
        assertThat(RegistryValue.qword(-2).number()).hasValue(-2);
    }

    @Test
    void keepsTheBytesThatWindowsKeeps() {
        assertThat(RegistryValue.text("a").data()).containsExactly('a', 0, 0, 0);
        assertThat(RegistryValue.texts(List.of("a")).data()).containsExactly('a', 0, 0, 0, 0, 0);
        assertThat(RegistryValue.dword(0x01020304).data()).containsExactly(4, 3, 2, 1);
        assertThat(RegistryValue.qword(1).data()).containsExactly(1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void readsListsThatAreNotWellTerminated() {
        assertThat(raw(7, "").texts()).contains(List.of());
        assertThat(raw(7, "\0").texts()).contains(List.of());
        assertThat(raw(7, "a").texts()).contains(List.of("a"));
        assertThat(raw(7, "a\0b").texts()).contains(List.of("a", "b"));
        assertThat(raw(7, "a\0b\0").texts()).contains(List.of("a", "b"));
        assertThat(raw(7, "a\0\0b\0\0").texts()).contains(List.of("a"));
        assertThat(RegistryValue.of(7, new byte[] {'a', 0, 'b'}).texts()).contains(List.of("a"));
    }

    @Test
    void readsNumbersOfTheRightLengthOnly() {
        byte[] four = {1, 2, 3, 4};

        assertThat(RegistryValue.of(RegistryValue.REG_DWORD_BIG_ENDIAN, four).number())
                .hasValue(0x01020304);
        assertThat(RegistryValue.of(RegistryValue.REG_DWORD, new byte[0]).number())
                .isEmpty();
        assertThat(RegistryValue.of(RegistryValue.REG_DWORD, new byte[8]).number())
                .isEmpty();
        assertThat(RegistryValue.of(RegistryValue.REG_QWORD, four).number()).isEmpty();
        assertThat(RegistryValue.of(RegistryValue.REG_BINARY, four).number()).isEmpty();
    }

    @Test
    void answersOnlyForItsType() {
        RegistryValue number = RegistryValue.dword(1);
        RegistryValue text = RegistryValue.text("a");

        assertThat(number.text()).isEmpty();
        assertThat(number.texts()).isEmpty();
        assertThat(text.texts()).isEmpty();
        assertThat(text.number()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, REG_NONE",
        "1, REG_SZ",
        "4, REG_DWORD",
        "6, REG_LINK",
        "7, REG_MULTI_SZ",
        "11, REG_QWORD",
        "18, type 0x12"
    })
    void namesItsType(int type, String name) {
        RegistryValue value = RegistryValue.of(type, new byte[0]);

        assertThat(value.typeName()).isEqualTo(name);
    }

    @Test
    void showsItsTextOrItsTypeAndLength() {
        assertThat(RegistryValue.text("C:\\Go")).hasToString("C:\\Go");
        assertThat(RegistryValue.dword(1)).hasToString("REG_DWORD, 4 bytes");
        assertThat(RegistryValue.of(0, new byte[1])).hasToString("REG_NONE, 1 byte");
    }
}
