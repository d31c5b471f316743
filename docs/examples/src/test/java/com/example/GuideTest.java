package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each piece of code in the guide stands in the example that is linked before it. */
class GuideTest {

    private static final Path DOCS = Stream.of(Path.of(""), Path.of("docs"))
            .filter(directory -> Files.exists(directory.resolve("guide.md")))
            .findFirst()
            .orElseThrow();
    private static final Pattern LINK_AND_CODE = Pattern.compile(
            "\\]\\((examples/[^)]*\\.java)\\)(?:(?!\\]\\(examples/).)*?```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("```java\n");

    @TestFactory
    Stream<DynamicTest> theCodeInTheGuideIsTheCodeThatRuns() throws IOException {
        return LINK_AND_CODE
                .matcher(guide())
                .results()
                .map(piece -> DynamicTest.dynamicTest(
                        piece.group(1),
                        () -> assertThat(source(piece.group(1)))
                                .satisfiesAnyOf(
                                        source -> assertThat(source).contains(piece.group(2)),
                                        source -> assertThat(source).contains(indented(piece)))));
    }

    @Test
    void everyPieceOfCodeHasItsLink() throws IOException {
        assertThat(LINK_AND_CODE.matcher(guide()).results())
                .hasSize((int) CODE.matcher(guide()).results().count())
                .hasSizeGreaterThan(8);
    }

    /** A method, which the page shows without the class around it. */
    private static String indented(MatchResult piece) {
        return piece.group(2).replaceAll("(?m)^(?=.)", "    ");
    }

    private static String guide() throws IOException {
        return Files.readString(DOCS.resolve("guide.md")).replace("\r\n", "\n");
    }

    private static String source(String file) throws IOException {
        return Files.readString(DOCS.resolve(file)).replace("\r\n", "\n");
    }
}
