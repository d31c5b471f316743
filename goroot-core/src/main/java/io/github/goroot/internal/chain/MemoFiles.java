package io.github.goroot.internal.chain;

import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/**
 * Files that are asked everything once: several locators come to the same places within one discovery.
 *
 * <p>That there is nothing is remembered; other failures are for the turn of the locator they hit, so that one that is
 * repeated comes to the same place again, and the next one tries anew; long answers are not, since nobody repeats them.
 */
final class MemoFiles extends QuestionedFiles {

    private static final int LONGEST_READ = 64 * 1024;

    private final HostFiles files;
    private final Memory memory;

    MemoFiles(HostFiles files, Memory memory) {
        this.files = files;
        this.memory = memory;
    }

    @Override
    Object answer(Question question) throws IOException {
        Place place = memory.place(question.path());
        Object known = memory.answer(question, place);
        Object answer = known == null ? asked(question, place) : known;
        return answer instanceof byte[] bytes ? bytes.clone() : answer;
    }

    private Object asked(Question question, Place place) throws IOException {
        IOException failure = memory.failure(question);
        if (failure != null) {
            throw failure;
        }
        try {
            Object answer = question.ask(files);
            if (!(answer instanceof byte[] bytes && bytes.length > LONGEST_READ)) {
                memory.learn(question, place, answer);
            }
            return answer;
        } catch (NoSuchFileException e) {
            memory.learnNothing(question, place);
            throw e;
        } catch (IOException e) {
            memory.learnFailure(question, e);
            throw e;
        }
    }
}
