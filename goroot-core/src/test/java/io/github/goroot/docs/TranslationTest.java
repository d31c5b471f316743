package io.github.goroot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README in Chinese tells what the one in English tells. */
class TranslationTest {

    private static final String ENGLISH = "README.md";
    private static final String CHINESE = "README.zh-CN.md";

    @Test
    void theHeadingsHaveTheSameLevels() throws IOException {
        assertThat(headingLevels(CHINESE)).hasSizeGreaterThan(5).isEqualTo(headingLevels(ENGLISH));
    }

    @Test
    void theCodeIsTheSame() throws IOException {
        assertThat(blocks(CHINESE)).hasSizeGreaterThan(3).isEqualTo(blocks(ENGLISH));
    }

    @Test
    void theTablesTellOfTheSameThings() throws IOException {
        String firstCell = "(?m)^\\| ([^|]*[^|-][^|]*(?:\\\\\\|[^|]*)*) \\|";
        assertThat(codeIn(Documents.all(firstCell, Documents.read(CHINESE))))
                .hasSizeGreaterThan(40)
                .isEqualTo(codeIn(Documents.all(firstCell, Documents.read(ENGLISH))));
    }

    @Test
    void theListsAreAsLong() throws IOException {
        String item = "(?m)^(-|[0-9]+\\.) ";
        assertThat(Documents.all(item, Documents.read(CHINESE)))
                .isEqualTo(Documents.all(item, Documents.read(ENGLISH)));
    }

    @Test
    void theLinksLeadToTheSamePages() throws IOException {
        assertThat(links(CHINESE)).containsExactlyInAnyOrderElementsOf(links(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md](README.zh-CN.md)", "README.zh-CN.md](README.md)"})
    void eachLinksToTheOther(String pageAndLink) throws IOException {
        String[] both = pageAndLink.split("(?=]\\()");
        assertThat(Documents.read(both[0])).contains(both[1]);
    }

    private static List<Integer> headingLevels(String document) throws IOException {
        String prose = Documents.read(document).replaceAll("(?s)```.*?```", "");
        return Documents.all("(?m)^(#+) ", prose).stream().map(String::length).toList();
    }

    private static List<String> blocks(String document) throws IOException {
        return Documents.all("(?s)(```.*?```)", Documents.read(document));
    }

    private static List<String> codeIn(List<String> cells) {
        return cells.stream()
                .flatMap(cell -> Documents.all("(`[^`]+`)", cell).stream())
                .toList();
    }

    /** Where it links to, but for the two to each other. */
    private static List<String> links(String document) throws IOException {
        return Documents.all("\\]\\(([^)]+)\\)", Documents.read(document)).stream()
                .flatMap(link -> link.startsWith("README") ? Stream.empty() : Stream.of(link))
                .toList();
    }
}
