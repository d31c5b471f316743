package io.github.goroot.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    @Test
    void writesMembersInTheOrderOfTheCalls() {
        String document = JsonWriter.document(json -> {
            json.text("b", "x");
            json.number("a", 12);
            json.flag("c", true);
            json.object("d", () -> json.text("e", "f"));
            json.list("g", List.of(1, 2), item -> json.number("h", item));
            json.list("i", List.of(), item -> json.text("never", "ever"));
            json.object("j", () -> {});
            json.text("k", "l");
        });

        assertThat(document).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "b": "x",
                  "a": 12,
                  "c": true,
                  "d": {
                    "e": "f"
                  },
                  "g": [
                    {
                      "h": 1
                    },
                    {
                      "h": 2
                    }
                  ],
                  "i": [],
                  "j": {},
                  "k": "l"
                }
                """);
    }

    @Test
    void leavesAbsentValuesOut() {
        String document = JsonWriter.document(json -> {
            json.text("absent", Optional.empty());
            json.text("present", Optional.of(7));
        });

        assertThat(document).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "present": "7"
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\\",
                "C:\\Go\\",
                "\u0000\u0001\b\t\n\f\r\u001b\u001f",
                "\u007f\u0080\u009f",
                "gö, 碁, 𝒢𝑜, \u2028\u2029"
            })
    void anyTextComesBackAsItWas(String text) throws Exception {
        byte[] document = JsonWriter.document(json -> json.text("text", text)).getBytes(StandardCharsets.UTF_8);

        assertThat(new ObjectMapper().readTree(document).get("text").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "\ud800, \\ud800",
        "x\udc00, x\\udc00",
        "\ud800\ud800\udc00, \\ud800\ud800\udc00",
        "\udc00\ud800, \\udc00\\ud800"
    })
    void halfCharactersAreWrittenByNumber(String text, String written) {
        assertThat(JsonWriter.document(json -> json.text("t", text))).contains("\"t\": \"" + written + "\"");
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        assertThat(JsonWriter.document(json -> json.text("t", "\u001b[2J\u009b")))
                .contains("\"\\u001b[2J\\u009b\"");
    }
}
