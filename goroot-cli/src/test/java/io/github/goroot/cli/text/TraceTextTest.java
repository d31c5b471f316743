package io.github.goroot.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.cli.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTextTest {

    @Test
    void tellsLocatorByLocatorOnTerminal() {
        String trace = TraceText.of(Samples.eventful(), new Style(true, false, true));

        assertThat(trace).startsWith("""

                environment (The environment): nothing found in 1.234 ms
                    variable   GOROOT       /opt/gone
                    real-path  /usr/bin/go  failed: absent
                    rejected   /opt/gone    /opt/gone does not exist. [GOROOT_MISSING]

                """).contains("""

                registry (Registry): not applicable: only on Windows in 0.000 ms

                """).endsWith("""

                late (Late): skipped: the time was up in 0.000 ms

                Looked for 12.000 ms.
                """);
    }

    @Test
    void isGreppableElsewhere() {
        assertThat(TraceText.of(Samples.eventful(), Style.plain()).lines())
                .contains(
                        "locator\tofficial\tfound 1\t1.234 ms",
                        "looked\tofficial\tvariable\tGOROOT\t/opt/gone",
                        "candidate\tofficial\taccepted\t/usr/local/go\tofficial (/usr/local/go)",
                        "candidate\tofficial\tduplicate\t/usr/lib/go\tof /usr/local/go")
                .allMatch(line -> line.matches("(locator|looked|candidate)\t.*"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.000 ms", "999, 0.000 ms", "1000, 0.001 ms", "12345678, 12.345 ms", "3000000000, 3000.000 ms"})
    void timesHaveThreeDigits(long nanos, String expected) {
        assertThat(TraceText.millis(Duration.ofNanos(nanos))).isEqualTo(expected);
    }
}
