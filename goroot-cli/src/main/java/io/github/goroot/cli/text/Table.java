package io.github.goroot.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of cells: aligned for the eye, or divided by tabs for other programs, which get no heading either. */
final class Table {

    private static final String GAP = "  ";

    private final Style style;
    private final String indent;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Table(Style style, String indent, String... headings) {
        this.style = style;
        this.indent = indent;
        this.headings = List.of(headings);
    }

    void row(String... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = Printable.line(cells[i]);
        }
        rows.add(List.of(row));
    }

    String render() {
        StringBuilder text = new StringBuilder();
        if (style.tabular()) {
            aligned(text);
        } else {
            rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
        }
        return text.toString();
    }

    private void aligned(StringBuilder text) {
        List<Integer> widths = widths();
        if (!headings.isEmpty()) {
            text.append(indent).append(style.strong(aligned(headings, widths))).append('\n');
        }
        rows.forEach(row -> text.append(indent).append(aligned(row, widths)).append('\n'));
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        Stream.concat(Stream.of(headings), rows.stream()).forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        });
        return widths;
    }

    private static String aligned(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i))
                    .append(" ".repeat(widths.get(i) - width(cells.get(i))))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
