package io.github.goroot.testkit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.AccessListener;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.Looked;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.StubLocator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A caller can hear of every operation while a discovery runs. */
class AccessListenerTest {

    private final FakeHost host = FakeHost.linux()
            .go("go1.22.5", "/usr/local/go")
            .searchPath("/usr/local/go/bin")
            .env("GOROOT", "/opt/gone");

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private AccessListener.Access note(Looked.Kind kind, String subject) {
        return answer -> heard.add(kind.label() + " " + subject + ": " + answer);
    }

    @Test
    void hearsOfEachOperationWithItsAnswer() {
        discover(this::note);

        assertThat(heard)
                .contains(
                        "real-path /opt/gone: failed: absent",
                        "status /usr/local/go/bin/go: executable file",
                        "real-path /usr/local/go/bin/go: /usr/local/go/bin/go",
                        "status /usr/local/go/pkg/tool: directory")
                .doesNotHaveDuplicates();
    }

    @Test
    void hearsOfAsManyOperationsAsTheHostSees() {
        Counting counting = Counting.on(host.build());

        GoToolchains.builder()
                .host(counting.host())
                .accessListener(this::note)
                .build()
                .discover();

        assertThat(heard).hasSize(counting.operations());
    }

    @Test
    void hearsOfRegistryKeysInTheirView() {
        String key = "HKCU\\Software\\GoProgrammingLanguage";
        StubLocator reader = StubLocator.doing("reader", context -> {
            WindowsRegistry registry = context.host().registry().get().orElseThrow();
            registry.value(RegistryKey.parse(key, View.BITS_32), "installLocation");
            registry.subKeys(RegistryKey.parse("HKCU\\Software", View.BITS_64), 5);
            return Stream.empty();
        });

        GoToolchains.builder()
                .host(FakeHost.windows()
                        .registry(key, "installLocation", "C:\\Go")
                        .build())
                .addLocator(reader)
                .accessListener(this::note)
                .build()
                .discover();

        assertThat(heard)
                .contains("registry HKEY_CURRENT_USER\\Software: 1 key")
                .anyMatch(line -> line.startsWith("registry HKEY_CURRENT_USER\\Software\\GoProgrammingLanguage"
                        + "\\installLocation (32-bit view): "));
    }

    @Test
    void changesNothingOfTheAnswer() {
        DiscoveryReport unheard = discover((kind, subject) -> answer -> {});

        assertThat(unheard)
                .isEqualTo(GoToolchains.builder().host(host.build()).build().discover());
    }

    private DiscoveryReport discover(AccessListener listener) {
        return GoToolchains.builder()
                .host(host.build())
                .accessListener(listener)
                .build()
                .discover();
    }
}
