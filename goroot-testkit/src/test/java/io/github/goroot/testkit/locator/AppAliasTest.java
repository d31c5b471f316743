package io.github.goroot.testkit.locator;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.Port;
import io.github.goroot.host.ReparsePoint;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.ForwardingFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in {@code WindowsApps} is no file, and Java cannot look at it. */
class AppAliasTest {

    private static final String ALIAS = "C:\\Users\\ann\\AppData\\Local\\Microsoft\\WindowsApps\\go.exe";
    private static final String APP = "C:\\Program Files\\WindowsApps\\x\\go.exe";

    private static Host windows(Port<io.github.goroot.host.ReparsePoints> reparsePoints) {
        FakeHost fake = FakeHost.windows()
                .file(ALIAS, "")
                .go("go1.22.5", "C:\\Go")
                .searchPath("C:\\Users\\ann\\AppData\\Local\\Microsoft\\WindowsApps", "C:\\Go\\bin");
        Host host = fake.build();
        HostFiles files = new ForwardingFiles(host.files()) {
            @Override
            public FileStatus status(Path path) throws IOException {
                if (path.toString().equals(ALIAS)) {
                    throw new FileSystemException(ALIAS, null, "The file cannot be accessed by the system");
                }
                return super.status(path);
            }
        };
        return host.toBuilder().files(files).reparsePoints(reparsePoints).build();
    }

    private static DiscoveryReport discover(Host host) {
        return GoToolchains.builder().host(host).classLoaders().build().discover();
    }

    private static Optional<ReparsePoint> alias(Path path) {
        byte[] data = ("\3\0pkg\0pkg!App\0" + APP + "\0000\0").getBytes(StandardCharsets.UTF_16LE);
        return path.toString().equals(ALIAS)
                ? Optional.of(ReparsePoint.of(ReparsePoint.APP_EXECUTION_LINK, data))
                : Optional.empty();
    }

    @Test
    void isNoGoAndHidesNone() {
        DiscoveryReport report = discover(windows(Port.present(AppAliasTest::alias)));

        assertThat(report).foundExactly("C:\\Go");
        assertThat(report.locators().stream().flatMap(locator -> locator.issues().stream()))
                .anySatisfy(issue -> {
                    assertThat(issue.code()).isEqualTo(IssueCode.GO_IS_ANOTHER_PROGRAM);
                    assertThat(issue.message()).contains(ALIAS, APP);
                })
                .extracting(Issue::code)
                .doesNotContain(IssueCode.UNREADABLE);
    }

    @Test
    void isUnreadableWhereNobodyCanTell() {
        DiscoveryReport report = discover(windows(Port.absent("Nothing here reads reparse points.")));

        assertThat(report).foundExactly("C:\\Go");
        assertThat(report.locators().stream().flatMap(locator -> locator.issues().stream()))
                .extracting(Issue::code)
                .contains(IssueCode.UNREADABLE);
    }
}
