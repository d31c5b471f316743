package io.github.goroot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoRequirementTest {

    private static GoVersion version(String text) {
        return GoVersion.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a line
                "1.22 | go1.22.0 | true",
                "1.22 | go1.22.12 | true",
                "1.22 | go1.22 | true",
                "1.22 | go1.22.3-bigcorp | true",
                "1.22 | go1.22.3 (Red Hat 1.22.3-1.el9) | true",
                "1.22 | go1.22.3 X:foo | true",
                "1.22 | go1.22.1-devel-cf | true",
                "1.22 | go1.22rc1 | false",
                "1.22 | go1.22-devel_33aff0e5 | false",
                "1.22 | devel go1.22-abcdef Tue Jan 7 | false",
                "1.22 | go1.22.3+bigcorp | false",
                "1.22 | go1.21.9 | false",
                "1.22 | go1.23.0 | false",
                "1.22 | go1.220.0 | false",
                "1.22 | go2.22.0 | false",
                "1.20 | go1.20 | true",
                "1.20 | go1.20.14 | true",
                "1.20 | go1.20rc1 | false",
                "1.0 | go1 | true",
                "1.0 | go1.0.3 | true",
                "1.0 | go1.1 | false",
                // one release
                "go1.22.3 | go1.22.3 | true",
                "1.22.3 | go1.22.3 | true",
                "go1.22.3 | go1.22.3-bigcorp | true",
                "go1.22.3 | go1.22.3 (Red Hat 1.22.3-1.el9) | true",
                "go1.22.3 | go1.22.3-X:foo | true",
                "go1.22.3 | go1.22.4 | false",
                "go1.22.3 | go1.22.30 | false",
                "go1.22.3 | go1.22.3rc1 | false",
                "go1.20 | go1.20 | true",
                "go1.20 | go1.20.1 | false",
                "go1.20 | devel go1.20-abcdef Tue Jan 7 | false",
                "go1.20 | go1.20.3+bigcorp | false",
                "1.20.0 | go1.20 | true",
                "go1 | go1 | true",
                "go1 | go1.0.1 | false",
                // one prerelease
                "1.22rc1 | go1.22rc1 | true",
                "go1.22rc1 | go1.22rc1 | true",
                "go1.22rc1 | go1.22rc1-bigcorp | true",
                "1.22rc1 | go1.22rc2 | false",
                "1.22rc1 | go1.22.0 | false",
                "1.9.2rc2 | go1.9.2rc2 | true",
                "go1.9.2rc2 | go1.9.2rc2 | true",
                "go1.9.2rc2 | go1.9.2 | false",
                "go1.9 | go1.9.2rc2 | false",
                "1.9 | go1.9.2rc2 | false",
                // one text
                "go1.22.3-bigcorp | go1.22.3-bigcorp | true",
                "go1.22.3-bigcorp | go1.22.3 | false",
                "go1.22.3-bigcorp | go1.22.3-bigcorp2 | false",
                "go1.22.3 X:foo | go1.22.3 X:foo | true",
                "go1.22.3 X:foo | go1.22.3 X:bar | false",
                "go1.25-devel_33aff0e5 | go1.25-devel_33aff0e5 | true",
                "devel +abcdef | devel +abcdef | true",
                "devel go1.24-abcdef Tue Jan 7 | devel go1.24-abcdef Tue Jan 7 | true",
                "devel go1.24-abcdef Tue Jan 7 | devel go1.24-fedcba Tue Jan 7 | false",
                // at least
                ">=1.22 | go1.22.0 | true",
                ">=1.22 | go1.22 | true",
                ">=1.22 | go1.22.3-bigcorp | true",
                ">=1.22 | go1.23.1 | true",
                ">=1.22 | go2.0 | true",
                ">=1.22 | go1.22rc1 | false",
                ">=1.22 | go1.23rc1 | false",
                ">=1.22 | go1.25-devel_33aff0e5 | false",
                ">=1.22 | devel go1.24-abcdef | false",
                ">=1.22 | go1.24.1+bigcorp | false",
                ">=1.22 | go1.21.13 | false",
                ">=1.22 | go1.9 | false",
                ">=1.9 | go1.10 | true",
                ">=go1.22.3 | go1.22.3 | true",
                ">=go1.22.3 | go1.22.10 | true",
                ">=1.22.3 | go1.22.2 | false",
                ">=1 | go1 | true",
                ">=1.22rc1 | go1.22rc1 | true",
                ">=1.22rc1 | go1.22rc1-bigcorp | true",
                ">=1.22rc1 | go1.22rc2 | true",
                ">=1.22rc1 | go1.22.0 | true",
                ">=1.22rc1 | go1.23.0 | true",
                ">=1.22rc1 | go1.23rc1 | false",
                ">=1.22rc1 | go1.22beta1 | false",
                ">=1.22rc1 | go1.22rc1-devel_x | false",
                ">=1.22rc2 | go1.22rc1 | false",
                // any
                "any | go1.22.3 | true",
                "any | go1.22rc1 | true",
                "any | go1.9.2rc2 | true",
                "any | go1.25-devel_33aff0e5 | true",
                "any | devel +abcdef | true"
            })
    void isSatisfiedByWhatItNames(String requirement, String version, boolean satisfied) {
        assertThat(GoRequirement.parse(requirement).isSatisfiedBy(version(version)))
                .isEqualTo(satisfied);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "any | any | any Go toolchain",
                "' any ' | any | any Go toolchain",
                "1.22 | 1.22 | a release of Go 1.22",
                "1.22.3 | go1.22.3 | Go 1.22.3",
                "go1.22.3 | go1.22.3 | Go 1.22.3",
                "1.22rc1 | go1.22rc1 | Go 1.22rc1",
                "go1.22.3-bigcorp | go1.22.3-bigcorp | the Go toolchain \"go1.22.3-bigcorp\"",
                ">=1.22 | >=1.22 | Go 1.22 or newer",
                "'  >= \tgo1.22.3 ' | >=1.22.3 | Go 1.22.3 or newer",
                "'\t1.22\n' | 1.22 | a release of Go 1.22"
            })
    void hasOneTextForEveryMeaning(String written, String text, String description) {
        GoRequirement requirement = GoRequirement.parse(written);

        assertThat(requirement.text()).isEqualTo(text);
        assertThat(requirement).hasToString(text);
        assertThat(requirement.describe()).isEqualTo(description);
        assertThat(GoRequirement.parse(text)).isEqualTo(requirement).hasSameHashCodeAs(requirement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.",
                "22",
                ".22",
                "v1.22",
                "1.22.x",
                "1.22.*",
                "go1.22.x",
                "1.22+",
                "=1.22",
                "==1.22",
                ">1.22",
                "<1.22",
                "<=1.22",
                "=>1.22",
                "> =1.22",
                ">=",
                ">= ",
                ">=any",
                ">=x",
                ">=1.22.x",
                ">=>=1.22",
                ">=go1.22.3-bigcorp",
                ">=go go1.22",
                "~1.22",
                "^1.22",
                "1.22 || 1.23",
                "1.22, 1.23",
                "1.022",
                "Any",
                "ANY",
                "latest",
                "go",
                "gopher",
                "Go1.22.3",
                "1.22.3-bigcorp",
                "go1.22.3+bigcorp",
                "1.22.3b7",
                "1.22.3rc1",
                "go1.22.3rc1",
                "1.21.0rc2",
                "go 1.22.3",
                "1. 22",
                "go1.22/x",
                "1.22\u0000",
                "go1.22.3\u0000",
                "１.２２",
                "1.٢٢"
            })
    void refusesWhatIsNoRequirementAndSaysWhatIs(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoRequirement.parse(text))
                .withMessageStartingWith("\"" + text.replace("\u0000", "\\u0000") + "\" is not a requirement")
                .withMessageContainingAll("\"1.22\"", "\"go1.22.3\"", "\"1.22rc1\"", "\">=1.22\"", "\"any\"")
                .withMessageEndingWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.22", "1.21", "1.99"})
    void refusesAReleaseThatGoNeverMadeAndSuggestsBothMeanings(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoRequirement.parse("go" + line))
                .withMessageStartingWith("\"go" + line + "\" names no release of Go")
                .withMessageContainingAll("\"" + line + "\"", "\"go" + line + ".0\"");
        assertThat(GoRequirement.parse(">=go" + line)).isEqualTo(GoRequirement.parse(">=" + line));
    }

    @Test
    void refusesTextsOfUnreasonableLengthWithAShortMessage() {
        String digits = "9".repeat(100_000);

        for (String start : new String[] {"1.", "go1.", ">=1.", "1.22.", "1.22rc", "x"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoRequirement.parse(start + digits))
                    .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(400));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> GoRequirement.line("1." + digits));
    }

    @Test
    void tellsRequirementsApart() {
        assertThat(GoRequirement.parse("1.22"))
                .isEqualTo(GoRequirement.line("1.22"))
                .isNotEqualTo(GoRequirement.parse("1.22.0"))
                .isNotEqualTo(GoRequirement.parse(">=1.22"))
                .isNotEqualTo(GoRequirement.exactly(version("go1.22")))
                .isNotEqualTo("1.22");
        assertThat(GoRequirement.any()).isEqualTo(GoRequirement.parse("any"));
    }

    @Test
    void canBeMadeOfAVersion() {
        GoVersion vendor = version("go1.22.3-bigcorp");

        assertThat(GoRequirement.exactly(version("go1.22.3"))).isEqualTo(GoRequirement.parse("go1.22.3"));
        assertThat(GoRequirement.exactly(vendor)).isEqualTo(GoRequirement.parse("go1.22.3-bigcorp"));
        assertThat(GoRequirement.atLeast(vendor)).isEqualTo(GoRequirement.parse(">=1.22.3"));
        assertThat(GoRequirement.atLeast(version("devel go1.24-abcdef"))).isEqualTo(GoRequirement.parse(">=1.24"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go1",
                "go1.20",
                "go1.22",
                "go1.22.3",
                "go1.22rc1",
                "go1.22.3 (bigcorp)",
                "go1.25-devel_x",
                "devel go1.24-x",
                "devel +x",
                "go1.9.2rc2",
                "go1.22.3+bigcorp"
            })
    void ofExactlyAVersionIsSatisfiedByIt(String text) {
        assertThat(GoRequirement.exactly(version(text)).isSatisfiedBy(version(text)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "go1.22", "1.22.0", "1.22rc1", " 1.22", "1.x", "any"})
    void refusesWhatIsNoLine(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoRequirement.line(text))
                .withMessageContaining("\"" + text + "\"");
    }

    @Test
    void refusesALowerBoundThatGoCannotOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoRequirement.atLeast(version("devel +abcdef")))
                .withMessageContaining("\"devel +abcdef\"");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> GoRequirement.parse(null));
        assertThatNullPointerException().isThrownBy(() -> GoRequirement.line(null));
        assertThatNullPointerException().isThrownBy(() -> GoRequirement.exactly(null));
        assertThatNullPointerException().isThrownBy(() -> GoRequirement.atLeast(null));
        assertThatNullPointerException().isThrownBy(() -> GoRequirement.any().isSatisfiedBy((GoVersion) null));
    }
}
