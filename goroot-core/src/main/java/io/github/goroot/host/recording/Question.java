package io.github.goroot.host.recording;

import java.util.List;

/**
 * One thing that a host was asked: what sort of thing, and about what.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind a word such as {@code status} or {@code variable}
 * @param subjects what it is about, such as a path
 * @since 0.1
 */
public record Question(String kind, List<String> subjects) {

    /** Joins a kind and its subjects. */
    public Question {
        subjects = List.copyOf(subjects);
    }

    /**
     * Makes a question.
     *
     * @param kind the kind
     * @param subjects what it is about
     * @return the question
     */
    public static Question of(String kind, String... subjects) {
        return new Question(kind, List.of(subjects));
    }

    /** Gives the kind and the subjects, such as {@code status /usr/local/go}. */
    @Override
    public String toString() {
        return kind + " " + String.join(" ", subjects);
    }
}
