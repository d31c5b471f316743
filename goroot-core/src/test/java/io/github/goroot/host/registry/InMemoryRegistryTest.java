package io.github.goroot.host.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryRegistryTest {

    private static final RegistryValue VALUE = RegistryValue.text("value");

    private static RegistryKey key(String text) {
        return RegistryKey.parse(text, View.BITS_64);
    }

    private static RegistryKey key32(String text) {
        return RegistryKey.parse(text, View.BITS_32);
    }

    @ParameterizedTest
    @CsvSource({
        // Apart, with the place that the 64-bit view shows.
        "HKLM\\SOFTWARE, HKLM\\SOFTWARE\\WOW6432Node",
        "HKLM\\software\\Go, HKLM\\SOFTWARE\\WOW6432Node\\Go",
        "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{1},"
                + " HKLM\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{1}",
        "HKLM\\SOFTWARE\\WOW6432Node\\Go, HKLM\\SOFTWARE\\WOW6432Node\\Go",
        "HKLM\\SOFTWARE\\Classes\\CLSID\\{1}, HKLM\\SOFTWARE\\Classes\\WOW6432Node\\CLSID\\{1}",
        "HKCU\\Software\\Classes\\CLSID\\{1}, HKCU\\Software\\Classes\\WOW6432Node\\CLSID\\{1}",
        "HKCU\\Software\\Classes\\WOW6432Node\\CLSID\\{1}, HKCU\\Software\\Classes\\WOW6432Node\\CLSID\\{1}",
        // Shared.
        "HKCU\\Software\\GoProgrammingLanguage, HKCU\\Software\\GoProgrammingLanguage",
        "HKCU\\Software\\Classes\\.go, HKCU\\Software\\Classes\\.go",
        "HKCU\\Environment, HKCU\\Environment",
        "HKLM\\SOFTWARE\\Classes\\.go, HKLM\\SOFTWARE\\Classes\\.go",
        "HKLM\\SOFTWARE\\Policies\\Go, HKLM\\SOFTWARE\\Policies\\Go",
        "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\S-1,"
                + " HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\S-1",
        "HKLM\\SYSTEM\\CurrentControlSet\\Control, HKLM\\SYSTEM\\CurrentControlSet\\Control",
        "HKLM\\SYSTEM\\SOFTWARE\\Go, HKLM\\SYSTEM\\SOFTWARE\\Go",
        "HKU\\S-1\\Software\\Go, HKU\\S-1\\Software\\Go",
    })
    void showsThroughTheThirtyTwoBitViewWhatWindowsShows(String seen, String place) {
        InMemoryRegistry by64 =
                InMemoryRegistry.builder().value(key(place), "x", VALUE).build();
        InMemoryRegistry by32 =
                InMemoryRegistry.builder().value(key32(seen), "x", VALUE).build();

        for (InMemoryRegistry registry : new InMemoryRegistry[] {by64, by32}) {
            assertThat(registry.value(key32(seen), "x")).contains(VALUE);
            assertThat(registry.value(key(place), "x")).contains(VALUE);
            assertThat(registry.value(key(seen), "x").isPresent()).isEqualTo(seen.equalsIgnoreCase(place));
        }
    }

    @Test
    void keepsTheTwoViewsOfTheSoftwareApart() {
        InMemoryRegistry registry = InMemoryRegistry.builder()
                .value(key("HKLM\\SOFTWARE\\Go"), "bits", RegistryValue.dword(64))
                .value(key32("HKLM\\SOFTWARE\\Go"), "bits", RegistryValue.dword(32))
                .build();

        assertThat(registry.value(key("HKLM\\SOFTWARE\\Go"), "bits")
                        .orElseThrow()
                        .number())
                .hasValue(64);
        assertThat(registry.value(key32("HKLM\\SOFTWARE\\Go"), "bits")
                        .orElseThrow()
                        .number())
                .hasValue(32);
    }

    @Test
    void listsNamesOfValuesSortedAndLimitedAsTheyWereFirstSpelled() {
        InMemoryRegistry registry = InMemoryRegistry.builder()
                .value("HKCU\\Software", "b", VALUE)
                .value("HKCU\\Software", "A", VALUE)
                .value("HKCU\\Software", "", VALUE)
                .value("HKCU\\Software", "B", RegistryValue.dword(1))
                .build();

        assertThat(registry.valueNames(key("HKCU\\software"), 10)).containsExactly("", "A", "b");
        assertThat(registry.valueNames(key("HKCU\\software"), 2)).containsExactly("", "A");
        assertThat(registry.valueNames(key("HKCU\\Nothing"), 2)).isEmpty();
        assertThat(registry.value(key("HKCU\\Software"), "b")).contains(RegistryValue.dword(1));
    }

    @Test
    void listsKeysSortedAndLimited() {
        InMemoryRegistry registry = InMemoryRegistry.builder()
                .key("HKCU\\Software\\b")
                .key("HKCU\\Software\\C\\below")
                .key("HKCU\\SOFTWARE\\a")
                .value("HKCU\\Software\\_", "", VALUE)
                .build();

        assertThat(registry.subKeys(key("HKCU\\software"), 10))
                .extracting(RegistryKey::path)
                .containsExactly("software\\a", "software\\b", "software\\C", "software\\_");
        assertThat(registry.subKeys(key("HKCU\\Software"), 2))
                .containsExactly(key("HKCU\\Software\\a"), key("HKCU\\Software\\b"));
        assertThat(registry.subKeys(key("HKCU"), 10)).containsExactly(key("HKCU\\Software"));
        assertThat(registry.subKeys(key("HKCU\\Software\\a"), 10)).isEmpty();
        assertThat(registry.subKeys(key("HKCU\\Nothing"), 10)).isEmpty();
        assertThat(registry.subKeys(key("HKLM"), 10)).isEmpty();
    }

    @Test
    void listsSharedKeysInBothViews() {
        InMemoryRegistry registry = InMemoryRegistry.builder()
                .key("HKLM\\SOFTWARE\\Policies")
                .key("HKLM\\SOFTWARE\\Go")
                .key(key32("HKLM\\SOFTWARE\\Go32"))
                .build();

        assertThat(registry.subKeys(key("HKLM\\SOFTWARE"), 10))
                .extracting(RegistryKey::path)
                .containsExactly("SOFTWARE\\Go", "SOFTWARE\\Policies", "SOFTWARE\\WOW6432Node");
        assertThat(registry.subKeys(key32("HKLM\\SOFTWARE"), 10))
                .containsExactly(key32("HKLM\\SOFTWARE\\Go32"), key32("HKLM\\SOFTWARE\\Policies"));
    }

    @Test
    void comparesNamesWithoutRegardToCaseAndKeepsTheFirstSpelling() {
        InMemoryRegistry registry = InMemoryRegistry.builder()
                .value("hkcu\\Größe", "Ñame", VALUE)
                .value("HKCU\\GRÖßE", "ñAME", RegistryValue.dword(1))
                .build();

        assertThat(registry.value(key("HKEY_CURRENT_USER\\gröSSE"), "ñame")).isEmpty();
        assertThat(registry.value(key("HKEY_CURRENT_USER\\größe"), "ñame")).contains(RegistryValue.dword(1));
        assertThat(registry.subKeys(key("HKCU"), 10)).containsExactly(key("HKCU\\Größe"));
    }

    @Test
    void removesKeysWithAllBelowThemAndValues() {
        InMemoryRegistry registry = InMemoryRegistry.builder()
                .value("HKCU\\a\\b\\c", "x", VALUE)
                .value("HKCU\\a", "x", VALUE)
                .value("HKCU\\a", "", VALUE)
                .removeKey(key("HKCU\\A\\B"))
                .removeKey(key("HKCU\\nothing\\there"))
                .removeValue(key("HKCU\\A"), "X")
                .removeValue(key("HKCU\\nothing"), "X")
                .build();

        assertThat(registry.value(key("HKCU\\a\\b\\c"), "x")).isEmpty();
        assertThat(registry.subKeys(key("HKCU\\a"), 10)).isEmpty();
        assertThat(registry.value(key("HKCU\\a"), "x")).isEmpty();
        assertThat(registry.value(key("HKCU\\a"), "")).contains(VALUE);
    }

    @Test
    void doesNotChangeOnceItIsBuilt() {
        InMemoryRegistry.Builder builder = InMemoryRegistry.builder().value("HKCU\\a", "x", VALUE);
        InMemoryRegistry registry = builder.build();
        builder.removeKey(key("HKCU\\a")).value("HKCU\\b", "x", VALUE);

        assertThat(registry.value(key("HKCU\\a"), "x")).contains(VALUE);
        assertThat(registry.value(key("HKCU\\b"), "x")).isEmpty();
    }

    @Test
    void mayLieDeeperThanAnyStack() {
        RegistryKey deep = key("HKCU\\" + "a\\".repeat(100_000) + "z");
        InMemoryRegistry registry =
                InMemoryRegistry.builder().value(deep, "x", VALUE).build();

        assertThat(registry.value(deep, "x")).contains(VALUE);
    }

    @Test
    void copiesAWholeHive() throws IOException {
        TestKey root = Hives.typical();
        InMemoryRegistry registry = InMemoryRegistry.builder()
                .value("HKLM\\SOFTWARE\\Software\\GoProgrammingLanguage", "installed", VALUE)
                .copy("HKLM\\SOFTWARE", HiveFile.of(HiveWriter.write(root)))
                .build();

        for (Map.Entry<String, Map<String, RegistryValue>> expected :
                root.content().entrySet()) {
            RegistryKey at = key("HKLM\\SOFTWARE\\" + expected.getKey());
            expected.getValue()
                    .forEach((name, value) ->
                            assertThat(registry.value(at, name)).contains(value));
        }
        assertThat(registry.subKeys(key("HKLM\\SOFTWARE"), 10))
                .extracting(RegistryKey::path)
                .containsExactly("SOFTWARE\\Environment", "SOFTWARE\\Größe", "SOFTWARE\\Software", "SOFTWARE\\Types");
    }

    @Test
    void refusesTextsThatAreNoKeys() {
        InMemoryRegistry.Builder builder = InMemoryRegistry.builder();

        assertThatThrownBy(() -> builder.key("SOFTWARE\\Go")).isInstanceOf(IllegalArgumentException.class);
    }
}
