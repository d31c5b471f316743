package io.github.goroot.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.InMemoryRegistry;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeRegistryTest {

    private static final String GO = "HKCU\\Software\\GoProgrammingLanguage";

    private static WindowsRegistry registry(FakeHost host) {
        return host.build().registry().get().orElseThrow();
    }

    private static Optional<String> text(FakeHost host, String key, View view, String name) throws IOException {
        return registry(host).value(RegistryKey.parse(key, view), name).flatMap(RegistryValue::text);
    }

    @Test
    void isNotThereUnlessSomethingIsSaidOfIt() {
        assertThat(FakeHost.windows().build().registry().get()).isEmpty();
        assertThat(FakeHost.windows().registry(keys -> {}).build().registry().get())
                .isPresent();
    }

    @Test
    void isWrittenInCode() throws IOException {
        FakeHost host = FakeHost.windows()
                .registry(GO, "installLocation", "C:\\Program Files\\Go\\")
                .registry(keys -> keys.value(GO, "installed", RegistryValue.dword(1)));

        assertThat(text(host, GO, View.BITS_64, "INSTALLLOCATION")).contains("C:\\Program Files\\Go\\");
        assertThat(registry(host).value(RegistryKey.parse(GO, View.BITS_32), "installed"))
                .contains(RegistryValue.dword(1));
    }

    @Test
    void isReadFromAnExport() throws IOException {
        FakeHost host = FakeHost.windows().registry(GO, "old", "x").registryExport("""
                Windows Registry Editor Version 5.00

                [HKEY_CURRENT_USER\\Software\\GoProgrammingLanguage]
                "installLocation"="C:\\\\Go\\\\"
                "old"=-

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Go]
                @="32"
                """);

        assertThat(text(host, GO, View.BITS_64, "installLocation")).contains("C:\\Go\\");
        assertThat(text(host, GO, View.BITS_64, "old")).isEmpty();
        assertThat(text(host, "HKLM\\SOFTWARE\\Go", View.BITS_32, "")).contains("32");
    }

    @Test
    void saysWhatIsWrongWithAnExport() {
        assertThatThrownBy(() -> FakeHost.windows().registryExport("Windows Registry Editor Version 5.00\nnonsense\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("ine 2");
    }

    @Test
    void isReadFromAHive() throws IOException {
        FakeHost host = FakeHost.windows().registryHive("HKLM\\SOFTWARE", SmallestHive.with("InstallPath", "C:\\Go"));

        assertThat(text(host, "HKLM\\SOFTWARE", View.BITS_64, "installpath")).contains("C:\\Go");
    }

    @Test
    void saysWhatIsWrongWithAHive() {
        assertThatThrownBy(() -> FakeHost.windows().registryHive("HKLM\\SOFTWARE", new byte[100]))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The fake registry cannot be made as described");
    }

    @Test
    void mayBeMadeElsewhere() {
        WindowsRegistry whole = InMemoryRegistry.builder().build();
        FakeHost host = FakeHost.windows().registry(whole);

        assertThat(registry(host)).isSameAs(whole);
        assertThatIllegalStateException().isThrownBy(() -> host.registry(GO, "x", "y"));
    }

    @Test
    void staysAsItWasWhenTheHostWasMade() throws IOException {
        FakeHost host = FakeHost.windows().registry(GO, "x", "1");
        WindowsRegistry before = registry(host);

        host.registry(GO, "x", "2");

        assertThat(before.value(RegistryKey.parse(GO, View.BITS_64), "x")).contains(RegistryValue.text("1"));
    }
}
