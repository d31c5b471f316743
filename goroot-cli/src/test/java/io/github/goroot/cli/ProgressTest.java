package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.cli.text.Style;
import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final LocatorReport DONE =
            LocatorReport.idle("official", "Official", new LocatorOutcome.NothingFound());

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private long now;

    @Test
    void staysQuietDuringAnOrdinarySearch() {
        try (Progress progress = progress(Run.ON_TERMINAL)) {
            now = TimeUnit.MILLISECONDS.toNanos(499);
            progress.isCancelled();
        }

        assertThat(text()).isEmpty();
    }

    @Test
    void tellsOncePerChangeAndCleansUp() {
        try (Progress progress = progress(Run.ON_TERMINAL)) {
            now = TimeUnit.SECONDS.toNanos(1);
            progress.isCancelled();
            progress.isCancelled();
            progress.toolchainFound(Samples.complete());
            progress.locatorFinished(DONE);
            progress.isCancelled();
        }

        String line = "\rLooking for Go: %1$d found, %1$d locators done ...";
        assertThat(text()).isEqualTo(line.formatted(0) + line.formatted(1) + "\r" + " ".repeat(44) + "\r");
    }

    @Test
    void neverCancelsNorWritesWhereNobodyWatches() {
        try (Progress progress = progress(Style.plain())) {
            now = TimeUnit.HOURS.toNanos(1);
            assertThat(progress.isCancelled()).isFalse();
        }

        assertThat(text()).isEmpty();
    }

    private Progress progress(Style style) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(written, false, StandardCharsets.UTF_8);
        return new Progress(new Terminal(nowhere, err, style), () -> now);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
