package io.github.goroot.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.cli.Samples;
import io.github.goroot.model.DiscoveryReport.Ending;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListTextTest {

    private static final Style TERMINAL = new Style(true, false, true);

    @Test
    void errorsComeBeforeTheTable() {
        assertThat(new ListText(Samples.eventful(), TERMINAL).errors()).isEqualTo("""
                error: /opt/gone does not exist. [GOROOT_MISSING]
                    rejected: /opt/gone by environment (GOROOT=/opt/gone)
                    → Install Go there.

                """);
    }

    @Test
    void theRestAndTheSumComeBehindIt() {
        assertThat(new ListText(Samples.eventful(), TERMINAL).remarks()).isEqualTo("""

                warning: The locator "acme" broke with a NullPointerException. [LOCATOR_FAILED]
                    failed: acme
                    → Report this to the authors of that locator.
                warning: GOROOT is relative. [GOROOT_RELATIVE]
                    concerns: go1.22.5 linux/amd64 in /usr/local/go
                notice: /usr/bin/go is a script. [GO_IS_A_SCRIPT]
                    rejected: /usr/bin/go by executable-relative (PATH entry 2: /usr/bin)
                    rejected: /usr/bin/go by path (PATH entry 2: /usr/bin)
                warning: The time was up before the end, so there may be more toolchains.
                1 Go toolchain, 3 candidates rejected, 1 locator failed.
                """);
    }

    @Test
    void thereIsNoSumWhereNobodyReadsIt() {
        ListText text = new ListText(
                Samples.report(
                        Ending.COMPLETE,
                        List.of(Samples.toolchain("go1.22.5", "/go").build())),
                Style.plain());

        assertThat(text.errors() + text.remarks()).isEmpty();
    }

    @Test
    void nothingFoundIsToldEverywhere() {
        assertThat(new ListText(Samples.report(Ending.CANCELLED, List.of()), Style.plain()).remarks())
                .isEqualTo("""
                warning: The search was cancelled before its end.
                No Go toolchain found on linux/amd64: 0 locators looked at 0 things. "goroot list --trace" shows each.
                """);
    }

    @Test
    void sumTellsHowMuchWasLookedAt() {
        LocatorReport locator = LocatorReport.of(
                "path",
                "PATH",
                new LocatorOutcome.NothingFound(),
                List.of(new Looked(Looked.Kind.VARIABLE, "PATH", "not set")),
                List.of(),
                Duration.ZERO);

        assertThat(new ListText(Samples.report(Ending.COMPLETE, List.of(), locator), Style.plain()).remarks())
                .startsWith("No Go toolchain found on linux/amd64: 1 locator looked at 1 thing.");
    }

    @Test
    void coloursFollowTheStyle() {
        Style coloured = new Style(true, true, true);

        assertThat(new ListText(Samples.eventful(), coloured).errors()).startsWith("\u001b[1;31merror:\u001b[0m ");
        assertThat(new ListText(Samples.eventful(), coloured).remarks()).contains("\u001b[33mwarning:\u001b[0m ");
    }

    @Test
    void asciiServesWhereThereIsNoMore() {
        Style ascii = new Style(true, false, false);

        assertThat(new ListText(Samples.eventful(), ascii).errors())
                .contains("    -> Install Go there.")
                .isASCII();
    }
}
