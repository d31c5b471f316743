package io.github.goroot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads documents strictly and holds them to the published schemas. */
public final class JsonSchemas {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private JsonSchemas() {}

    /** Reads the document of a command and checks it. */
    public static JsonNode valid(String command, String document) {
        JsonNode json = parse(document);
        assertThat(schema(command).validate(json))
                .as("what %s.schema.json says of %s", command, document)
                .isEmpty();
        return json;
    }

    /** Tells whether a document follows the schema of a command. */
    static boolean isValid(String command, JsonNode document) {
        return schema(command).validate(document).isEmpty();
    }

    static JsonNode parse(String document) {
        try {
            return STRICT.readTree(document);
        } catch (IOException e) {
            throw new AssertionError("Not one JSON document: " + document, e);
        }
    }

    static JsonNode source(String command) {
        try {
            return parse(Files.readString(Path.of("..", "docs", "schema", command + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String command) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(source(command));
    }
}
