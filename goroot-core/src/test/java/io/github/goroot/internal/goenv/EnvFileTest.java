package io.github.goroot.internal.goenv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.internal.goenv.EnvFile.Assignment;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code readEnvFile} in {@code src/cmd/go/internal/cfg/cfg.go}. */
class EnvFileTest {

    private static final Path FILE = Path.of("env");

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            GOROOT=/usr/local/go|/usr/local/go
            GOROOT=|
            GOROOT= /a b |' /a b '
            GOROOT="/a"|"/a"
            GOROOT=a=b|a=b
            GOROOT=/a\\r|/a\\r
            """)
    void takesTheValueVerbatim(String line, String value) {
        EnvFile file = EnvFile.parse(FILE, line.replace("\\r", "\r"));

        assertThat(file.last("GOROOT"))
                .contains(new Assignment(1, "GOROOT", value == null ? "" : value.replace("\\r", "\r")));
    }

    @ParameterizedTest
    @CsvSource({"# GOROOT=/a", "' GOROOT=/a'", "goroot=/a", "GOROOT", "=GOROOT", "export GOROOT=/a"})
    void passesOverOtherLines(String line) {
        assertThat(EnvFile.parse(FILE, line).last("GOROOT")).isEmpty();
    }

    @Test
    void letsTheLastLineWinAndTellsItsNumber() {
        EnvFile file = EnvFile.parse(FILE, "GOROOT=/first\n# comment\nGOPATH=/p\nGOROOT=/last\n");

        assertThat(file.last("GOROOT")).contains(new Assignment(4, "GOROOT", "/last"));
        assertThat(file.last("GOPATH")).map(Assignment::text).isEqualTo(Optional.of("GOPATH=/p"));
    }
}
