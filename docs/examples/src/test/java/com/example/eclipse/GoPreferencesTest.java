package com.example.eclipse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.testkit.FakeHost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoPreferencesTest {

    private final List<GoToolchain> found = new ArrayList<>();

    /** Cancelled as soon as a number of toolchains is found. */
    private final class Monitor implements ProgressMonitor {

        private final int most;
        private final List<String> calls = new ArrayList<>();
        private int work;

        Monitor(int most) {
            this.most = most;
        }

        @Override
        public void beginTask(String name, int total) {
            calls.add("begin " + name);
        }

        @Override
        public void subTask(String name) {
            assertThat(name).isNotBlank();
        }

        @Override
        public void worked(int more) {
            work += more;
        }

        @Override
        public boolean isCanceled() {
            return found.size() >= most;
        }

        @Override
        public void done() {
            calls.add("done");
        }
    }

    @Test
    void aGoodHomeIsFine() {
        FakeHost machine = FakeHost.linux().go("go1.22.5", "/usr/local/go");

        assertThat(page(machine).validate(" /usr/local/go ")).isEqualTo(Status.OK);
    }

    @Test
    void anOldGoCanBeSavedWithAWarning() {
        FakeHost machine = FakeHost.linux().go("go1.19.8", "/usr/local/go");

        Status status = page(machine).validate("/usr/local/go");

        assertThat(status.severity()).isEqualTo(Status.Severity.WARNING);
        assertThat(status.message()).contains("go1.19.8", "linux/amd64", "1.22");
    }

    @Test
    void whatIsNoToolchainCannotBeSaved() {
        FakeHost machine = FakeHost.windows().directory("C:\\Go");

        Status status = page(machine).validate("C:\\Go");

        assertThat(status.severity()).isEqualTo(Status.Severity.ERROR);
        assertThat(status.message()).contains("C:\\Go");
    }

    @Test
    void textThatCannotBeAPathIsAnErrorToo() {
        assertThat(page(FakeHost.windows()).validate("C:\\a|b?").severity()).isEqualTo(Status.Severity.ERROR);
    }

    @Test
    void nothingTypedIsNoError() {
        assertThat(page(FakeHost.linux()).validate("  ").severity()).isEqualTo(Status.Severity.WARNING);
    }

    @Test
    void theJobTellsHowItGetsOn() {
        FakeHost machine = FakeHost.linux().home("/home/ann").go("go1.22.5", "/home/ann/sdk/go1.22.5");
        Monitor monitor = new Monitor(Integer.MAX_VALUE);

        assertThat(page(machine).search(monitor, found)).isEqualTo(Status.OK);
        assertThat(found).extracting(go -> go.version().toString()).containsExactly("go1.22.5");
        assertThat(monitor.calls).containsExactly("begin Searching for Go", "done");
        assertThat(monitor.work).isGreaterThan(10);
    }

    @Test
    void theJobCanBeCancelled() {
        FakeHost machine = FakeHost.linux()
                .home("/home/ann")
                .go("go1.23.1", "/home/ann/sdk/go1.23.1")
                .go("go1.22.5", "/usr/local/go");
        Monitor monitor = new Monitor(1);

        assertThat(page(machine).search(monitor, found).severity()).isEqualTo(Status.Severity.CANCEL);
        assertThat(found).hasSize(1);
        assertThat(monitor.calls).endsWith("done");
    }

    @Test
    void aMachineWithoutGoGetsTheWholeReport() {
        Status status = page(FakeHost.linux()).search(new Monitor(1), found);

        assertThat(status.severity()).isEqualTo(Status.Severity.ERROR);
        assertThat(status.message()).isNotBlank();
    }

    private static GoPreferences page(FakeHost machine) {
        return new GoPreferences(GoToolchains.builder().host(machine.build()).build(), GoRequirement.parse(">=1.22"));
    }
}
