package io.github.goroot.cli;

import io.github.goroot.host.recording.Answer;
import io.github.goroot.host.recording.Question;
import io.github.goroot.host.recording.Recording;
import io.github.goroot.host.recording.Redaction;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A recording, and the texts that a person wrote about that machine, without the names of people.
 *
 * @param recording answers the same questions about the same things under other names
 * @param arguments name the same things as before
 */
record Redacted(Recording recording, List<String> arguments) {

    static Redacted of(Recording recording, List<String> arguments) {
        // As a part of the recording, for the same name must be replaced by the same one in both.
        Map<Question, Answer> answers = recording.answers();
        for (int i = 0; i < arguments.size(); i++) {
            answers.put(argument(i), Answer.of(arguments.get(i)));
        }
        Recording redacted = Redaction.of(
                new Recording(recording.host(), recording.platform(), recording.workingDirectory(), answers));
        return new Redacted(
                redacted,
                IntStream.range(0, arguments.size())
                        .mapToObj(i -> redacted.answer(argument(i))
                                .orElseThrow()
                                .values()
                                .get(0))
                        .toList());
    }

    private static Question argument(int index) {
        return Question.of("argument", String.valueOf(index));
    }
}
