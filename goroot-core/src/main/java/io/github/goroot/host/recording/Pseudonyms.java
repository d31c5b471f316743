package io.github.goroot.host.recording;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What replaces the names of people in a redacted recording: for one name the same, wherever it stands. */
final class Pseudonyms {

    private static final Pattern HOMES =
            Pattern.compile("(/home/|/Users/|[A-Za-z]:[\\\\/]Users[\\\\/]|/per-user/|_bazel_|"
                    // The homes of a WSL distribution as Windows spells them.
                    + "\\\\\\\\wsl(?:\\.localhost|\\$)\\\\[^\\\\]{1,200}\\\\home\\\\)([^/\\\\:;\"'\\s]+)");

    /** The same in a program, where texts end at what is no text or run on into others; each character is a byte. */
    private static final Pattern HOMES_IN_PROGRAMS = Pattern.compile(
            "(/home/|/Users/|[A-Za-z]:[\\\\/]Users[\\\\/]|/per-user/|_bazel_)([^\\x00-\\x20/\\\\:;\"'\\x7f]{1,64})");

    /** Directories in those places that belong to nobody in particular. */
    private static final List<String> NOBODYS = List.of(
            "linuxbrew",
            "Public",
            "Default",
            "Shared",
            "All Users",
            "runner",
            "vscode",
            // Above a program in somebody's home a GOROOT is looked for by these names; to others there is no answer.
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
    private final MovedHome home;

    Pseudonyms(MovedHome home) {
        this.home = home;
        names.put("user", "user");
        for (String spelling : home.spellings()) {
            Matcher usual = HOMES.matcher(spelling);
            if (usual.matches()) {
                names.put(usual.group(2), "user");
            }
        }
    }

    /** Tells whether a path leads to where the homes of people are. */
    static boolean isInHomes(String path) {
        return HOMES.matcher(path).lookingAt();
    }

    /** Redacts what may be base 64 of text in UTF-8 or, as in the registry, in UTF-16. */
    String encoded(String value) {
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

    /** Replaces the names in a text. */
    String text(String text) {
        return replaced(text, UnaryOperator.identity());
    }

    private String replaced(String text, UnaryOperator<String> spelling) {
        String withoutHome = text;
        for (String from : home.spellings()) {
            withoutHome = withoutHome(withoutHome, spelling.apply(from));
        }
        Matcher matcher = HOMES.matcher(withoutHome);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(match.group(1) + name(match.group(2))));
    }

    /** Replaces names in the bytes of a program by as many letters x. */
    String struckOut(String bytes) {
        String text = bytes;
        for (String from : home.spellings()) {
            String path = new String(from.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
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
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(home.now()));
    }

    /** A name with a point in front, or one of a settings file, is that of a file beside the homes. */
    private static boolean isNobodys(String name) {
        return name.startsWith(".") || name.endsWith(".toml") || NOBODYS.contains(name);
    }

    /** Gives what stands for a name that stands alone. */
    String name(String name) {
        if (isNobodys(name)) {
            return name;
        }
        if (!names.containsKey(name)) {
            names.put(name, "user" + (Set.copyOf(names.values()).size() + 1));
        }
        return names.get(name);
    }
}
