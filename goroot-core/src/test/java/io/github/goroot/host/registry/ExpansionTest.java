package io.github.goroot.host.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {

    private static final Map<String, String> VARIABLES = Map.of("A", "%B%", "B", "%A%", "C", "x", "EMPTY", "");

    @ParameterizedTest
    @CsvSource({
        "%C%, x",
        "1%C%2%C%3, 1x2x3",
        "%A%, %B%",
        "%NONE%, %NONE%",
        "%NONE%C%, %NONEx",
        "%%, %%",
        "%, %",
        "50% of %C%, 50% of x",
        "[%EMPTY%], []",
        "%C, %C"
    })
    void variablesAreReplacedOnce(String text, String expanded) {
        assertThat(Expansion.of(text, name -> Optional.ofNullable(VARIABLES.get(name))))
                .isEqualTo(expanded);
    }

    @Test
    void whatGrowsIsCut() {
        String large = "y".repeat(30_000);

        assertThat(Expansion.of("%C%".repeat(1000), name -> Optional.of(large))).hasSizeLessThan(100_000);
    }
}
