package io.github.goroot.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of build info, line by line.
 *
 * <p>Rules of {@code runtime/debug/mod.go}, {@code ParseBuildInfo}, Go 1.18 to 1.27: what Go refuses is refused, with the
 * offset of the line.
 */
final class BuildInfoText {

    private static final String PATH = "path\t";
    private static final String MAIN = "mod\t";
    private static final String DEPENDENCY = "dep\t";
    private static final String REPLACEMENT = "=>\t";
    private static final String SETTING = "build\t";

    private String path = "";
    private @Nullable GoModule main;
    private final List<GoModule> dependencies = new ArrayList<>();
    private final List<BuildSetting> settings = new ArrayList<>();

    private enum Last {
        NONE,
        MAIN,
        DEPENDENCY
    }

    private Last last = Last.NONE;
    private long offset;

    private BuildInfoText() {}

    static BuildInfo read(Bytes text, Allowance allowance) throws MalformedBinaryException {
        BuildInfoText reader = new BuildInfoText();
        int begin = 0;
        // A last line that does not end is not read.
        for (int end = text.indexOf('\n', 0); end >= 0; end = text.indexOf('\n', begin)) {
            reader.offset = text.offset(begin);
            if (!allowance.spendLine()) {
                throw reader.malformed("is one too many; at most " + Allowance.LINES + " lines of a file are read");
            }
            reader.take(text.text(begin, end - begin));
            begin = end + 1;
        }
        return BuildInfo.of(reader.path, Optional.ofNullable(reader.main), reader.dependencies, reader.settings);
    }

    private void take(String line) throws MalformedBinaryException {
        if (line.startsWith(PATH)) {
            path = line.substring(PATH.length());
        } else if (line.startsWith(MAIN)) {
            main = module(line.substring(MAIN.length()));
            last = Last.MAIN;
        } else if (line.startsWith(DEPENDENCY)) {
            dependencies.add(module(line.substring(DEPENDENCY.length())));
            last = Last.DEPENDENCY;
        } else if (line.startsWith(REPLACEMENT)) {
            replace(line.substring(REPLACEMENT.length()));
        } else if (line.startsWith(SETTING)) {
            settings.add(setting(line.substring(SETTING.length())));
        }
    }

    private GoModule module(String line) throws MalformedBinaryException {
        String[] columns = line.split("\t", -1);
        if (columns.length != 2 && columns.length != 3) {
            throw malformed("names a module in " + columns.length + " columns instead of two or three");
        }
        return GoModule.of(columns[0], columns[1], columns.length == 3 ? columns[2] : "");
    }

    private void replace(String line) throws MalformedBinaryException {
        String[] columns = line.split("\t", -1);
        if (last == Last.NONE) {
            throw malformed("replaces a module, but no module stands before it");
        }
        if (columns.length != 3) {
            throw malformed("replaces a module in " + columns.length + " columns instead of three");
        }
        GoModule replacement = GoModule.of(columns[0], columns[1], columns[2]);
        GoModule replaced = main;
        if (last == Last.DEPENDENCY) {
            int index = dependencies.size() - 1;
            dependencies.set(index, dependencies.get(index).replacedBy(replacement));
        } else if (replaced != null) {
            main = replaced.replacedBy(replacement);
        }
        last = Last.NONE;
    }

    private BuildSetting setting(String line) throws MalformedBinaryException {
        String key;
        String value;
        if (line.startsWith("\"") || line.startsWith("`")) {
            int length = GoQuoted.prefixLength(line);
            if (length < 0) {
                throw malformed("has a name in quotes that does not end");
            }
            if (length == line.length() || line.charAt(length) != '=') {
                throw malformed("has no \"=\" behind the name in quotes");
            }
            key = GoQuoted.unquote(line.substring(0, length)).orElseThrow(() -> malformed("has a damaged name"));
            value = line.substring(length + 1);
        } else {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw malformed("has no \"=\"");
            }
            if (equals == 0) {
                throw malformed("has no name before its \"=\"");
            }
            key = line.substring(0, equals);
            value = line.substring(equals + 1);
            if (needsQuotes(key)) {
                throw malformed("has a name that should be in quotes");
            }
        }
        return new BuildSetting(key, value(value));
    }

    private String value(String raw) throws MalformedBinaryException {
        if (raw.startsWith("\"") || raw.startsWith("`")) {
            return GoQuoted.unquote(raw).orElseThrow(() -> malformed("has a value with damaged quotes"));
        }
        if (needsQuotes(raw)) {
            throw malformed("has a value that should be in quotes");
        }
        return raw;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '"' || c == '`') {
                return true;
            }
        }
        return false;
    }

    private MalformedBinaryException malformed(String what) {
        return new MalformedBinaryException(offset, "A line of Go's build info " + what + ".");
    }
}
