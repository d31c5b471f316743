package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.selection.Reason;
import io.github.goroot.selection.Selection;
import io.github.goroot.selection.Selection.Outcome;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A go.exe of Windows that is started from inside WSL does not see the variables of Linux. */
class CrossingTest {

    private static final String HOME = "/mnt/c/Program Files/Go";

    private final FakeHost host = host().env("WSL_DISTRO_NAME", "Debian");

    private static FakeHost host() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .workingDirectory("/home/ann/shop")
                .go("go1.22.12", "/usr/local/go")
                .file("/home/ann/.config/go/env", "GOTOOLCHAIN=go1.20\n")
                .searchPath("/usr/local/go/bin");
        GoInstallation.of("go1.24.4").platform("windows", "amd64").into(host, HOME);
        return GoInstallation.of("go1.24.4").platform("windows", "amd64").into(host, "/mnt/c/other");
    }

    private Selection select() {
        return ToolchainSelector.of(host.build()).select(SelectionRequest.here().withGo(HOME + "/bin/go.exe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PATH/l:USER", "GOROOT/w:GOTOOLCHAIN/wp", "GOROOTX:XGOROOT"})
    void variablesOfLinuxStayThere(String wslenv) {
        host.env("GOROOT", "/usr/local/go").env("GOTOOLCHAIN", "go1.20").env("WSLENV", wslenv);

        Selection selection = select();

        assertThat(selection.outcome()).isEqualTo(Outcome.LOCAL);
        assertThat(selection.home().map(Path::toString)).contains(HOME);
        assertThat(selection.reasons())
                .extracting(Reason::text)
                .contains("It is a program of Windows, which sees no variable of Linux but those that WSLENV names.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOROOT/p", "USER:GOROOT/up", "GOROOT/l"})
    void gorootThatIsTranslatedCounts(String wslenv) {
        host.env("GOROOT", "/mnt/c/other").env("WSLENV", wslenv);

        assertThat(select().home().map(Path::toString)).contains("/mnt/c/other");
    }

    @Test
    void gorootThatIsHandedOverAsItIsLeadsNowhere() {
        host.env("GOROOT", "/mnt/c/other").env("WSLENV", "GOROOT");

        assertThat(select().error()).contains("go: cannot find GOROOT directory: /mnt/c/other");
    }

    @Test
    void otherVariablesThatCrossCountToo() {
        host.env("GOTOOLCHAIN", "local").env("WSLENV", "GOTOOLCHAIN").file("/home/ann/shop/go.mod", "go 1.99\n");

        assertThat(select().outcome()).isEqualTo(Outcome.LOCAL);
    }

    @Test
    void projectIsReadAndToolchainsOfLinuxAreNoneForIt() {
        host.file("/home/ann/shop/go.mod", "go 1.25.1\n").go("go1.25.1", "/opt/go1.25.1");
        host.link("/usr/local/go/bin/go1.25.1", "/opt/go1.25.1/bin/go");

        Selection selection = select();

        assertThat(selection.outcome()).isEqualTo(Outcome.DOWNLOAD);
        assertThat(selection.toolchain()).contains("go1.25.1");
    }

    @Test
    void elsewhereItIsStartedWithTheVariablesThatAreThere() {
        Selection selection = ToolchainSelector.of(host().build())
                .select(SelectionRequest.here().withGo(HOME + "/bin/go.exe"));

        assertThat(selection.toolchain()).contains("go1.20");
    }
}
