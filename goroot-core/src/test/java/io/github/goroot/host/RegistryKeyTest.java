package io.github.goroot.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.RegistryKey.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryKeyTest {

    @ParameterizedTest
    @CsvSource({
        "HKLM\\SOFTWARE\\Go, HKEY_LOCAL_MACHINE, SOFTWARE\\Go",
        "hkcu\\Software, HKEY_CURRENT_USER, Software",
        "HKU\\.DEFAULT\\, HKEY_USERS, .DEFAULT",
        "HKCR, HKEY_CLASSES_ROOT, ''",
        "HKCC\\, HKEY_CURRENT_CONFIG, ''",
        "Hkey_Local_Machine\\a\\\\b, HKEY_LOCAL_MACHINE, a\\\\b",
    })
    void readsWhatPeopleWrite(String text, String hive, String path) {
        assertThat(RegistryKey.parse(text, View.BITS_32)).isEqualTo(new RegistryKey(hive, path, View.BITS_32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\", "SOFTWARE\\Go", "HKEY_X\\Go", "HKLM/SOFTWARE", " HKLM\\SOFTWARE"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> RegistryKey.parse(text, View.BITS_64)).isInstanceOf(IllegalArgumentException.class);
    }
}
