package com.example.intellij;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goroot.GoToolchains;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoSdkTypeTest {

    private final List<GoSdk> list = new ArrayList<>();

    /** Cancelled as soon as the list has a number of SDKs. */
    private final class Indicator implements ProgressIndicator {

        private final int most;
        private final List<String> texts = new ArrayList<>();

        Indicator(int most) {
            this.most = most;
        }

        @Override
        public void setText2(String text) {
            texts.add(text);
        }

        @Override
        public boolean isCanceled() {
            return list.size() >= most;
        }
    }

    @Test
    void theListIsFilledInTheOrderOfTheSearch() {
        FakeHost machine = FakeHost.windows()
                .home("C:\\Users\\ann")
                .go("go1.22.5", "C:\\Program Files\\Go")
                .go("go1.23.1", "C:\\Users\\ann\\sdk\\go1.23.1");
        Indicator indicator = new Indicator(Integer.MAX_VALUE);

        type(machine).suggestSdks(indicator, list::add);

        assertThat(list).extracting(GoSdk::versionString).containsExactly("go1.23.1", "go1.22.5");
        assertThat(list.get(0).tooltip()).contains("sdk-folder");
        assertThat(indicator.texts).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void cancellingKeepsWhatWasFound() {
        FakeHost machine = FakeHost.linux()
                .home("/home/ann")
                .go("go1.23.1", "/home/ann/sdk/go1.23.1")
                .go("go1.22.5", "/usr/local/go");

        assertThatThrownBy(() -> type(machine).suggestSdks(new Indicator(1), list::add))
                .isInstanceOf(ProcessCanceledException.class);
        assertThat(list).extracting(GoSdk::homePath).containsExactly("/home/ann/sdk/go1.23.1");
    }

    @Test
    void theNameThatSurvivesUpgradesIsKept() {
        FakeHost machine = GoInstallation.of("go1.22.5").homebrewInto(FakeHost.macos());

        type(machine).suggestSdks(new Indicator(Integer.MAX_VALUE), list::add);

        assertThat(list).extracting(GoSdk::homePath).allMatch(home -> home.endsWith("/opt/go/libexec"));
    }

    @Test
    void thePickedExecutableLeadsToTheHome() {
        FakeHost machine = FakeHost.windows().go("go1.22.5", "C:\\Go");

        assertThat(type(machine).adjustSelectedSdkHome("C:\\Go\\bin\\go.exe")).isEqualTo("C:\\Go");
        assertThat(type(machine).whyInvalid("C:\\Go\\bin")).isEmpty();
    }

    @Test
    void aWrongFolderGetsAReasonAndWhatToDo() {
        FakeHost machine = FakeHost.linux().directory("/home/ann/src");

        assertThat(type(machine).whyInvalid("/home/ann/src")).get().asString().contains("/home/ann/src");
        assertThat(type(machine).adjustSelectedSdkHome("/home/ann/src")).isEqualTo("/home/ann/src");
    }

    private static GoSdkType type(FakeHost machine) {
        return new GoSdkType(GoToolchains.builder().host(machine.build()).build());
    }
}
