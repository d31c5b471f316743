package io.github.goroot.internal.chain;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that are asked everything once: several locators come to the same places within one discovery.
 *
 * <p>That there is nothing is remembered; other failures are for the turn of the locator they hit, so that one that is
 * repeated comes to the same place again, and the next one tries anew; long answers are not, since nobody repeats them.
 */
final class MemoFiles implements HostFiles {

    private static final int LONGEST_READ = 64 * 1024;

    private final HostFiles files;
    private final Map<Question, Object> answers;
    private final Map<Question, IOException> failures;

    MemoFiles(HostFiles files, Memory memory) {
        this.files = files;
        this.answers = memory.answers;
        this.failures = memory.failures;
    }

    /** What was answered so far; workers of one discovery share it. */
    static final class Memory {
        private final Map<Question, Object> answers = new ConcurrentHashMap<>();
        private final Map<Question, IOException> failures = new ConcurrentHashMap<>();

        /** Lets everything that failed be tried again. */
        void forgetFailures() {
            failures.clear();
        }
    }

    private record Question(String what, Path path, long from, int length) {}

    private record Nothing(String file) {}

    private interface Operation<T> {
        T run() throws IOException;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return remembered(new Question("status", path, 0, 0), () -> files.status(path));
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return remembered(new Question("list", directory, 0, limit), () -> files.list(directory, limit));
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return remembered(new Question("realPath", path, 0, 0), () -> files.realPath(path));
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return remembered(new Question("link", path, 0, 0), () -> files.linkTarget(path));
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        Question question = new Question("read", file, position, length);
        byte[] bytes = remembered(question, () -> files.read(file, position, length));
        if (bytes.length > LONGEST_READ) {
            answers.remove(question);
        }
        return bytes.clone();
    }

    @SuppressWarnings("unchecked") // A question holds the kind of its answer.
    private <T> T remembered(Question question, Operation<T> operation) throws IOException {
        Object known = answers.get(question);
        if (known instanceof Nothing nothing) {
            throw new NoSuchFileException(nothing.file());
        }
        if (known != null) {
            return (T) known;
        }
        IOException failure = failures.get(question);
        if (failure != null) {
            throw failure;
        }
        try {
            T answer = operation.run();
            answers.put(question, answer);
            return answer;
        } catch (NoSuchFileException e) {
            answers.put(question, new Nothing(question.path().toString()));
            throw e;
        } catch (IOException e) {
            failures.put(question, e);
            throw e;
        }
    }
}
