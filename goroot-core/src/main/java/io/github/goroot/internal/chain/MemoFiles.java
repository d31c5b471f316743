package io.github.goroot.internal.chain;

import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that are asked everything once: several locators come to the same places within one discovery.
 *
 * <p>That there is nothing is remembered; other failures are for the turn of the locator they hit, so that one that is
 * repeated comes to the same place again, and the next one tries anew; long answers are not, since nobody repeats them.
 */
final class MemoFiles extends QuestionedFiles {

    private static final int LONGEST_READ = 64 * 1024;

    private static final int USUAL_QUESTIONS = 256;

    private final HostFiles files;
    private final Map<Question, Object> answers;
    private final Map<Question, IOException> failures;
    private final Conclusions conclusions;

    MemoFiles(HostFiles files, Memory memory) {
        this.files = files;
        this.answers = memory.answers;
        this.failures = memory.failures;
        this.conclusions = memory.conclusions;
    }

    /** What was answered so far; workers of one discovery share it. */
    static final class Memory {
        private final Map<Question, Object> answers = new ConcurrentHashMap<>(USUAL_QUESTIONS);
        private final Map<Question, IOException> failures = new ConcurrentHashMap<>();
        private final Conclusions conclusions = new Conclusions();

        /** Lets everything that failed be tried again. */
        void forgetFailures() {
            failures.clear();
        }
    }

    private record Nothing(String file) {}

    @Override
    Object answer(Question question) throws IOException {
        Object answer = remembered(question);
        return answer instanceof byte[] bytes ? bytes.clone() : answer;
    }

    private Object remembered(Question question) throws IOException {
        Object known = answers.get(question);
        if (known instanceof Nothing nothing) {
            throw new NoSuchFileException(nothing.file());
        }
        if (known != null) {
            return known;
        }
        Object concluded = conclusions.about(question);
        if (concluded != null) {
            return concluded;
        }
        IOException failure = failures.get(question);
        if (failure != null) {
            throw failure;
        }
        try {
            Object answer = question.ask(files);
            if (!(answer instanceof byte[] bytes && bytes.length > LONGEST_READ)) {
                answers.put(question, answer);
                conclusions.draw(question, answer, answers);
            }
            return answer;
        } catch (NoSuchFileException e) {
            answers.put(question, new Nothing(question.path().toString()));
            conclusions.drawFromNothing(question);
            throw e;
        } catch (IOException e) {
            failures.put(question, e);
            throw e;
        }
    }
}
