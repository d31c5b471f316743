package io.github.goroot.internal.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of installed versions are ordered by version, and those that are none come first. */
class VersionsTest {

    @Test
    void ordersByVersion() {
        assertThat(List.of("1.22.10", "tip", "1.9", "1.22.9", "1.23rc1", "1.22rc1", "1.22", "a", "1.22.0").stream()
                        .sorted(Versions.ORDER))
                .containsExactly("a", "tip", "1.9", "1.22", "1.22rc1", "1.22.0", "1.22.9", "1.22.10", "1.23rc1");
    }

    @Test
    void givesTheNewestThatFits() {
        assertThat(Versions.newest(List.of("1.22.9", "1.22.10", "1.23.0"), name -> Versions.isOf(name, "1.22")))
                .contains("1.22.10");
        assertThat(Versions.newest(List.of(), name -> true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.22.5, 1.22, true",
        "1.22, 1.22, true",
        "1.22, 1, true",
        "1.220, 1.22, false",
        "1.2, 1.22, false",
        "1.22rc1, 1.22, false"
    })
    void knowsTheLine(String version, String line, boolean expected) {
        assertThat(Versions.isOf(version, line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.22.5, false",
        "1.22rc1, true",
        "1.22.0-beta.1, true",
        "v1.22.5, false",
        "v1.22rc1, true",
        "go1.22.5, false",
        "go1.22rc1, true"
    })
    void knowsAPrerelease(String version, boolean expected) {
        assertThat(Versions.isPrerelease(version)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.22.5, 1, 22, 5, ''", "v1.22.5, 1, 22, 5, ''", "1.22.0-rc1, 1, 22, 0, rc1"})
    void readsThreeNumbers(String text, long major, long minor, long patch, String prerelease) {
        assertThat(Semver.parse(text)).contains(new Semver(major, minor, patch, prerelease));
    }

    @ParameterizedTest
    @CsvSource({"1.22", "1.22.5.1", "1.22.5-", "1.22.x", "9999999999.1.1", "''"})
    void readsNothingElse(String text) {
        assertThat(Semver.parse(text)).isEmpty();
    }

    @Test
    void quotesShortlyAndWithoutCommands() {
        assertThat(Excerpt.of("a\u0000\u001b\n\tb")).isEqualTo("a\\u0000\\u001b\\u000a\tb");
        assertThat(Excerpt.of("é".repeat(160))).hasSize(160);
        assertThat(Excerpt.of("é".repeat(161))).hasSize(161).endsWith("…");
        assertThat(Excerpt.of("😀".repeat(100_000))).hasSizeLessThan(400);
    }
}
