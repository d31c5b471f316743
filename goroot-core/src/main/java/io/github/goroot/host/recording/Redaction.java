package io.github.goroot.host.recording;

import io.github.goroot.host.FileStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the names of people out of a recording.
 *
 * <p>The home directory that the recorded variables name becomes {@code /home/user}, {@code /Users/user} or
 * <code>C:&#92;Users&#92;user</code>, and any other directory in {@code /home}, {@code /Users} or <code>X:&#92;Users</code> one of
 * {@code user2}, {@code user3} and so on, wherever they are named: in questions, answers and the contents of files. So do the names in
 * the variables USER and USERNAME, in {@code _bazel_NAME}, behind {@code per-user} and in {@code /etc/passwd}. What
 * replaces a name is the same everywhere, so that a redacted recording answers the same questions about the same things.
 *
 * <p>In programs names keep their length, for nothing may move there: each letter becomes an {@code x}.
 *
 * <p>Names that stand elsewhere are not recognised: a directory {@code /srv/ann} keeps its name. Read a recording before
 * you publish it; it is text.
 *
 * @since 0.1
 */
public final class Redaction {

    private static final Pattern HOMES =
            Pattern.compile("(/home/|/Users/|[A-Za-z]:[\\\\/]Users[\\\\/]|/per-user/|_bazel_|"
                    // The homes of a WSL distribution as Windows spells them.
                    + "\\\\\\\\wsl(?:\\.localhost|\\$)\\\\[^\\\\]{1,200}\\\\home\\\\)([^/\\\\:;\"'\\s]+)");

    /** The same in a program, where texts end at what is no text or run on into others; each character is a byte. */
    private static final Pattern HOMES_IN_PROGRAMS = Pattern.compile(
            "(/home/|/Users/|[A-Za-z]:[\\\\/]Users[\\\\/]|/per-user/|_bazel_)([^\\x00-\\x20/\\\\:;\"'\\x7f]{1,64})");

    private static final List<String> OF_PATHS =
            List.of(Ports.STATUS, Ports.LIST, Ports.REAL_PATH, Ports.LINK, Ports.READ);

    private static final List<String> OF_NAMES = List.of("USER", "USERNAME");

    /** Directories in those places that belong to nobody in particular. */
    private static final List<String> NOBODYS = List.of(
            "linuxbrew",
            "Public",
            "Default",
            "Shared",
            "All Users",
            "runner",
            "vscode",
            // Above a program in somebody's home a GOROOT is looked for by these names; under others there is no
            // answer.
            "pkg",
            "bin",
            "go",
            "go.exe",
            "libexec",
            "share",
            "lib",
            "current",
            // And so are the files of projects, from a directory in a home upwards.
            "go.mod",
            "go.work",
            "mise");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Optional<String> home;
    private final String homeInstead;
    private final String separator;

    private Redaction(Recording recording) {
        boolean windows = recording.platform().isWindows();
        this.separator = windows ? "\\" : "/";
        this.home = Stream.of(windows ? "USERPROFILE" : "HOME")
                .flatMap(name -> recording.answer(Question.of(Ports.VARIABLE, name)).stream())
                .flatMap(answer -> answer.values().stream())
                .filter(text -> text.length() > 1)
                .findFirst();
        this.homeInstead = windows
                ? "C:\\Users\\user"
                : recording.platform().system().goos().equals("darwin") ? "/Users/user" : "/home/user";
        names.put("user", "user");
        home.map(HOMES::matcher).filter(Matcher::matches).ifPresent(usual -> names.put(usual.group(2), "user"));
    }

    /**
     * Redacts a recording.
     *
     * @param recording the recording
     * @return a copy without the names
     */
    public static Recording of(Recording recording) {
        Redaction redaction = new Redaction(recording);
        RecordedPrograms programs = RecordedPrograms.of(recording, redaction::struckOut);
        Map<Question, Answer> answers = new LinkedHashMap<>();
        recording
                .answers()
                .forEach((question, answer) -> answers.put(
                        new Question(question.kind(), redaction.texts(question.subjects())),
                        programs.content(question)
                                .map(Ports::ofBytes)
                                .orElseGet(() -> redaction.answer(question, answer))));
        redaction.aboveTheHome(recording).forEach(answers::putIfAbsent);
        return new Recording(
                recording.host(), recording.platform(), redaction.text(recording.workingDirectory()), answers);
    }

    /**
     * Answers what is asked in the folders above the home's new place by what was asked above the old one, where
     * settings are looked for under the same names as in the home, the nearest first.
     */
    private Map<Question, Answer> aboveTheHome(Recording recording) {
        Map<Question, Answer> above = new LinkedHashMap<>();
        List<String> before = home.map(this::foldersAbove).orElse(List.of());
        List<String> now = foldersAbove(homeInstead);
        if (before.isEmpty() || text(before.get(0) + separator).equals(now.get(0) + separator)) {
            return above;
        }
        Set<String> inHome = new HashSet<>(Set.of(""));
        recording
                .answers()
                .keySet()
                .forEach(question -> below(home.orElseThrow(), question).ifPresent(name -> {
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
                                    above.put(nearest, answer(question, answer));
                                }
                            }));
        }
        return above;
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
        subjects.set(0, text(path));
        return new Question(question.kind(), subjects);
    }

    private Answer absent(Question question, String path) {
        return question.kind().equals(Ports.STATUS)
                ? Ports.ofStatus(FileStatus.absent())
                : Answer.failure(new NoSuchFileException(text(homeInstead + path)));
    }

    private static boolean isAbsent(Answer answer) {
        return !answer.values().isEmpty() && answer.values().get(0).equals("absent");
    }

    private Answer answer(Question question, Answer answer) {
        if (!answer.failed() && question.kind().equals(Ports.LIST)) {
            return new Answer(false, names(question.subjects().get(0), answer.values()));
        }
        if (question.kind().equals(Ports.VARIABLE)
                && OF_NAMES.contains(question.subjects().get(0))) {
            return new Answer(
                    answer.failed(),
                    answer.values().stream().map(this::nameInstead).toList());
        }
        if (!answer.failed() && isTableOfUsers(question)) {
            return Ports.ofBytes(users(new String(Ports.bytes(answer.values()), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
        }
        boolean bytes = !answer.failed()
                && List.of(Ports.READ, Ports.REGISTRY_VALUE, Ports.COMMAND).contains(question.kind());
        return new Answer(
                answer.failed(),
                bytes ? answer.values().stream().map(this::encoded).toList() : texts(answer.values()));
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
            if (fields.length >= 7 && HOMES.matcher(fields[5]).lookingAt()) {
                fields[0] = nameInstead(fields[0]);
                fields[4] = "";
            }
            redacted.append(text(String.join(":", fields)));
        }
        return redacted.toString();
    }

    /**
     * Redacts the names in a directory as the paths that they stand for; only those tell that {@code ann} is somebody. A
     * home that moves elsewhere is left out.
     */
    private List<String> names(String directory, List<String> names) {
        String folder = directory + (directory.endsWith(separator) ? "" : separator);
        String folderInstead = text(folder);
        return names.stream()
                .map(name -> text(folder + name))
                .filter(path -> path.startsWith(folderInstead))
                .map(path -> path.substring(folderInstead.length()))
                .filter(name -> !name.contains(separator))
                .toList();
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    /** Redacts what may be base 64 of text in UTF-8 or, as in the registry, in UTF-16. */
    private String encoded(String value) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            // A number beside the bytes, such as the type of a registry value.
            return value;
        }
        String inUtf16 = new String(bytes, StandardCharsets.UTF_16LE);
        String redactedUtf16 = text(inUtf16);
        if (!redactedUtf16.equals(inUtf16)) {
            return Base64.getEncoder().encodeToString(redactedUtf16.getBytes(StandardCharsets.UTF_16LE));
        }
        // Latin-1 keeps bytes that are no text as they are; the home is looked for as its bytes.
        String asBytes = new String(bytes, StandardCharsets.ISO_8859_1);
        String redacted = replaced(
                asBytes, text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        return redacted.equals(asBytes)
                ? value
                : Base64.getEncoder().encodeToString(redacted.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String text(String text) {
        return replaced(text, UnaryOperator.identity());
    }

    private String replaced(String text, UnaryOperator<String> spelling) {
        String withoutHome =
                home.map(from -> withoutHome(text, spelling.apply(from))).orElse(text);
        Matcher matcher = HOMES.matcher(withoutHome);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(match.group(1) + nameInstead(match.group(2))));
    }

    /** Replaces names in the bytes of a program by as many letters x. */
    private String struckOut(String bytes) {
        String text = bytes;
        if (home.isPresent()) {
            String path = new String(home.get().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            // As Go writes it on Windows.
            for (String spelling : List.of(path, path.replace('\\', '/'))) {
                if (!HOMES_IN_PROGRAMS.matcher(spelling).matches()) {
                    text = text.replace(spelling, spelling.charAt(0) + "x".repeat(spelling.length() - 1));
                }
            }
        }
        return HOMES_IN_PROGRAMS
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        isNobodys(match.group(2))
                                ? match.group()
                                : match.group(1) + "x".repeat(match.group(2).length())));
    }

    private String withoutHome(String text, String from) {
        Pattern pattern = Pattern.compile("(?<![\\w.-])" + Pattern.quote(from) + "(?![\\w.-])");
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(homeInstead));
    }

    /** A name with a point in front, or one of a settings file, is that of a file beside the homes. */
    private static boolean isNobodys(String name) {
        return name.startsWith(".") || name.endsWith(".toml") || NOBODYS.contains(name);
    }

    private String nameInstead(String name) {
        if (isNobodys(name)) {
            return name;
        }
        if (!names.containsKey(name)) {
            names.put(name, "user" + (Set.copyOf(names.values()).size() + 1));
        }
        return names.get(name);
    }
}
