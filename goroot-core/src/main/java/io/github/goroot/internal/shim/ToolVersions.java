package io.github.goroot.internal.shim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The file {@code .tool-versions}: a tool and its versions on each line, {@code #} before a comment. */
final class ToolVersions {

    private ToolVersions() {}

    /** Who reads the file; each has its own mind about blanks and about a tool that is there twice. */
    enum Reader {
        /** Divides by blanks alone and takes the first line. */
        ASDF,
        /** Reads as {@link #ASDF}, but the name is what the line begins with, and what ends a line on Windows is text. */
        ASDF_IN_BASH,
        /** Divides by tabs too, lets a name end with a colon, and takes the last line. */
        MISE,
        /** Divides by tabs too and takes the first line. */
        GOENV
    }

    /** Gives what a file says of a tool, which goes by several names; empty if it says nothing or is not there. */
    static Optional<Choice> read(ShimCall call, Path file, List<String> names, Reader reader) throws IOException {
        List<String> lines = lines(call, file, reader);
        Optional<Choice> found = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int comment = line.indexOf('#');
            List<String> words = words(comment < 0 ? line : line.substring(0, comment), reader);
            boolean begins = reader != Reader.ASDF_IN_BASH || (words.size() > 1 && line.startsWith(words.get(0) + " "));
            if (begins && words.size() > 1 && names.contains(name(words.get(0), reader))) {
                found = Optional.of(new Choice(words.subList(1, words.size()), ShimCall.line(file, i + 1, line)));
                if (reader != Reader.MISE) {
                    return found;
                }
            }
        }
        return found;
    }

    private static List<String> lines(ShimCall call, Path file, Reader reader) throws IOException {
        return switch (reader) {
            case ASDF_IN_BASH -> List.of(call.files().text(file).orElse("").split("\n"));
            case ASDF, GOENV -> call.files().linesWithMark(file).orElse(List.of());
            case MISE -> call.files().lines(file).orElse(List.of());
        };
    }

    private static List<String> words(String text, Reader reader) {
        if (reader == Reader.ASDF_IN_BASH) {
            return Stream.of(text.split(" ")).filter(word -> !word.isBlank()).toList();
        }
        return reader == Reader.ASDF
                ? Stream.of(text.split(" "))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList()
                : ShimCall.words(text).toList();
    }

    private static String name(String word, Reader reader) {
        return reader == Reader.MISE && word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    }
}
