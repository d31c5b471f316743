package io.github.goroot.host.recording;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the home of the user was when a recording was made, and where a redacted one says that it is.
 *
 * @param spellings the directory that the recorded variables name: as they spell it, as paths in it are spelled, and where
 *     its links lead; the longest first, none if they name none
 * @param now the directory that replaces it
 * @param separator what stands between the parts of a path
 */
record MovedHome(List<String> spellings, String now, String separator) {

    static MovedHome of(Recording recording) {
        boolean windows = recording.platform().isWindows();
        String separator = windows ? "\\" : "/";
        Set<String> spellings = new LinkedHashSet<>();
        Stream.of(windows ? "USERPROFILE" : "HOME")
                .flatMap(name -> recording.answer(Question.of(Ports.VARIABLE, name)).stream())
                .flatMap(answer -> answer.values().stream())
                .findFirst()
                .ifPresent(text -> {
                    String path = withoutEnd(text, separator);
                    String straight = straight(path, separator);
                    spellings.add(path);
                    spellings.add(withoutEmptyParts(path, separator));
                    spellings.add(straight);
                    realPath(recording, withoutEmptyParts(path, separator)).ifPresent(spellings::add);
                    realPath(recording, straight).ifPresent(spellings::add);
                });
        spellings.removeIf(text -> text.length() < 2 || !text.contains(separator));
        String elsewhere = recording.platform().system().goos().equals("darwin") ? "/Users/user" : "/home/user";
        return new MovedHome(
                spellings.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                windows ? "C:\\Users\\user" : elsewhere,
                separator);
    }

    /** Writes a path without points, as far as text alone tells what they mean. */
    static String straight(String path, String separator) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split(Pattern.quote(separator))) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return (path.startsWith(separator) ? separator : "") + String.join(separator, parts);
    }

    private static Optional<String> realPath(Recording recording, String path) {
        return recording
                .answer(Question.of(Ports.REAL_PATH, path))
                .filter(answer -> !answer.failed())
                .flatMap(answer -> answer.values().stream().findFirst());
    }

    /** As paths are spelled that are made of such a text, on a share of Windows too, which begins with two of them. */
    private static String withoutEmptyParts(String path, String separator) {
        String doubled = separator + separator;
        String text = path;
        for (int at = text.indexOf(doubled, 1); at >= 0; at = text.indexOf(doubled, 1)) {
            text = text.substring(0, at) + text.substring(at + 1);
        }
        return separator.equals("/") && text.startsWith(doubled) ? text.substring(1) : text;
    }

    private static String withoutEnd(String path, String separator) {
        String text = path;
        while (text.endsWith(separator) && text.length() > 1) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
