package io.github.goroot.internal.chain;

import io.github.goroot.host.FileStatus;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What files answered within one discovery, and what follows from that; its workers share it.
 *
 * <p>Where there is nothing there is nothing below; a path that links were followed to is its own real path, as all its
 * parents are; and a path has the status of its real path.
 */
final class Memory {

    private static final int USUAL_PLACES = 512;

    /** The answer that there is nothing. */
    private static final Object NOTHING = new Object();

    private final Map<Path, Place> places = new ConcurrentHashMap<>(USUAL_PLACES);
    private final Map<Question, IOException> failures = new ConcurrentHashMap<>();

    /** Gives what is known of a path and of all that it lies in. */
    Place place(Path path) {
        Place place = places.get(path);
        if (place != null) {
            return place;
        }
        List<Path> unknown = new ArrayList<>();
        Path current = path;
        while (current != null && place == null) {
            unknown.add(current);
            current = current.getParent();
            place = current == null ? null : places.get(current);
        }
        for (int i = unknown.size() - 1; i >= 0; i--) {
            Place fresh = new Place(unknown.get(i), place);
            Place earlier = places.putIfAbsent(unknown.get(i), fresh);
            place = earlier == null ? fresh : earlier;
        }
        // The path itself was unknown, so the loop has run at least once.
        return Objects.requireNonNull(place);
    }

    /**
     * Gives the answer to a question about a place, or null if it has to be asked.
     *
     * @throws NoSuchFileException if that is the answer
     */
    @Nullable
    Object answer(Question question, Place place) throws NoSuchFileException {
        Object told = place.answerTo(question);
        if (told != null && told != NOTHING) {
            return told;
        }
        if (told == null) {
            Question.Kind kind = question.kind();
            if (kind == Question.Kind.LINK) {
                // A link to nothing counts as nothing, and still has its text.
                return place.isBelowVacant() ? Optional.empty() : null;
            }
            if (kind == Question.Kind.REAL_PATH && place.isReal()) {
                return question.path();
            }
            if (!place.isVacant()) {
                return null;
            }
            if (kind == Question.Kind.STATUS) {
                return FileStatus.absent();
            }
        }
        throw new NoSuchFileException(question.path().toString());
    }

    /** Remembers an answer, and answers to other questions that follow from it. */
    void learn(Question question, Place place, Object answer) {
        place.remember(question, answer);
        Path path = question.path();
        if (answer instanceof FileStatus status) {
            if (status.isAbsent()) {
                place.markVacant();
                return;
            }
            if (place.answerTo(Question.realPath(path)) instanceof Path target) {
                learnStatus(target, status);
            }
        } else if (question.kind() == Question.Kind.REAL_PATH) {
            Path target = (Path) answer;
            place(target).markReal();
            if (place.answerTo(Question.status(path)) instanceof FileStatus status) {
                learnStatus(target, status);
            }
        }
        if (question.kind() != Question.Kind.LINK) {
            place.markOccupied();
        }
    }

    private void learnStatus(Path path, FileStatus status) {
        Place place = place(path);
        Question question = Question.status(path);
        if (place.answerTo(question) == null) {
            place.remember(question, status);
        }
    }

    /** Remembers that the answer is that there is nothing. */
    void learnNothing(Question question, Place place) {
        place.remember(question, NOTHING);
        place.markVacant();
    }

    /** Remembers that a question failed, until failures are forgotten. */
    void learnFailure(Question question, IOException failure) {
        failures.put(question, failure);
    }

    /** Gives how a question failed, or null. */
    @Nullable
    IOException failure(Question question) {
        return failures.get(question);
    }

    /** Lets everything that failed be tried again. */
    void forgetFailures() {
        failures.clear();
    }
}
