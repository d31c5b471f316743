package io.github.goroot.testkit;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.WindowsRegistry;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingTest {

    private final FakeHost machine =
            FakeHost.windows().file("C:\\go\\VERSION", "go1.22.5").registry("HKCU\\Software\\Go", "a", "1");

    private Counting busy() throws IOException {
        Counting counting = Counting.on(machine.build());
        WindowsRegistry registry = counting.host().registry().get().orElseThrow();
        registry.value(RegistryKey.parse("HKCU\\Software\\Go", View.BITS_64), "a");
        registry.value(RegistryKey.parse("HKCU\\Software\\Go", View.BITS_32), "");
        registry.subKeys(RegistryKey.parse("HKCU\\Software", View.BITS_64), 5);
        counting.host().files().read(machine.path("C:\\go\\VERSION"), 0, 100);
        counting.host().files().list(machine.path("C:\\go"), 5);
        counting.host().files().status(machine.path("C:\\"));
        return counting;
    }

    @Test
    void joinsFilesAndRegistry() throws IOException {
        Counting counting = busy();

        assertThat(counting.operations()).isEqualTo(6);
        assertThat(counting.byKind())
                .containsOnly(
                        Map.entry("LIST", 1),
                        Map.entry("READ", 1),
                        Map.entry("STATUS", 1),
                        Map.entry("REGISTRY_VALUE", 2),
                        Map.entry("REGISTRY_SUB_KEYS", 1));
        assertThat(counting.byPlace())
                .containsEntry("C:\\go", 2)
                .containsEntry("C:\\", 1)
                .containsEntry("HKEY_CURRENT_USER\\Software\\Go", 2);
        assertThat(counting).hasToString("3 operations, 8 bytes, 3 registry operations");
    }

    @Test
    void tellsRegistryOperationsByKindAndKey() throws IOException {
        CountingRegistry registry = busy().registry().orElseThrow();

        assertThat(registry.operations(CountingRegistry.Kind.VALUE)).isEqualTo(2);
        assertThat(registry.operationsBelow("hkcu\\software\\GO")).isEqualTo(2);
        assertThat(registry.operationsBelow("HKCU\\Soft")).isZero();
        assertThat(registry.operationsBelow("HKCU")).isEqualTo(3);
        assertThat(registry.log())
                .extracting(CountingRegistry.Operation::toString)
                .containsExactly(
                        "VALUE HKEY_CURRENT_USER\\Software\\Go\\a",
                        "VALUE HKEY_CURRENT_USER\\Software\\Go",
                        "SUB_KEYS HKEY_CURRENT_USER\\Software");
    }

    @Test
    void hasNoRegistryToCountWhereThereIsNone() {
        Counting counting = Counting.on(FakeHost.linux().build());

        assertThat(counting.registry()).isEmpty();
        assertThat(counting.host().registry().get()).isEmpty();
        assertThat(counting).askedNothing().hasToString("0 operations, 0 bytes");
    }

    @Test
    void holdsABudget() throws IOException {
        Counting counting = busy();

        assertThat(counting).stayedWithin(6).readAtMost(8).listedNothingTwice();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(counting).stayedWithin(5))
                .withMessageContaining("Expected at most 5 operations, but there were 6:")
                .withMessageContaining("1 LIST, 1 READ, 1 REGISTRY_SUB_KEYS, 2 REGISTRY_VALUE, 1 STATUS")
                .withMessageContaining("Most of them at")
                .withMessageContaining("C:\\go: 2");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(counting).readAtMost(7))
                .withMessageContaining("at most 7 bytes to be read, but there were 8");
        counting.host().files().list(machine.path("C:\\go"), 5);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(counting).listedNothingTwice())
                .withMessageContaining("2 times LIST C:\\go");
    }
}
