package io.github.goroot.host.recording;

import io.github.goroot.host.FileStatus;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What a redacted recording must answer because the home lies elsewhere now: the folders above it are others. */
final class AnswersAboveHome {

    private static final List<String> OF_PATHS =
            List.of(Ports.STATUS, Ports.LIST, Ports.REAL_PATH, Ports.LINK, Ports.READ);

    private final MovedHome home;
    private final Pseudonyms names;
    private final BiFunction<Question, Answer, Answer> redacted;
    private final String separator;

    /**
     * Prepares the answers.
     *
     * @param redacted takes the names out of an answer
     */
    AnswersAboveHome(MovedHome home, Pseudonyms names, BiFunction<Question, Answer, Answer> redacted) {
        this.home = home;
        this.names = names;
        this.redacted = redacted;
        this.separator = home.separator();
    }

    /**
     * Answers what is asked in the folders above the home's new place by what was asked above the old one, where
     * settings are looked for under the same names as in the home, the nearest first.
     */
    Map<Question, Answer> of(Recording recording) {
        Map<Question, Answer> above = new LinkedHashMap<>();
        home.spellings().forEach(spelling -> add(above, spelling, recording));
        return above;
    }

    private void add(Map<Question, Answer> above, String spelling, Recording recording) {
        List<String> before = foldersAbove(spelling);
        List<String> now = foldersAbove(home.now());
        if (before.isEmpty() || names.text(before.get(0) + separator).equals(now.get(0) + separator)) {
            return;
        }
        Set<String> inHome = new HashSet<>(Set.of(""));
        recording
                .answers()
                .keySet()
                .forEach(question -> below(spelling, question).ifPresent(name -> {
                    for (int at = name.indexOf(separator); at >= 0; at = name.indexOf(separator, at + 1)) {
                        inHome.add(name.substring(at));
                    }
                }));
        for (String folder : before) {
            recording
                    .answers()
                    .forEach((question, answer) -> below(folder, question)
                            .filter(inHome::contains)
                            .ifPresent(name -> {
                                Answer absent = absent(question, name);
                                for (String place : now) {
                                    above.putIfAbsent(at(place + name, question), absent);
                                }
                                Question nearest = at(now.get(0) + name, question);
                                if (!now.contains(folder) && absent.equals(above.get(nearest)) && !isAbsent(answer)) {
                                    above.put(nearest, redacted.apply(question, answer));
                                }
                            }));
        }
    }

    /** The nearest first, without a separator at their ends. */
    private List<String> foldersAbove(String path) {
        List<String> folders = new ArrayList<>();
        for (int end = path.lastIndexOf(separator); end >= 0; end = path.lastIndexOf(separator, end - 1)) {
            folders.add(path.substring(0, end));
        }
        return folders;
    }

    /** What follows the folder in the path that is asked about, with the separator in front; empty for the folder itself. */
    private Optional<String> below(String folder, Question question) {
        if (!OF_PATHS.contains(question.kind())) {
            return Optional.empty();
        }
        String path = question.subjects().get(0);
        return path.equals(folder) || path.startsWith(folder + separator)
                ? Optional.of(path.substring(folder.length()))
                : Optional.empty();
    }

    private Question at(String path, Question question) {
        List<String> subjects = new ArrayList<>(question.subjects());
        subjects.set(0, names.text(path));
        return new Question(question.kind(), subjects);
    }

    private Answer absent(Question question, String path) {
        return question.kind().equals(Ports.STATUS)
                ? Ports.ofStatus(FileStatus.absent())
                : Answer.failure(new NoSuchFileException(names.text(home.now() + path)));
    }

    private static boolean isAbsent(Answer answer) {
        return !answer.values().isEmpty() && answer.values().get(0).equals("absent");
    }
}
