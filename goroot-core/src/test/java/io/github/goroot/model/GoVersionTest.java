package io.github.goroot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoVersionTest {

    private static GoVersion version(String text) {
        return GoVersion.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "go1, 1, 1",
        "go1.0.3, 1.0.3, 1",
        "go1.9, 1.9, 1.9",
        "go1.18beta1, 1.18beta1, 1.18",
        "go1.20, 1.20, 1.20",
        "go1.21, 1.21, 1.21",
        "go1.21rc4, 1.21rc4, 1.21",
        "go1.22.5, 1.22.5, 1.22",
        "go1.999testmod, 1.999testmod, 1.999",
        "go1.22.1-devel-cf, 1.22.1, 1.22",
        "go1.23.6-X, 1.23.6, 1.23",
        "go1.22.1-bigcorp more text, 1.22.1, 1.22",
        "go1.26.5 (Red Hat 1.26.5-1.el10), 1.26.5, 1.26",
        "go1.18 gccgo (Debian 12.2.0-14) 12.2.0, 1.18, 1.18",
        "go1.25-devel_33aff0e5 Tue Jan 7 10:00:00 2025 +0000, 1.25, 1.25",
        "'go1.22.1 X:foo,bar', 1.22.1, 1.22",
        "'go1.26.0-X:foo,bar', 1.26.0, 1.26"
    })
    void readsTheVersionThatGoSeesInAToolchainsName(String text, String gover, String language) {
        GoVersion version = version(text);

        assertThat(version.text()).isEqualTo(text);
        assertThat(version).hasToString(text);
        assertThat(version.gover()).hasValue(gover);
        assertThat(version.languageVersion()).hasValue(language);
        assertThat(version.isToolchainName()).isTrue();
        assertThat(version.toolchainName()).hasValue(text);
        assertThat(Gover.fromToolchain(text)).isEqualTo(gover);
    }

    @ParameterizedTest
    @CsvSource({
        "devel go1.24-abcdef Tue Jan 7 10:00:00 2025 +0000, 1.24",
        "devel go1.17-abcdef, 1.17",
        "devel go1.24, 1.24",
        "go1.9.2rc2, 1.9",
        "go1.18.1b7, 1.18",
        "go1.2.3+bigcorp, 1.2",
        "go1.22.x, 1.22",
        "go1.22.3-built/from/here, 1.22",
        "go1.22.3 (bigcorp\\tools), 1.22"
    })
    void fallsBackToTheLanguageVersionWhereGoDoes(String text, String language) {
        GoVersion version = version(text);

        assertThat(version.isToolchainName()).isFalse();
        assertThat(version.isStable()).isFalse();
        assertThat(version.gover()).hasValue(language);
        assertThat(version.languageVersion()).hasValue(language);
        assertThat(version.toolchainName()).hasValue("go" + language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"devel +abcdef Tue Jan 7 10:00:00 2020 +0000", "devel", "devel ", "devel gone", "devel go1.024"})
    void knowsNoVersionOfAnOldDevelTree(String text) {
        GoVersion version = version(text);

        assertThat(version.isDevel()).isTrue();
        assertThat(Stream.of(version.gover(), version.languageVersion(), version.toolchainName(), version.major()))
                .containsOnly(Optional.empty());
        assertThat(version).isLessThan(version("go1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "go",
                "go ",
                "go1.",
                "go.1",
                "g1.22",
                "1.22",
                "Go1.22",
                "gopher",
                "go-1.22",
                "gone",
                "go01.2",
                "go1.022",
                "develop",
                "devel_x",
                "unknown",
                "release.r60.3 9516",
                "weekly.2011-12-22",
                "v1.22.0",
                "gccgo-go1.23rc4",
                " go1.22",
                "\tgo1.22",
                "\ufeffgo1.22",
                "go1.22.5\n",
                "go1.22.5\r",
                "go1.22.5\u0000",
                "\u0000go1.22",
                "go1.22\u001b[31m",
                "go1.22.5 \u0085",
                "go１.２２",
                "go1.٢٢",
                "go1.22.٣",
                "go1.22é",
                "go1.22/../..",
                "go1.22\\x",
                "../go1.22",
                "<html>"
            })
    void refusesWhatIsNoVersion(String text) {
        assertThat(GoVersion.parse(text)).isEmpty();
    }

    @Test
    void refusesTextsOfUnreasonableLength() {
        assertThat(GoVersion.parse("go1." + "9".repeat(100_000))).isEmpty();
        assertThat(GoVersion.parse("go1.22.5-" + "x".repeat(100_000))).isEmpty();
        assertThat(GoVersion.parseBare("1." + "9".repeat(100_000))).isEmpty();
        assertThat(GoVersion.parse("go1.22.5-" + "x".repeat(1024 - 9))).isPresent();
        assertThat(GoVersion.parse("go1.22.5-" + "x".repeat(1024 - 8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"go1.22.5 ", "go1.22.5\t", "go1.22.5 \t ", "go1.22.5-"})
    void trimsNothingAndSeesNoSuffixInBlanks(String text) {
        GoVersion version = version(text);

        assertThat(version.text()).isEqualTo(text);
        assertThat(version.gover()).hasValue("1.22.5");
        assertThat(version.vendorSuffix()).isEmpty();
        assertThat(version).isNotEqualTo(version("go1.22.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "go1, 1, 0, 0,",
        "go1.20, 1, 20, 0,",
        "go1.21, 1, 21,,",
        "go1.21rc4, 1, 21,, rc4",
        "go1.21alpha, 1, 21,, alpha",
        "go1.22.5-bigcorp, 1, 22, 5,",
        "devel go1.24-abcdef, 1, 24,,",
        "go1.9.2rc2, 1, 9, 0, rc2",
        "go1.8.5rc5-x, 1, 8, 0, rc5",
        "go1.18.1b7, 1, 18, 0,",
        "go1.123456789012345678901234567890.7, 1, 123456789012345678901234567890, 7,"
    })
    void givesThePartsAsDecimals(String text, String major, String minor, String patch, String prerelease) {
        GoVersion version = version(text);

        assertThat(version.major()).hasValue(major);
        assertThat(version.minor()).hasValue(minor);
        assertThat(version.patch()).isEqualTo(Optional.ofNullable(patch));
        assertThat(version.prerelease()).isEqualTo(Optional.ofNullable(prerelease));
        assertThat(version.isPrerelease()).isEqualTo(prerelease != null);
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhatPackagersAndExperimentsAdded(String text, String vendor, List<String> experiments) {
        GoVersion version = version(text);

        assertThat(version.vendorSuffix()).isEqualTo(Optional.ofNullable(vendor));
        assertThat(version.experiments()).isEqualTo(experiments).isUnmodifiable();
    }

    static Stream<Arguments> tellsWhatPackagersAndExperimentsAdded() {
        return Stream.of(
                Arguments.of("go1.22.5", null, List.of()),
                Arguments.of("go1.22.1-bigcorp more text", "bigcorp more text", List.of()),
                Arguments.of("go1.22.1-devel-cf", "devel-cf", List.of()),
                Arguments.of("go1.23.6-X", "X", List.of()),
                Arguments.of("go1.26.5 (Red Hat 1.26.5-1.el10)", "(Red Hat 1.26.5-1.el10)", List.of()),
                Arguments.of("go1.22.1 X:foo,bar", null, List.of("foo", "bar")),
                Arguments.of("go1.26.0-X:nofoo", null, List.of("nofoo")),
                Arguments.of("go1.26.5 (Red Hat 1.26.5-1) X:foo", "(Red Hat 1.26.5-1)", List.of("foo")),
                Arguments.of("go1.26.5 (bigcorp)-X:foo", "(bigcorp)", List.of("foo")),
                Arguments.of("go1.22.1-cf X:foo", "cf", List.of("foo")),
                Arguments.of("devel go1.24-abcdef Tue Jan 7 X:foo,nobar", null, List.of("foo", "nobar")),
                Arguments.of("devel +abcdef Tue Jan 7 X:framepointer", null, List.of("framepointer")),
                Arguments.of("go1.25-devel_33aff0e5 Tue Jan 7 X:foo", null, List.of("foo")),
                Arguments.of("go1.22.1 X:", "X:", List.of()),
                Arguments.of("go1.22.1 X:,,foo,", null, List.of("foo")),
                Arguments.of("go1.22.1 X:foo (bar)", "X:foo (bar)", List.of()),
                Arguments.of("go1.22.1 MAX:foo", "MAX:foo", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "go1.25-devel_33aff0e5 Tue Jan 7, true",
        "go1.25-devel, true",
        "go1.25-devel x, true",
        "devel go1.24-abcdef Tue Jan 7, true",
        "devel +abcdef Tue Jan 7, true",
        "go1.22.1-devel-cf, false",
        "go1.22.1-developer, false",
        "go1.22.1 devel, false",
        "go1.22.1, false"
    })
    void tellsUnreleasedTreesFromPackagersNames(String text, boolean devel) {
        assertThat(version(text).isDevel()).isEqualTo(devel);
    }

    @ParameterizedTest
    @CsvSource({
        "go1.22.5, true",
        "go1.20, true",
        "go1.22, true",
        "go1.22.5-bigcorp, true",
        "go1.22rc1, false",
        "go1.25-devel_x, false",
        "devel go1.24-x, false",
        "go1.9.2rc2, false"
    })
    void tellsWhatIsStable(String text, boolean stable) {
        assertThat(version(text).isStable()).isEqualTo(stable);
    }

    @ParameterizedTest
    @CsvSource({
        "go1.22, true",
        "go1.22-bigcorp, true",
        "go1.25-devel_x, true",
        "go1.20, false",
        "go1.22.0, false",
        "go1.22rc1, false",
        "devel +abcdef, false"
    })
    void tellsLanguageVersions(String text, boolean language) {
        assertThat(version(text).isLanguageVersion()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.22", "1.22.3", "1.22rc1", "1.999testmod"})
    void readsBareVersionsAsThoseOfToolchains(String bare) {
        assertThat(GoVersion.parseBare(bare)).contains(version("go" + bare));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "go1.22", "1.22.3-bigcorp", "1.22 ", " 1.22", "1.22.x", "1.9.2rc2", "devel", "٢.٢"})
    void refusesWhatIsNoBareVersion(String text) {
        assertThat(GoVersion.parseBare(text)).isEmpty();
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> GoVersion.parse(null));
        assertThatNullPointerException().isThrownBy(() -> GoVersion.parseBare(null));
        assertThatNullPointerException().isThrownBy(() -> version("go1.22.5").compareTo(null));
    }
}
