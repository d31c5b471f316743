package io.github.goroot.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.model.Issue;
import io.github.goroot.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/issues.md} that the registry locator gives. */
class IssueExamplesTest {

    @Test
    void theRegistryIsUnavailable() throws IOException {
        Host host = FakeHost.windows().build().toBuilder()
                .registry(Port.absent("JNA cannot be used here: java.lang.NoClassDefFoundError: com/sun/jna/Library."))
                .build();

        assertThat(issues()).contains(example(host));
    }

    @Test
    void aValueIsUnusable() throws IOException {
        Host host = FakeHost.windows()
                .registry(keys ->
                        keys.value("HKCU\\Software\\GoProgrammingLanguage", "installLocation", RegistryValue.dword(1)))
                .build();

        assertThat(issues()).contains(example(host));
    }

    private static String example(Host host) {
        Issue issue = Discoveries.discover(host).issues().get(0);
        return "```\n" + issue.severity().name().toLowerCase(Locale.ROOT) + ": " + issue + "\n→ "
                + issue.remedy().orElseThrow() + "\n```";
    }

    private static String issues() throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/issues.md"))) {
            directory = directory.getParent();
        }
        return Files.readString(directory.resolve("docs/issues.md")).replace("\r\n", "\n");
    }
}
