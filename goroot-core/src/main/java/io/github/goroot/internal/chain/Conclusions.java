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

    private static final int USUAL_PATHS = 256;

    /** Whether there is anything at a path, for those of which that is known. */
    private final Map<Path, Boolean> occupied = new ConcurrentHashMap<>(USUAL_PATHS);

    private final Set<Path> real = ConcurrentHashMap.newKeySet();

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
            return isVacant(question) ? FileStatus.absent() : null;
        }
        if (kind == Question.Kind.LINK) {
            // A link to nothing counts as nothing, and still has its text.
            return isBelowVacant(question) ? Optional.empty() : null;
        }
        if (kind == Question.Kind.REAL_PATH && real.contains(path)) {
            return path;
        }
        if (isVacant(question)) {
            throw new NoSuchFileException(path.toString());
        }
        return null;
    }

    /** Draws conclusions from an answer, some of which are answers themselves. */
    void draw(Question question, Object answer, Map<Question, Object> answers) {
        Path path = question.path();
        boolean nothing = answer instanceof FileStatus status && status.isAbsent();
        if (!nothing && question.kind() != Question.Kind.LINK && isNews(path)) {
            for (Path parent = question.parent(); parent != null && isNews(parent); ) {
                parent = parent.getParent();
            }
        }
        if (question.kind() == Question.Kind.STATUS) {
            FileStatus status = (FileStatus) answer;
            if (nothing) {
                occupied.putIfAbsent(path, false);
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
        occupied.putIfAbsent(question.path(), false);
    }

    /** Notes that there is something at a path; gives whether that was not known. */
    private boolean isNews(Path path) {
        return !Boolean.TRUE.equals(occupied.put(path, true));
    }

    private boolean isVacant(Question question) {
        Boolean known = occupied.get(question.path());
        return known == null ? isBelowVacant(question) : !known && !leadsUp(question.path());
    }

    private boolean isBelowVacant(Question question) {
        // What is there lies in what is there: nobody needs to go further up.
        for (Path parent = question.parent(); parent != null; parent = parent.getParent()) {
            Boolean known = occupied.get(parent);
            if (known != null) {
                return !known && !leadsUp(question.path());
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
