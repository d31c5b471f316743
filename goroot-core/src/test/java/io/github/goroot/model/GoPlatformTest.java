package io.github.goroot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoPlatformTest {

    private static final String LONGEST = "a".repeat(32);

    @ParameterizedTest
    @ValueSource(strings = {"linux/amd64", "linux_amd64", "plan9/386", "az09/az09"})
    void readsBothForms(String text) {
        assertThat(GoPlatform.parse(text)).map(GoPlatform::toString).contains(text.replace('_', '/'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "linux",
                "/amd64",
                "_amd64",
                "linux/",
                "Linux/amd64",
                "li`nux/amd64",
                "li{nux/amd64",
                "linux/am:d64",
                "a-b/c",
                "linux/amd64/v1"
            })
    void refusesWhatIsNoPlatform(String text) {
        assertThat(GoPlatform.parse(text)).isEmpty();
    }

    @Test
    void limitsTheLengthOfNames() {
        assertThat(GoPlatform.parse(LONGEST + "/" + LONGEST)).isPresent();
        assertThat(GoPlatform.parse(LONGEST + "a/amd64")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new GoPlatform("Linux", "amd64"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GoPlatform("linux", ""));
    }

    @Test
    void isOrderedBySystemThenByArchitecture() {
        assertThat(Stream.of("linux/arm64", "windows/386", "linux/amd64", "darwin/arm64")
                        .map(text -> GoPlatform.parse(text).orElseThrow())
                        .sorted()
                        .map(GoPlatform::toString))
                .containsExactly("darwin/arm64", "linux/amd64", "linux/arm64", "windows/386");
    }

    @Test
    void lettersAtTheEdgesOfTheAlphabetCount() {
        assertThat(GoPlatform.parse("az/09")).isPresent();
    }
}
