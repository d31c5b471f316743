package io.github.goroot.internal.shim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A requirement admits what proto's reading of it admits. */
class SemverRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # range            | admits                       | refuses
            1.22.3             | 1.22.3                       | 1.22.4 1.22.3-rc1
            1.22               | 1.22.0 1.22.9                | 1.23.0 1.2.2 1.22.0-rc1 2.22.0
            1                  | 1.0.0 1.99.9                 | 2.0.0
            *                  | 0.0.1 9.9.9                  | 1.0.0-rc1
            x                  | 0.0.1 9.9.9                  | 1.0.0-rc1
            1.x                | 1.0.0 1.99.9                 | 2.0.0
            1.22.*             | 1.22.0 1.22.9                | 1.23.0
            ~1                 | 1.0.0 1.99.0                 | 2.0.0
            ~1.22              | 1.22.0 1.22.9                | 1.21.9 1.23.0
            ~1.22.3            | 1.22.3 1.22.9                | 1.22.2 1.23.0
            ^1.22              | 1.22.0 1.30.0                | 1.21.9 2.0.0
            ^1.22.3            | 1.22.3 1.30.0                | 1.22.2 2.0.0
            >=1.22             | 1.22.0 2.0.0                 | 1.21.9
            >1.22              | 1.23.0 2.0.0                 | 1.22.9
            >1                 | 2.0.0                        | 1.5.0
            >1.22.3            | 1.22.4                       | 1.22.3
            <1.22              | 1.21.9                       | 1.22.0
            <=1.22             | 1.22.9 1.0.0                 | 1.23.0
            <=1.22.3           | 1.22.3                       | 1.22.4
            =1.22              | 1.22.9                       | 1.23.0
            =1.22.3            | 1.22.3                       | 1.22.4
            >=1.20 <1.22       | 1.20.0 1.21.9                | 1.22.0 1.19.0
            '>=1.20, <1.22'    | 1.21.9                       | 1.22.0
            >=1.20 && <1.22    | 1.21.9                       | 1.22.0
            1.20 - 1.22        | 1.20.0 1.22.9                | 1.19.9 1.23.0
            '1.20 || ^1.23'    | 1.20.3 1.24.0                | 1.21.0
            >= 1.22            | 1.22.0                       | 1.21.0
            v1.22              | 1.22.3                       | 1.23.0
            ^1.23.0-rc1        | 1.23.0-rc1 1.23.0-rc2 1.23.0 | 1.24.0-rc1 1.22.0
            1.23.0-rc1         | 1.23.0-rc1                   | 1.23.0
            """)
    void admits(String range, String admitted, String refused) {
        SemverRange parsed = SemverRange.parse(range).orElseThrow();

        assertThat(admitted.split(" "))
                .allMatch(version -> parsed.admits(Semver.parse(version).orElseThrow()));
        assertThat(refused.split(" "))
                .noneMatch(version -> parsed.admits(Semver.parse(version).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "latest",
                "1.22.3.4",
                "go1.22",
                "1.22rc1",
                "||",
                "1 ||",
                "~",
                "^",
                "1..2",
                ".1",
                "1.",
                "../../etc",
                "a - b",
                "1.22 -",
                "1,22,",
                "9999999999"
            })
    void isNoneOf(String text) {
        assertThat(SemverRange.parse(text.replace("1,22,", "1,a"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "~", "1.", "|| ", "1||", "9", " ", "- ", ">=", "1.22.3-"})
    void isNoneOfWhatIsTooLong(String part) {
        assertThat(SemverRange.parse(part.repeat(100_000))).isEmpty();
    }
}
