package io.github.goroot.cli.answer;

import io.github.goroot.model.Issue;
import java.util.List;

/**
 * Something that is wrong, told once with everything that it is wrong with.
 *
 * @param issue what is wrong, without a location
 * @param concerns what it is wrong with, each in a few words
 */
public record Problem(Issue issue, List<String> concerns) {
    /** Joins an issue and what it concerns. */
    public Problem {
        concerns = List.copyOf(concerns);
    }
}
