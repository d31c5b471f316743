package io.github.goroot.host.recording;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the names of people out of a recording.
 *
 * <p>The home directory that the recorded variables name, in whatever way it is spelled, becomes {@code /home/user}, {@code /Users/user} or
 * <code>C:&#92;Users&#92;user</code>, and any other directory in {@code /home}, {@code /Users} or
 * <code>X:&#92;Users</code> one of {@code user2}, {@code user3} and so on, wherever they are named: in questions, answers
 * and the contents of files. So do the names in the variables USER and USERNAME, in {@code _bazel_NAME}, behind {@code
 * per-user} and in {@code /etc/passwd}. What replaces a name is the same everywhere, so that a redacted recording answers
 * the same questions about the same things.
 *
 * <p>In programs names keep their length, for nothing may move there: each letter becomes an {@code x}.
 *
 * <p>Names that stand elsewhere are not recognised: a directory {@code /srv/ann} keeps its name. Read a recording before
 * you publish it; it is text.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Redaction {

    private static final List<String> OF_NAMES = List.of("USER", "USERNAME");

    private final MovedHome home;
    private final Pseudonyms names;
    private final RedactedLinks links;

    private Redaction(Recording recording) {
        this.home = MovedHome.of(recording);
        this.names = new Pseudonyms(home);
        this.links = new RedactedLinks(home, names);
    }

    /**
     * Redacts a recording.
     *
     * @param recording the recording
     * @return a copy without the names
     */
    public static Recording of(Recording recording) {
        Redaction redaction = new Redaction(recording);
        RecordedPrograms programs = RecordedPrograms.of(recording, redaction.names::struckOut);
        Map<Question, Answer> answers = new LinkedHashMap<>();
        recording
                .answers()
                .forEach((question, answer) -> answers.put(
                        new Question(question.kind(), redaction.texts(question.subjects())),
                        programs.content(question)
                                .map(Ports::ofBytes)
                                .orElseGet(() -> redaction.answer(question, answer))));
        new AnswersAboveHome(redaction.home, redaction.names, redaction::answer)
                .of(recording)
                .forEach(answers::putIfAbsent);
        return new Recording(
                recording.host(), recording.platform(), redaction.names.text(recording.workingDirectory()), answers);
    }

    private Answer answer(Question question, Answer answer) {
        if (!answer.failed() && question.kind().equals(Ports.LIST)) {
            return new Answer(false, listing(question.subjects().get(0), answer.values()));
        }
        if (question.kind().equals(Ports.VARIABLE)
                && OF_NAMES.contains(question.subjects().get(0))) {
            return new Answer(
                    answer.failed(), answer.values().stream().map(names::name).toList());
        }
        if (!answer.failed() && isTableOfUsers(question)) {
            return Ports.ofBytes(users(new String(Ports.bytes(answer.values()), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (question.kind().equals(Ports.LINK)
                && !answer.failed()
                && !answer.values().isEmpty()) {
            return links.redacted(question.subjects().get(0), answer);
        }
        boolean bytes = !answer.failed()
                && List.of(Ports.READ, Ports.REGISTRY_VALUE, Ports.COMMAND).contains(question.kind());
        return new Answer(
                answer.failed(),
                bytes ? answer.values().stream().map(names::encoded).toList() : texts(answer.values()));
    }

    /** Tells whether this is {@code /etc/passwd}, also that of a distribution seen from Windows. */
    private static boolean isTableOfUsers(Question question) {
        return question.kind().equals(Ports.READ)
                && question.subjects().get(0).replace('\\', '/').endsWith("/etc/passwd");
    }

    /** Redacts the names that people log in by, and takes away what they are called. */
    private String users(String table) {
        StringBuilder redacted = new StringBuilder();
        for (String line : table.split("(?<=\n)")) {
            String[] fields = line.split(":", -1);
            if (fields.length >= 7 && Pseudonyms.isInHomes(fields[5])) {
                fields[0] = names.name(fields[0]);
                fields[4] = "";
            }
            redacted.append(names.text(String.join(":", fields)));
        }
        return redacted.toString();
    }

    /**
     * Redacts the names in a directory as the paths that they stand for; only those tell that {@code ann} is somebody. A
     * home that moves elsewhere is left out.
     */
    private List<String> listing(String directory, List<String> entries) {
        String folder = directory + (directory.endsWith(home.separator()) ? "" : home.separator());
        String folderInstead = names.text(folder);
        return entries.stream()
                .map(name -> names.text(folder + name))
                .filter(path -> path.startsWith(folderInstead))
                .map(path -> path.substring(folderInstead.length()))
                .filter(name -> !name.contains(home.separator()))
                .toList();
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(names::text).toList();
    }
}
