package io.github.goroot.host.recording;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
 * the variables USER and USERNAME, in {@code _bazel_NAME} and behind {@code per-user}. What
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
            Pattern.compile("(/home/|/Users/|[A-Za-z]:[\\\\/]Users[\\\\/]|/per-user/|_bazel_)([^/\\\\:;\"'\\s]+)");

    /** The same in a program, where texts end at what is no text or run on into others; each character is a byte. */
    private static final Pattern HOMES_IN_PROGRAMS = Pattern.compile(
            "(/home/|/Users/|[A-Za-z]:[\\\\/]Users[\\\\/]|/per-user/|_bazel_)([^\\x00-\\x20/\\\\:;\"'\\x7f]{1,64})");

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
            // Above a directory in somebody's home these are looked for.
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
        return new Recording(
                recording.host(), recording.platform(), redaction.text(recording.workingDirectory()), answers);
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
        boolean bytes = !answer.failed()
                && List.of(Ports.READ, Ports.REGISTRY_VALUE, Ports.COMMAND).contains(question.kind());
        return new Answer(
                answer.failed(),
                bytes ? answer.values().stream().map(this::encoded).toList() : texts(answer.values()));
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
                        NOBODYS.contains(match.group(2))
                                ? match.group()
                                : match.group(1) + "x".repeat(match.group(2).length())));
    }

    private String withoutHome(String text, String from) {
        Pattern pattern = Pattern.compile("(?<![\\w.-])" + Pattern.quote(from) + "(?![\\w.-])");
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(homeInstead));
    }

    /** Files of version managers are looked for in every directory upwards, too; nobody is called like them. */
    private static boolean isNobodys(String name) {
        return NOBODYS.contains(name) || name.startsWith(".") || name.endsWith(".toml");
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
