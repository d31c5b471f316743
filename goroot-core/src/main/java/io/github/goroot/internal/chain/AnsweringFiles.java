package io.github.goroot.internal.chain;

import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files for whoever goes on where a discovery ended: they fail at once where an operation of it hung, and a small file that
 * was read to its end is not read again by one who would read more or less of it.
 */
final class AnsweringFiles extends QuestionedFiles {

    private static final int LARGEST_KEPT = 64 * 1024;

    private final HostFiles files;
    private final DeadRoots deadRoots;
    private final Map<Path, byte[]> whole = new ConcurrentHashMap<>();

    AnsweringFiles(HostFiles files, DeadRoots deadRoots) {
        this.files = files;
        this.deadRoots = deadRoots;
    }

    @Override
    Object answer(Question question) throws IOException {
        byte[] known = question.kind() == Question.Kind.READ ? whole.get(question.path()) : null;
        if (known != null) {
            int from = (int) Math.min(question.from(), known.length);
            return Arrays.copyOfRange(known, from, from + Math.min(question.length(), known.length - from));
        }
        deadRoots.check(question.path());
        Object answer = question.ask(files);
        if (answer instanceof byte[] bytes
                && question.from() == 0
                && bytes.length < question.length()
                && bytes.length <= LARGEST_KEPT) {
            whole.put(question.path(), bytes.clone());
        }
        return answer;
    }
}
