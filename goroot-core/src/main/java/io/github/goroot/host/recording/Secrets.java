package io.github.goroot.host.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strikes out of a recording what is not for others to read: in the files that have to be read for a line or two, all other
 * lines; in addresses, who logs in there and by what.
 *
 * <p>Each character is replaced by one other, so that sizes, positions and numbers of lines stay what they are, and what
 * goroot concludes stays the same.
 */
final class Secrets {

    /** The settings of Go that decide on toolchains; GOAUTH, GOFLAGS and whatever else is set tells of other things. */
    private static final Set<String> SETTINGS = Set.of(
            "CGO_ENABLED",
            "GO111MODULE",
            "GOARCH",
            "GOBIN",
            "GOCACHE",
            "GODEBUG",
            "GOENV",
            "GOEXE",
            "GOEXPERIMENT",
            "GOHOSTARCH",
            "GOHOSTOS",
            "GOMOD",
            "GOMODCACHE",
            "GOOS",
            "GOPATH",
            "GOPROXY",
            "GOROOT",
            "GOSUMDB",
            "GOTOOLCHAIN",
            "GOTOOLDIR",
            "GOVERSION",
            "GOWORK");

    /** The tables that tell of tools in the files of mise, proto and vfox; others hold variables and scripts. */
    private static final Set<String> TABLES = Set.of("tools", "settings", "alias", "tool_alias", "plugins");

    private static final Pattern LOGIN = Pattern.compile("(?<=://)[^\\x00-\\x20/@\"'<>]+(?=@)");
    private static final Pattern PRINTED_SETTING =
            Pattern.compile("(?m)^(\\s*\"([A-Za-z0-9_]+)\": \")(.*)(?=\",?\\r?$)");
    private static final Pattern GO_LINE = Pattern.compile("\\s*+(go|toolchain)[\\s(].*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("\\s*+\\[{1,2}\\s*+[\"']?([\\w-]+).*", Pattern.DOTALL);
    private static final Pattern STORAGE = Pattern.compile("(?:storage|\\s++sdkPath)\\s*+:.*", Pattern.DOTALL);
    private static final Pattern ENVIRONMENT = Pattern.compile("\\s*+[\"']?env[\"']?\\s*+[.=].*", Pattern.DOTALL);

    private final String userFile;

    /** @param userFile what GOENV names; empty if it names nothing */
    Secrets(String userFile) {
        this.userFile = userFile.replace('\\', '/');
    }

    Answer struckOut(Question question, Answer answer) {
        if (answer.failed()) {
            return answer;
        }
        return switch (question.kind()) {
            case Ports.VARIABLE, Ports.PROCESS_VARIABLE ->
                new Answer(
                        false,
                        answer.values().stream().map(Secrets::withoutLogin).toList());
            case Ports.READ -> Ports.ofBytes(changed(Ports.bytes(answer.values()), text -> file(question, text)));
            case Ports.COMMAND -> printed(answer);
            default -> answer;
        };
    }

    private Answer printed(Answer answer) {
        List<String> values = new ArrayList<>(answer.values());
        for (int i = 1; i < values.size(); i++) {
            byte[] bytes = Ports.bytes(List.of(values.get(i)));
            values.set(
                    i,
                    Ports.ofBytes(changed(bytes, text -> withoutLogin(settings(text))))
                            .values()
                            .get(0));
        }
        return new Answer(false, values);
    }

    /** Each character stands for a byte, so that what is no text stays as it is. */
    private static byte[] changed(byte[] bytes, UnaryOperator<String> change) {
        return change.apply(new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String file(Question question, String text) {
        String path = question.subjects().get(0).replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.equals("go.env") || path.endsWith("/go/env") || (!userFile.isEmpty() && path.endsWith(userFile))) {
            return withoutLogin(lines(text, Secrets::setting));
        }
        if (name.equals("go.mod") || name.equals("go.work")) {
            return lines(text, line -> GO_LINE.matcher(line).matches() ? line : blotted(line, 'x'));
        }
        if (name.endsWith(".toml") || name.equals(".prototools")) {
            return withoutLogin(tables(text));
        }
        if (name.equals("config.yaml")) {
            return lines(text, line -> STORAGE.matcher(line).matches() ? line : blotted(line, '#'));
        }
        return withoutLogin(text);
    }

    private static String lines(String text, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder(text.length());
        for (String line : text.split("(?<=\n)")) {
            changed.append(change.apply(line));
        }
        return changed.toString();
    }

    private static String setting(String line) {
        int equals = line.indexOf('=');
        return equals > 0 && SETTINGS.contains(line.substring(0, equals))
                ? line
                : line.substring(0, equals + 1) + blotted(line.substring(equals + 1), 'x');
    }

    /** What {@code go env -json} prints. */
    private static String settings(String text) {
        Matcher printed = PRINTED_SETTING.matcher(text);
        return printed.replaceAll(match -> Matcher.quoteReplacement(
                SETTINGS.contains(match.group(2)) ? match.group() : match.group(1) + blotted(match.group(3), 'x')));
    }

    /** Makes comments of what is in other tables. */
    private static String tables(String text) {
        boolean[] telling = {true};
        return lines(text, line -> {
            Matcher table = TABLE.matcher(line);
            if (table.matches()) {
                telling[0] = TABLES.contains(table.group(1));
            }
            return telling[0] && !ENVIRONMENT.matcher(line).matches() ? line : blotted(line, '#');
        });
    }

    private static String withoutLogin(String text) {
        return LOGIN.matcher(text).replaceAll(match -> "x".repeat(match.group().length()));
    }

    private static String blotted(String line, char blot) {
        StringBuilder blotted = new StringBuilder(line);
        for (int i = 0; i < blotted.length(); i++) {
            if (blotted.charAt(i) != '\n' && blotted.charAt(i) != '\r') {
                blotted.setCharAt(i, blot);
            }
        }
        return blotted.toString();
    }
}
