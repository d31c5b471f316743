package io.github.goroot.host.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiveRegistryTest {

    private static final RegistryValue ONE = RegistryValue.text("one");
    private static final RegistryValue TWO = RegistryValue.text("two");

    private static HiveFile software() throws IOException {
        TestKey root = TestKey.root();
        root.key("GoLang\\Go").value("InstallPath", ONE);
        root.key("WOW6432Node\\GoLang\\Go").value("InstallPath", TWO);
        root.key("Policies\\Go").value("Shared", ONE);
        return HiveFile.of(HiveWriter.write(root));
    }

    private static HiveFile user() throws IOException {
        TestKey root = TestKey.root();
        root.key("Software\\GoProgrammingLanguage").value("installLocation", ONE);
        root.key("Environment").value("GOROOT", TWO);
        return HiveFile.of(HiveWriter.write(root));
    }

    private static HiveFile system(RegistryValue current) throws IOException {
        TestKey root = TestKey.root();
        root.key("Select").value("Current", current);
        root.key("ControlSet001\\Control").value("x", ONE);
        root.key("ControlSet002\\Control").value("x", TWO);
        return HiveFile.of(HiveWriter.write(root));
    }

    private static RegistryKey key(String text) {
        return RegistryKey.parse(text, View.BITS_64);
    }

    private static RegistryKey key32(String text) {
        return RegistryKey.parse(text, View.BITS_32);
    }

    @Test
    void findsEachKeyInTheHiveThatHoldsIt() throws IOException {
        WindowsRegistry registry = HiveRegistry.builder()
                .mount("HKLM\\Software", software())
                .mount("HKCU", user())
                .build();

        assertThat(registry.value(key("HKLM\\SOFTWARE\\golang\\GO"), "installpath"))
                .contains(ONE);
        assertThat(registry.value(key("HKCU\\Environment"), "GOROOT")).contains(TWO);
        assertThat(registry.value(key("HKCU\\SOFTWARE\\GoProgrammingLanguage"), "INSTALLLOCATION"))
                .contains(ONE);
        assertThat(registry.value(key("HKLM\\SYSTEM\\Select"), "Current")).isEmpty();
        assertThat(registry.value(key("HKLM"), "x")).isEmpty();
        assertThat(registry.value(key("HKU\\S-1-5-18\\Environment"), "GOROOT")).isEmpty();
    }

    @Test
    void showsTheThirtyTwoBitPartOfTheSoftware() throws IOException {
        WindowsRegistry registry =
                HiveRegistry.builder().mount("HKLM\\SOFTWARE", software()).build();

        assertThat(registry.value(key32("HKLM\\SOFTWARE\\GoLang\\Go"), "InstallPath"))
                .contains(TWO);
        assertThat(registry.value(key("HKLM\\SOFTWARE\\WOW6432Node\\GoLang\\Go"), "InstallPath"))
                .contains(TWO);
        assertThat(registry.value(key32("HKLM\\SOFTWARE\\Policies\\Go"), "Shared"))
                .contains(ONE);
        assertThat(registry.subKeys(key32("HKLM\\SOFTWARE"), 10)).containsExactly(key32("HKLM\\SOFTWARE\\GoLang"));
    }

    @Test
    void listsKeysOfHivesAndTheKeysAtWhichHivesAreMounted() throws IOException {
        WindowsRegistry registry = HiveRegistry.builder()
                .mount("HKCU", user())
                .mount("HKCU\\Software\\Classes", software())
                .mount("HKLM\\SOFTWARE", software())
                .build();

        assertThat(registry.subKeys(key("HKLM"), 10)).containsExactly(key("HKLM\\SOFTWARE"));
        assertThat(registry.subKeys(key("HKCU"), 10)).containsExactly(key("HKCU\\Environment"), key("HKCU\\Software"));
        assertThat(registry.subKeys(key("HKCU\\software"), 10))
                .containsExactly(key("HKCU\\software\\CLASSES"), key("HKCU\\software\\GoProgrammingLanguage"));
        assertThat(registry.subKeys(key("HKCU\\software"), 1)).hasSize(1);
        assertThat(registry.value(key("HKCU\\Software\\Classes\\GoLang\\Go"), "InstallPath"))
                .contains(ONE);
        assertThat(registry.subKeys(key("HKLM\\SOFTWARE\\Nothing"), 10)).isEmpty();
        assertThat(registry.valueNames(key("HKCU\\Software\\Classes\\GoLang\\Go"), 10))
                .containsExactly("InstallPath");
        assertThat(registry.valueNames(key("HKLM"), 10)).isEmpty();
    }

    @Test
    void takesTheControlSetThatIsSelected() throws IOException {
        RegistryKey control = key("HKLM\\System\\CurrentControlSet\\Control");

        assertThat(registry(RegistryValue.dword(2)).value(control, "x")).contains(TWO);
        assertThat(registry(RegistryValue.dword(1)).value(control, "x")).contains(ONE);
        assertThat(registry(RegistryValue.dword(2)).subKeys(key("HKLM\\SYSTEM\\CurrentControlSet"), 10))
                .containsExactly(key("HKLM\\SYSTEM\\CurrentControlSet\\Control"));
        for (RegistryValue odd : List.of(RegistryValue.dword(7), RegistryValue.dword(-1), RegistryValue.text("1"))) {
            assertThat(registry(odd).value(control, "x")).isEmpty();
        }
        assertThat(HiveRegistry.builder().build().value(control, "x")).isEmpty();
    }

    private static WindowsRegistry registry(RegistryValue current) throws IOException {
        return HiveRegistry.builder().mount("HKLM\\SYSTEM", system(current)).build();
    }

    @Test
    void damageInOneHiveStaysThere() throws IOException {
        byte[] bytes = HiveWriter.write(TestKey.root());
        TestKey root = TestKey.root();
        TestKey go = root.key("Go");
        byte[] damaged = HiveWriter.write(root);
        damaged[4096 + go.offset + 4] = 0;
        WindowsRegistry registry = HiveRegistry.builder()
                .mount("HKLM\\SOFTWARE", HiveFile.of(damaged))
                .mount("HKCU", user())
                .mount("HKU", HiveFile.of(bytes))
                .build();

        assertThatThrownBy(() -> registry.value(key("HKLM\\SOFTWARE\\Go"), "x"))
                .isInstanceOf(RegistryFormatException.class);
        assertThat(registry.value(key("HKCU\\Environment"), "GOROOT")).isPresent();
    }

    @Test
    void refusesTwoHivesInOnePlace() throws IOException {
        HiveRegistry.Builder builder = HiveRegistry.builder().mount("HKCU", user());
        HiveFile hive = software();

        assertThatThrownBy(() -> builder.mount("HKEY_CURRENT_USER\\", hive))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.mount("SOFTWARE", hive)).isInstanceOf(IllegalArgumentException.class);
    }
}
