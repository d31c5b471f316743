package io.github.goroot.internal.chain;

import io.github.goroot.host.FileStatus;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what was answered before, so that nobody needs to ask.
 *
 * <p>Where there is nothing there is nothing below; a path that links were followed to is its own real path, as all its
 * parents are; and a path has the status of its real path.
 */
final class Conclusions {

    private final Set<Path> vacant = ConcurrentHashMap.newKeySet();
    private final Set<Path> real = ConcurrentHashMap.newKeySet();
    private final Set<Path> there = ConcurrentHashMap.newKeySet();

    /**
     * Gives the answer to a question, or null if it has to be asked.
     *
     * @throws NoSuchFileException if that is the answer
     */
    @Nullable
    Object about(Question question) throws NoSuchFileException {
        Path path = question.path();
        Question.Kind kind = question.kind();
        if (kind == Question.Kind.STATUS) {
            return isVacant(path) ? FileStatus.absent() : null;
        }
        if (kind == Question.Kind.LINK) {
            // A link to nothing counts as nothing, and still has its text.
            return path.getParent() != null && isVacant(path.getParent()) ? Optional.empty() : null;
        }
        if (kind == Question.Kind.REAL_PATH && real.contains(path)) {
            return path;
        }
        if (isVacant(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return null;
    }

    /** Draws conclusions from an answer, some of which are answers themselves. */
    void draw(Question question, Object answer, Map<Question, Object> answers) {
        Path path = question.path();
        boolean nothing = answer instanceof FileStatus status && status.isAbsent();
        if (!nothing && question.kind() != Question.Kind.LINK) {
            for (Path current = path; current != null && there.add(current); ) {
                current = current.getParent();
            }
        }
        if (question.kind() == Question.Kind.STATUS) {
            FileStatus status = (FileStatus) answer;
            if (nothing) {
                vacant.add(path);
            } else if (answers.get(Question.realPath(path)) instanceof Path target) {
                answers.putIfAbsent(Question.status(target), status);
            }
        } else if (question.kind() == Question.Kind.REAL_PATH) {
            Path target = (Path) answer;
            for (Path current = target; current != null && real.add(current); ) {
                current = current.getParent();
            }
            if (answers.get(Question.status(path)) instanceof FileStatus status) {
                answers.putIfAbsent(Question.status(target), status);
            }
        }
    }

    /** Draws conclusions from the answer that there is nothing. */
    void drawFromNothing(Question question) {
        vacant.add(question.path());
    }

    private boolean isVacant(Path path) {
        if (vacant.isEmpty()) {
            return false;
        }
        // What is there lies in what is there: nobody needs to go further up.
        for (Path current = path; current != null && !there.contains(current); current = current.getParent()) {
            if (vacant.contains(current)) {
                return !leadsUp(path);
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
}
