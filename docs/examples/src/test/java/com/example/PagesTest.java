package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the pages to the examples they show. */
class PagesTest {

    static final Path DOCS = Stream.of(Path.of(""), Path.of("docs"))
            .filter(directory -> Files.exists(directory.resolve("writing-a-locator.md")))
            .findFirst()
            .orElseThrow();
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void theCodeOnThePageIsTheCodeThatRuns() throws IOException {
        List<String> shown = JAVA.matcher(Files.readString(DOCS.resolve("writing-a-locator.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```java\n", "").replace("```", ""))
                .toList();

        assertThat(shown).hasSize(2);
        assertThat(source("main/java/com/example/acme/AcmeLocator.java")).endsWith(shown.get(0));
        assertThat(source("test/java/com/example/acme/AcmeLocatorTest.java")).endsWith(shown.get(1));
    }

    @ParameterizedTest
    @CsvSource({"main/java/com/example/acme/AcmeLocator.java, 40", "test/java/com/example/acme/AcmeLocatorTest.java, 20"
    })
    void anExampleIsShort(String file, int lines) throws IOException {
        assertThat(source(file).lines().count()).isLessThan(lines);
    }

    private static String source(String file) throws IOException {
        return Files.readString(DOCS.resolve("examples/src").resolve(file));
    }
}
