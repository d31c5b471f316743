package io.github.goroot.traces;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated values; a quote that is not closed ends with the line. */
final class CsvRow {

    private static final int MOST_FIELDS = 64;

    private CsvRow() {}

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
                if (doubled) {
                    field.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
                if (fields.size() == MOST_FIELDS) {
                    return fields;
                }
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
