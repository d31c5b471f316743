package io.github.goroot.internal.chain;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<Path> vacant;
    private final Set<Path> real;

    MemoFiles(HostFiles files, Memory memory) {
        this.files = files;
        this.answers = memory.answers;
        this.failures = memory.failures;
        this.vacant = memory.vacant;
        this.real = memory.real;
    }

    /** What was answered so far; workers of one discovery share it. */
    static final class Memory {
        private final Map<Question, Object> answers = new ConcurrentHashMap<>();
        private final Map<Question, IOException> failures = new ConcurrentHashMap<>();

        /** Where there is nothing, and so nothing below. */
        private final Set<Path> vacant = ConcurrentHashMap.newKeySet();

        /** Where no link is on the way; so it is with every parent. */
        private final Set<Path> real = ConcurrentHashMap.newKeySet();

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
        if (isVacant(path)) {
            return FileStatus.absent();
        }
        FileStatus status = remembered(statusOf(path), () -> files.status(path));
        if (status.isAbsent()) {
            vacant.add(path);
        } else if (answers.get(realPathOf(path)) instanceof Path target) {
            answers.putIfAbsent(statusOf(target), status);
        }
        return status;
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return occupied(new Question("list", directory, 0, limit), () -> files.list(directory, limit));
    }

    @Override
    public Path realPath(Path path) throws IOException {
        if (real.contains(path)) {
            return path;
        }
        Path target = occupied(realPathOf(path), () -> files.realPath(path));
        for (Path current = target; current != null && real.add(current); current = current.getParent()) {
            // All on the way to a real path are real.
        }
        if (answers.get(statusOf(path)) instanceof FileStatus status) {
            answers.putIfAbsent(statusOf(target), status);
        }
        return target;
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        // A link to nothing counts as nothing, and still has its text.
        return path.getParent() != null && isVacant(path.getParent())
                ? Optional.empty()
                : remembered(new Question("link", path, 0, 0), () -> files.linkTarget(path));
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        Question question = new Question("read", file, position, length);
        byte[] bytes = occupied(question, () -> files.read(file, position, length));
        if (bytes.length > LONGEST_READ) {
            answers.remove(question);
        }
        return bytes.clone();
    }

    private static Question statusOf(Path path) {
        return new Question("status", path, 0, 0);
    }

    private static Question realPathOf(Path path) {
        return new Question("realPath", path, 0, 0);
    }

    private <T> T occupied(Question question, Operation<T> operation) throws IOException {
        if (isVacant(question.path())) {
            throw new NoSuchFileException(question.path().toString());
        }
        try {
            return remembered(question, operation);
        } catch (NoSuchFileException e) {
            vacant.add(question.path());
            throw e;
        }
    }

    /** Tells whether it is known already that there is nothing at a path or at one of its parents. */
    private boolean isVacant(Path path) {
        if (vacant.isEmpty() || leadsUp(path)) {
            return false;
        }
        for (Path current = path; current != null; current = current.getParent()) {
            if (vacant.contains(current)) {
                return true;
            }
        }
        return false;
    }

    /** To Windows the parent of a place where there is nothing is there all the same. */
    private static boolean leadsUp(Path path) {
        for (Path name : path) {
            if (name.toString().equals("..")) {
                return true;
            }
        }
        return false;
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
