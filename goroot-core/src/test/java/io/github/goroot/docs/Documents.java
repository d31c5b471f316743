package io.github.goroot.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of this repository, and the parts of them that tests hold against the code. */
final class Documents {

    private Documents() {}

    /**
     * One {@code ##} section of a document.
     *
     * @param title its heading
     * @param text what stands below it
     */
    record Section(String title, String text) {

        /** Gives what stands between a bold word such as {@code **Remedy.**} and the next one; empty if it is not there. */
        String part(String name) {
            return first("(?s)\\*\\*" + name + "\\.\\*\\*(.*?)(\\n\\*\\*[A-Z][a-z ]*\\.\\*\\*|$)", text);
        }

        /** Gives the first fenced block; empty if there is none. */
        String firstBlock() {
            return first("(?s)```[a-z]*\\n(.*?)\\n```", text);
        }
    }

    /** Gives the text of a document of this repository. */
    static String read(String name) throws IOException {
        return Files.readString(root().resolve(name)).replace("\r\n", "\n");
    }

    static List<Section> sections(String document) throws IOException {
        return Stream.of(read(document).split("(?m)^## ", -1))
                .skip(1)
                .map(section -> section.split("\n", 2))
                .map(section -> new Section(section[0].strip(), section[1]))
                .toList();
    }

    /** Gives what a pattern's first group matches, everywhere in a text. */
    static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Gives the names of all Markdown files, as {@link #read} takes them. */
    static List<String> pages() throws IOException {
        Path root = root();
        try (Stream<Path> top = Files.list(root);
                Stream<Path> below = Files.walk(root.resolve("docs"))) {
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Gives the links of a page that lead to no file of this repository; those to other sites are not followed. */
    static List<String> brokenLinks(String page) throws IOException {
        Path directory = root().resolve(page).resolveSibling("");
        return all("\\]\\(([^)#\\s]+)", read(page)).stream()
                .filter(link -> !link.startsWith("https:"))
                .filter(link -> !Files.exists(directory.resolve(link)))
                .toList();
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1).strip())
                .findFirst()
                .orElse("");
    }

    /** Maven starts tests in the directory of their module, an editor perhaps in the one above. */
    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs").resolve("issues.md"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException("No directory above "
                        + Path.of("").toAbsolutePath() + " holds docs/issues.md, so this is not a checkout");
            }
        }
        return directory;
    }
}
