package io.github.goroot.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

    @Test
    void readsWhatGoEnvPrints() {
        String printed = """
                {
                \t"GOROOT": "C:\\\\Program Files\\\\Go",
                \t"GOGCCFLAGS": "-O2 \\u003ca\\u003e \\"q\\"\\t",
                \t"GOWORK": ""
                }
                """;

        assertThat(FlatJson.parse(printed))
                .isEqualTo(Map.of("GOROOT", "C:\\Program Files\\Go", "GOGCCFLAGS", "-O2 <a> \"q\"\t", "GOWORK", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "\"A\": 1", "\"A\": [\"x\"]", "\"A B\": \"x\"", "\"A\": \"x"})
    void passesOverWhatHasAnotherForm(String line) {
        assertThat(FlatJson.parse(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A\": \"\\\\u12\"", "\"A\": \"\\\\uzzzz\"", "\"A\": \"\\\\\""})
    void brokenEscapesDoNoHarm(String line) {
        assertThat(FlatJson.parse(line.replace("\\\\", "\\"))).containsKey("A");
    }

    @Test
    void readsNoMoreThanThereCanBe() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            many.append("\"A").append(i).append("\": \"x\",\n");
        }

        assertThat(FlatJson.parse(many.toString())).hasSize(1000);
    }
}
