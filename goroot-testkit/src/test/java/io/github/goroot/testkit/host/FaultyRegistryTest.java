package io.github.goroot.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.FaultyRegistry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class FaultyRegistryTest {

    private final FakeHost host = FakeHost.windows()
            .registry("HKLM\\SOFTWARE\\Go", "InstallPath", "C:\\Go")
            .registry("HKLM\\SOFTWARE\\Go", "Other", "x")
            .registry("HKLM\\SOFTWARE\\Go\\1.22", "", "y")
            .registry("HKLM\\SOFTWARE\\Google", "", "z");

    private static RegistryKey key(String text) {
        return RegistryKey.parse(text, View.BITS_64);
    }

    @Test
    void withoutFaultsAnswersAsTheHostDoes() throws IOException {
        FaultyRegistry faults = FaultyRegistry.on(host.build());

        assertThat(faults.host().registry().get()).containsSame(faults);
        assertThat(faults.value(key("HKLM\\SOFTWARE\\Go"), "InstallPath")).contains(RegistryValue.text("C:\\Go"));
        assertThat(faults.subKeys(key("HKLM\\SOFTWARE"), 10)).hasSize(2);
        assertThat(faults.operations()).isEqualTo(2);
    }

    @Test
    void needsARegistry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultyRegistry.on(FakeHost.linux().build()))
                .withMessageContaining("This machine has no registry.");
    }

    @Test
    void deniesAKeyWithAllBelowItAndNothingBesideIt() throws IOException {
        FaultyRegistry faults = FaultyRegistry.on(host.build()).denying("hklm\\software\\go");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> faults.value(key("HKLM\\SOFTWARE\\Go"), "InstallPath"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> faults.subKeys(RegistryKey.parse("HKLM\\SOFTWARE\\Go\\1.22", View.BITS_32), 1));
        assertThat(faults.subKeys(key("HKLM\\SOFTWARE"), 10)).contains(key("HKLM\\SOFTWARE\\Go"));
        assertThat(faults.value(key("HKLM\\SOFTWARE\\Google"), "")).isPresent();
    }

    @Test
    void letsOneValueFailBesideOthers() throws IOException {
        IOException failure = new IOException("bad block");
        FaultyRegistry faults = FaultyRegistry.on(host.build()).failing("HKLM\\SOFTWARE\\Go", "installpath", failure);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> faults.value(key("HKLM\\SOFTWARE\\Go"), "InstallPath"))
                .isSameAs(failure);
        assertThat(faults.value(key("HKLM\\SOFTWARE\\Go"), "Other")).isPresent();
        assertThat(faults.subKeys(key("HKLM\\SOFTWARE\\Go"), 10)).hasSize(1);
    }

    @Test
    void letsTheNthOperationFail() throws IOException {
        IOException failure = new IOException("once");
        FaultyRegistry faults = FaultyRegistry.on(host.build()).failing(2, failure);

        faults.subKeys(key("HKLM\\SOFTWARE"), 10);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> faults.subKeys(key("HKLM\\SOFTWARE"), 10))
                .isSameAs(failure);
        faults.subKeys(key("HKLM\\SOFTWARE"), 10);
    }

    @Test
    void listsAKeyThatHasVanishedWhenItIsRead() throws IOException {
        FaultyRegistry faults = FaultyRegistry.on(host.build()).vanishing("HKLM\\SOFTWARE\\Go");

        assertThat(faults.subKeys(key("HKLM\\SOFTWARE"), 10)).contains(key("HKLM\\SOFTWARE\\Go"));
        assertThat(faults.value(key("HKLM\\SOFTWARE\\Go"), "InstallPath")).isEmpty();
        assertThat(faults.subKeys(key("HKLM\\SOFTWARE\\Go"), 10)).isEmpty();
        assertThat(faults.valueNames(key("HKLM\\SOFTWARE\\Go"), 10)).isEmpty();
        assertThat(FaultyRegistry.on(host.build()).valueNames(key("HKLM\\SOFTWARE\\Go"), 10))
                .isNotEmpty();
    }

    @Test
    void putsOddValuesBesideGoodOnes() throws IOException {
        for (RegistryValue oddity : FaultyRegistry.oddities("C:\\Go")) {
            FaultyRegistry faults = FaultyRegistry.on(host.build())
                    .odd("HKLM\\SOFTWARE\\Go", "InstallPath", oddity)
                    .odd("HKLM\\SOFTWARE\\New", "", oddity);

            assertThat(faults.value(key("HKLM\\SOFTWARE\\Go"), "InstallPath")).contains(oddity);
            assertThat(faults.value(key("HKLM\\SOFTWARE\\New"), "")).contains(oddity);
            assertThat(faults.value(key("HKLM\\SOFTWARE\\Go"), "Other")).contains(RegistryValue.text("x"));
        }
        assertThat(FaultyRegistry.oddities("x")).doesNotHaveDuplicates().doesNotContain(RegistryValue.text("x"));
    }
}
