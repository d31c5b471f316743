package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.goroot.testkit.FakeHost;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are strict enough to notice a change, and agree with each other. */
class SchemaTest {

    private static final FakeHost HOST = FakeHost.linux()
            .go("go1.22.5", "/usr/local/go")
            .env("GOROOT", "/opt/gone")
            .home("/home/ann")
            .env("USER", "ann")
            .file("/etc/passwd", "ann:x:1000:1000::/home/ann:/bin/bash\n")
            .file("/home/ann/.bashrc", "GOPATH=$(choose)\nif at_work; then export GOTOOLCHAIN=local; fi\n")
            .searchPath("/usr/local/go/bin")
            .process(42, "/usr/local/go/bin/go", "go", "build")
            .processEnv(42, "GOROOT", "/usr/local/go")
            .file("/etc/motd", "hello")
            .file("/opt/copy/go", MadeUpProgram.of("go1.24.1", "path\tx\nmod\ty\tv1\ndep\tz\tv2\n=>\tw\n", "/opt/go"));

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("list", new String[] {"list", "--json"}),
                Arguments.of("find", new String[] {"find", "--json"}),
                Arguments.of("find", new String[] {"find", "--json", "1.99"}),
                Arguments.of("which", new String[] {"which", "--json", "/"}),
                Arguments.of("which", new String[] {"which", "--json", "/nowhere"}),
                Arguments.of("path", new String[] {"path", "--json", "--to-linux", "C:\\Go"}),
                Arguments.of("processes", new String[] {"processes", "--json"}),
                Arguments.of("doctor", new String[] {"doctor", "--json", "--processes", "/"}),
                Arguments.of(
                        "inspect",
                        new String[] {"inspect", "--json", "/usr/local/go", "/opt/gone", "/opt/copy/go", "/etc/motd"}));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void refusesMembersThatItDoesNotKnow(String command, String... arguments) {
        JsonNode document = Run.piped(HOST, arguments).json(command);

        for (ObjectNode object : objects(document).toList()) {
            object.put("surprise", 1);
            assertThat(JsonSchemas.isValid(command, document))
                    .as("with a surprise in %s", object)
                    .isFalse();
            object.remove("surprise");
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void refusesAnotherVersion(String command, String... arguments) {
        ObjectNode document = (ObjectNode) Run.piped(HOST, arguments).json(command);

        document.put("schemaVersion", 2);

        assertThat(JsonSchemas.isValid(command, document)).isFalse();
    }

    @Test
    void tellTheSameOfTheSameThings() {
        JsonNode list = JsonSchemas.source("list").get("$defs");
        for (String other : List.of("find", "inspect", "which", "processes", "doctor")) {
            JsonSchemas.source(other).get("$defs").properties().stream()
                    .filter(definition -> list.has(definition.getKey()))
                    .forEach(definition -> assertThat(definition.getValue())
                            .as("%s in %s", definition.getKey(), other)
                            .isEqualTo(list.get(definition.getKey())));
        }
    }

    private static Stream<ObjectNode> objects(JsonNode node) {
        Stream<ObjectNode> below = node.valueStream().flatMap(SchemaTest::objects);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
    }
}
