package io.github.goroot.testkit.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.selection.Selection;
import io.github.goroot.selection.Selection.Outcome;
import io.github.goroot.selection.SelectionRequest;
import io.github.goroot.selection.ToolchainSelector;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.binary.GccgoSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For gccgo's {@code go} nothing can be predicted, but it is said what it is. */
class GccgoSelectionTest {

    private static final String WHAT =
            "the go command of gccgo, which tells no version and never switches to another toolchain.";

    private final FakeHost host = FakeHost.linux()
            .home("/home/ann")
            .searchPath("/usr/bin")
            .executable("/usr/bin/x86_64-linux-gnu-go-12", GccgoSample.program().bytes())
            .executable("/usr/bin/tool", GccgoSample.program().bytes())
            .link("/usr/bin/go-12", "/usr/bin/x86_64-linux-gnu-go-12")
            .link("/usr/bin/go", "/usr/bin/go-12")
            .directory("/home/ann/project");

    private Selection select(String go) {
        SelectionRequest request = SelectionRequest.in(host.path("/home/ann/project"));
        return ToolchainSelector.of(host.build()).select(go.isEmpty() ? request : request.withGo(host.path(go)));
    }

    private void hasLibrary() {
        host.file("/usr/lib64/libgo.so.21", GccgoSample.library("/usr").bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usr/bin/x86_64-linux-gnu-go-12", "/usr/bin/go-12", "/usr/bin/go"})
    void theCommandThatWasNamedIsToldWithItsGoroot(String go) {
        hasLibrary();

        Selection selection = select(go);

        assertThat(selection.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(selection.error()).contains(go + " is " + WHAT + " Its own GOROOT is /usr, wherever it lies.");
    }

    @Test
    void theFirstOnPathIsToldWithItsGoroot() {
        hasLibrary();

        assertThat(select("").error())
                .contains("/usr/bin/go is the first go on PATH, and is " + WHAT
                        + " Its own GOROOT is /usr, wherever it lies.");
    }

    @Test
    void withoutItsLibraryNothingIsSaidOfTheGoroot() {
        assertThat(select("/usr/bin/go").error()).contains("/usr/bin/go is " + WHAT);
    }

    @Test
    void aVersionBesideItIsNotItsOwn() {
        host.file("/usr/VERSION", "go1.22.5\n");

        assertThat(select("/usr/bin/go").error()).contains("/usr/bin/go is " + WHAT);
    }

    @Test
    void anyOtherProgramIsNoGoCommand() {
        assertThat(select("/usr/bin/tool").error())
                .contains("/usr/bin/tool is a program that gccgo compiled, and no go command that tells its version.");
    }
}
