package io.github.goroot.internal.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.GoVersion;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go1.20.6",
                "go1.9",
                "go1.21rc4",
                "go1.18beta1",
                "go1.22.1-devel-cf",
                "go1.26.5 (Red Hat 1.26.5-1.el10)",
                "go1.28-devel_33aff0e5 Mon Jan 2 15:04:05 2026 +0000",
                "devel go1.24-abcdef Mon Jan 2"
            })
    void readsTheFirstLine(String version) {
        assertThat(VersionFile.parse(version).version())
                .isEqualTo(GoVersion.parse(version))
                .isPresent();
        assertThat(VersionFile.parse(version + "\r\n").version()).isEqualTo(GoVersion.parse(version));
        assertThat(VersionFile.parse(" " + version + "\t\n\n").version()).isEqualTo(GoVersion.parse(version));
    }

    @Test
    void readsTheTimeOfTheRelease() {
        VersionFile file = VersionFile.parse("go1.22.1\ntime 2024-02-29T18:18:48Z\n");

        assertThat(file.releaseTime()).contains(Instant.parse("2024-02-29T18:18:48Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"go1.22.1\n", "go1.22.1\ntime yesterday\n", "go1.22.1\ntime\n", "go1.22.1\nother x\n"})
    void doesWithoutATime(String content) {
        VersionFile file = VersionFile.parse(content);

        assertThat(file.version()).isPresent();
        assertThat(file.releaseTime()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "1.22.1", "\nGo1.22", "go", "<html>", "\u0000\u0001\u0002", "go1.22.1+x/../y"})
    void takesNothingElseForAVersion(String content) {
        assertThat(VersionFile.parse(content).version()).isEmpty();
    }

    @Test
    void doesNotTrustALineThatNeverEnds() {
        String endless = "go1.22.1 " + "x".repeat(8000);

        VersionFile file = VersionFile.parse(endless);

        assertThat(file.version()).isEmpty();
        assertThat(file.firstLine()).hasSizeLessThan(80);
    }

    @Test
    void quotesOnlyWhatCanBePrinted() {
        assertThat(VersionFile.parse("\u001b[31mred\u0007\n").firstLine()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void doesNotTrustALineThatMayBeCutOff() {
        String padded = "go1.22.5" + " ".repeat(4096);

        assertThat(VersionFile.parse(padded.substring(0, 4096)).version()).isEmpty();
        assertThat(VersionFile.parse(padded.substring(0, 4095)).version()).isPresent();
        assertThat(VersionFile.parse("go1.22.5\n" + padded).version()).isPresent();
    }

    @Test
    void quotesSixtyCharactersAtMost() {
        assertThat(VersionFile.parse("x".repeat(60)).firstLine()).isEqualTo("x".repeat(60));
        assertThat(VersionFile.parse("x".repeat(61)).firstLine()).isEqualTo("x".repeat(60) + "…");
    }
}
