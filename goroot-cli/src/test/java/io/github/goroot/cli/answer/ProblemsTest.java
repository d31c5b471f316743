package io.github.goroot.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.cli.Samples;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final List<Problem> problems = Problems.of(Samples.eventful());

    @Test
    void worstComeFirst() {
        assertThat(problems.stream().map(Problem::issue).map(Issue::code))
                .containsExactly(
                        IssueCode.GOROOT_MISSING,
                        IssueCode.LOCATOR_FAILED,
                        IssueCode.GOROOT_RELATIVE,
                        IssueCode.GO_IS_A_SCRIPT);
    }

    @Test
    void theSameIsToldOnceWithAllThatItConcerns() {
        assertThat(problems.get(3).concerns())
                .containsExactly(
                        "rejected: /usr/bin/go by executable-relative (PATH entry 2: /usr/bin)",
                        "rejected: /usr/bin/go by path (PATH entry 2: /usr/bin)");
    }

    @Test
    void locatorsAndToolchainsHaveProblemsToo() {
        assertThat(problems.get(1).concerns()).containsExactly("failed: acme");
        assertThat(problems.get(2).concerns()).containsExactly("concerns: go1.22.5 linux/amd64 in /usr/local/go");
    }
}
