package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the page on the peers to tests that exist. */
class PeersTest {

    private static final Pattern LINK = Pattern.compile("\\[(\\w+)\\]\\((\\.\\./[^)]+|examples/[^)]+)\\)");

    private final List<String[]> rows = Files.readAllLines(PagesTest.DOCS.resolve("peers.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| feature "))
            .map(line -> line.split(" ?\\| ?", -1))
            .toList();

    PeersTest() throws IOException {}

    @Test
    void everyClaimOfOursHasATestAndNoAbsenceHas() {
        assertThat(rows).hasSizeGreaterThan(30).allSatisfy(cells -> {
            boolean absent = cells[2].startsWith("not yet") || cells[2].startsWith("no, on purpose");
            assertThat(LINK.matcher(cells[2]).find())
                    .as("%s: %s", cells[1], cells[2])
                    .isNotEqualTo(absent);
        });
    }

    @Test
    void everyPeerHasACellInEveryRow() {
        assertThat(rows).allSatisfy(cells -> assertThat(cells).as(cells[1]).hasSize(11));
        assertThat(rows)
                .allSatisfy(cells ->
                        assertThat(List.of(cells).subList(1, 10)).as(cells[1]).noneMatch(String::isBlank));
    }

    @Test
    void everyLinkLeadsToTheTestItNames() {
        List<MatchResult> links =
                rows.stream().flatMap(cells -> LINK.matcher(cells[2]).results()).toList();

        assertThat(links).hasSizeGreaterThan(40).allSatisfy(link -> {
            Path test = PagesTest.DOCS.resolve(link.group(2));
            assertThat(test).isRegularFile().hasFileName(link.group(1) + ".java");
            assertThat(test).content().contains("class " + link.group(1) + " ");
        });
    }
}
