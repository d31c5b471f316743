package io.github.goroot.testkit.replay;

import io.github.goroot.host.recording.Answer;
import io.github.goroot.host.recording.Question;
import io.github.goroot.host.recording.Recording;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** The answers of a recording; what is not among them is an error that names the question. */
final class Answers {

    private final Recording recording;

    Answers(Recording recording) {
        this.recording = recording;
    }

    Answer to(Question question) {
        return recording.answer(question).orElseThrow(() -> new NotRecordedException(question));
    }

    <T> T read(Question question, Function<List<String>, T> reading) throws IOException {
        List<String> values = to(question).orThrow();
        try {
            return reading.apply(values);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new NotRecordedException(question, e);
        }
    }
}
