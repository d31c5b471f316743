package io.github.goroot.testkit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.diagnosis.FindingCode;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each finding is found on its machine, and {@code docs/findings.md} shows it as it is. */
class FindingsTest {

    private static final List<String> PARTS = List.of("Meaning", "Shows as", "Usual cause", "Remedy");

    @ParameterizedTest
    @EnumSource
    void isFoundAndShownVerbatim(FindingCode code) throws IOException {
        Finding finding = SickHost.with(code).findings().stream()
                .filter(each -> each.code().equals(code.name()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(SickHost.with(code).findings().toString()));

        assertThat(section(code.name())).contains("```\n" + shown(finding) + "\n```");
    }

    @ParameterizedTest
    @EnumSource
    void comesAloneAmongWhatIsAsBad(FindingCode code) {
        Diagnosis diagnosis = SickHost.with(code);
        Severity worst = diagnosis.findings().get(0).severity();

        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.severity() == worst)
                .extracting(Finding::code)
                .contains(code.name());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToDoAndWhatShowsIt(FindingCode code) {
        assertThat(SickHost.with(code).findings()).allSatisfy(finding -> {
            assertThat(finding.message()).endsWith(".");
            assertThat(finding.remedy())
                    .hasValueSatisfying(remedy -> assertThat(remedy).endsWith("."));
        });
    }

    @Test
    void everyCodeHasItsSectionInTheOrderOfTheEnum() throws IOException {
        assertThat(Pattern.compile("(?m)^## (.*)$").matcher(page()).results().map(match -> match.group(1)))
                .containsExactlyElementsOf(
                        Stream.of(FindingCode.values()).map(FindingCode::name).toList());
        for (FindingCode code : FindingCode.values()) {
            assertThat(PARTS)
                    .as(code.name())
                    .allSatisfy(part -> assertThat(section(code.name())).contains("**" + part + ".**"));
        }
    }

    static String shown(Finding finding) {
        StringBuilder text =
                new StringBuilder(finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding + "\n");
        finding.location()
                .ifPresent(spot -> text.append("  at ").append(spot.describe()).append('\n'));
        finding.evidence()
                .forEach(sentence -> text.append("  · ").append(sentence).append('\n'));
        return text.append("→ ").append(finding.remedy().orElse("")).toString().replace("two\nlines", "two\\nlines");
    }

    private static String section(String code) throws IOException {
        String page = page();
        int begin = page.indexOf("\n## " + code + "\n");
        assertThat(begin).as("a section %s in docs/findings.md", code).isNotNegative();
        int end = page.indexOf("\n## ", begin + 1);
        return page.substring(begin, end < 0 ? page.length() : end);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "findings.md")).replace("\r\n", "\n");
    }
}
