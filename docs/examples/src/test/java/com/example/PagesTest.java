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
        List<String> shown = codeOn("writing-a-locator.md");

        assertThat(shown).hasSize(2);
        assertThat(source("main/java/com/example/acme/AcmeLocator.java")).endsWith(shown.get(0));
        assertThat(source("test/java/com/example/acme/AcmeLocatorTest.java")).endsWith(shown.get(1));
    }

    @Test
    void theGuideToWatchingShowsTheCodeThatRuns() throws IOException {
        List<String> shown = codeOn("watching.md");

        assertThat(shown).hasSize(3);
        assertThat(source("main/java/com/example/ide/GoSdkList.java")).endsWith(shown.get(0));
        assertThat(source("main/java/com/example/ide/ProgramTable.java")).endsWith(shown.get(1));
        assertThat(source("test/java/com/example/ide/GoSdkListTest.java")).contains(shown.get(2));
    }

    private static List<String> codeOn(String page) throws IOException {
        return JAVA.matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```java\n", "").replace("```", ""))
                .toList();
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
