package io.github.goroot.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.cli.Samples;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToolchainsTextTest {

    private static final Style TERMINAL = new Style(true, false, true);

    private final List<GoToolchain> toolchains = List.of(
            Samples.complete(),
            Samples.toolchain("go1.26.5 (Red Hat 1.26.5-1.el10)", "/usr/lib/golang")
                    .platform(new GoPlatform("linux", "riscv64"))
                    .runnable(false)
                    .provenances(entries(2))
                    .build());

    @Test
    void alignsOnTerminal() {
        assertThat(ToolchainsText.of(toolchains, TERMINAL)).isEqualTo("""
                VERSION                           PLATFORM                 HOME             FOUND BY
                go1.22.5                          linux/amd64              /usr/local/go    official (/usr/local/go)
                go1.26.5 (Red Hat 1.26.5-1.el10)  linux/riscv64 (foreign)  /usr/lib/golang  path (PATH entry 1: /bin)
                                                                                            path (PATH entry 2: /bin)
                """);
    }

    @Test
    void dividesFieldsByTabsElsewhere() {
        assertThat(ToolchainsText.of(toolchains, Style.plain()).replace('\t', '|'))
                .isEqualTo("""
                go1.22.5|linux/amd64|/usr/local/go|official (/usr/local/go)
                go1.26.5 (Red Hat 1.26.5-1.el10)|linux/riscv64|/usr/lib/golang|path (PATH entry 1: /bin); path (PATH entry 2: /bin)
                """);
    }

    @Test
    void showsAllWaysWhileTheyAreFew() {
        GoToolchain known =
                Samples.toolchain("go1.22.5", "/go").provenances(entries(4)).build();

        assertThat(ToolchainsText.of(List.of(known), TERMINAL)).endsWith("path (PATH entry 4: /bin)\n");
    }

    @Test
    void boundsTheWaysOnTerminal() {
        GoToolchain known =
                Samples.toolchain("go1.22.5", "/go").provenances(entries(9)).build();

        assertThat(ToolchainsText.of(List.of(known), TERMINAL))
                .contains("PATH entry 4")
                .doesNotContain("PATH entry 5")
                .endsWith("and 5 more\n");
    }

    @Test
    void hostileNamesStayOnTheirLine() {
        GoToolchain hostile =
                Samples.toolchain("go1.22.5", "/a\u001b[31m\tb\nc\u202e").build();

        assertThat(ToolchainsText.of(List.of(hostile), Style.plain()))
                .isEqualTo("go1.22.5\tlinux/amd64\t/a\\u001b[31m\\u0009b\\u000ac\\u202e\t\n");
    }

    @Test
    void nothingIsNothing() {
        assertThat(ToolchainsText.of(List.of(), TERMINAL)).isEmpty();
    }

    private static List<Provenance> entries(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Provenance.of("path", Provenance.Kind.DETECTED, Location.pathEntry(number, "/bin")))
                .toList();
    }
}
