package io.github.goroot.cli.text;

import io.github.goroot.cli.answer.WhoSets;
import io.github.goroot.diagnosis.Comparison;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.diagnosis.NotSeen;
import io.github.goroot.diagnosis.Witness;
import io.github.goroot.model.Severity;
import java.util.List;
import java.util.Locale;

/**
 * Tells what is wrong, the worst first, then what the sources say of each fact.
 *
 * @param diagnosis what is told
 * @param style how it may look
 */
public record DiagnosisText(Diagnosis diagnosis, Style style) {

    private static final String INDENT = "    ";

    /** Gives the whole text. */
    public String render() {
        StringBuilder text = new StringBuilder();
        text.append(heading()).append("\n\n");
        diagnosis.findings().forEach(finding -> finding(text, finding));
        whoSets(text);
        directory(text);
        toolchains(text);
        notSeen(text);
        return text.toString();
    }

    private String heading() {
        String where = Printable.line(diagnosis.selection().directory().toString());
        String machine = " on " + diagnosis.report().platform();
        if (diagnosis.findings().isEmpty()) {
            return style.sound("Nothing is wrong") + " with Go in " + where + machine + ".";
        }
        return style.strong(Counts.of(diagnosis)) + " for Go in " + where + machine + ".";
    }

    private void finding(StringBuilder text, Finding finding) {
        text.append(ProblemText.severity(finding.severity(), style))
                .append(' ')
                .append(style.strong(Printable.line(finding.message())))
                .append(' ')
                .append(style.faint("[" + finding.code() + "]"))
                .append('\n');
        finding.location()
                .ifPresent(spot -> text.append(INDENT)
                        .append(style.faint("at " + Printable.line(spot.describe())))
                        .append('\n'));
        finding.evidence()
                .forEach(sentence -> text.append(INDENT)
                        .append(style.bullet())
                        .append(' ')
                        .append(Printable.line(sentence))
                        .append('\n'));
        finding.remedy()
                .ifPresent(remedy -> text.append(INDENT)
                        .append(style.sound(style.arrow()))
                        .append(' ')
                        .append(Printable.line(remedy))
                        .append('\n'));
        text.append('\n');
    }

    private void whoSets(StringBuilder text) {
        List<WhoSets> rows = WhoSets.of(diagnosis);
        if (rows.isEmpty()) {
            return;
        }
        text.append(style.strong(WhoSets.TITLE)).append('\n');
        Table table = new Table(style, "  ");
        String before = "";
        for (WhoSets row : rows) {
            boolean same = style.tabular() && row.variable().equals(before);
            table.row(
                    same ? "" : row.variable(),
                    style.decides(row.counts()),
                    row.value(),
                    row.place(),
                    row.receivers(),
                    row.fate());
            before = row.variable();
        }
        text.append(table.render()).append('\n');
    }

    private void directory(StringBuilder text) {
        String subject = diagnosis.selection().directory().toString();
        section(text, "What is said of Go in " + subject, subject);
    }

    private void toolchains(StringBuilder text) {
        diagnosis.report().toolchains().forEach(toolchain -> {
            List<Comparison> rows = rows(toolchain.homeText());
            boolean agree = rows.stream().allMatch(Comparison::agrees);
            if (agree) {
                text.append(style.agreement(true))
                        .append(' ')
                        .append(Printable.line(toolchain.homeText()))
                        .append(": ")
                        .append(toolchain.version())
                        .append(" for ")
                        .append(toolchain.platform())
                        .append(style.faint(", as everything says"))
                        .append('\n');
            } else {
                section(text, "What is said of " + toolchain.homeText(), toolchain.homeText());
            }
        });
    }

    private void section(StringBuilder text, String title, String subject) {
        List<Comparison> rows = rows(subject);
        if (rows.isEmpty()) {
            return;
        }
        text.append(style.strong(Printable.line(title))).append('\n');
        Table table = new Table(style, "  ");
        for (Comparison row : rows) {
            String fact = row.fact();
            String mark = style.agreement(row.agrees());
            for (Witness witness : row.witnesses()) {
                table.row(mark, fact, witness.value(), witness.source());
                if (style.tabular()) {
                    mark = "";
                    fact = "";
                }
            }
        }
        text.append(table.render()).append('\n');
    }

    private List<Comparison> rows(String subject) {
        return diagnosis.crossCheck().stream()
                .filter(row -> row.subject().equals(subject))
                .toList();
    }

    private void notSeen(StringBuilder text) {
        for (NotSeen spot : diagnosis.notSeen()) {
            text.append(style.faint("not seen: " + Printable.line(spot.what() + ". " + spot.why())))
                    .append('\n');
        }
    }

    /** Counts findings by their severity, in words. */
    static final class Counts {

        private Counts() {}

        static String of(Diagnosis diagnosis) {
            StringBuilder text = new StringBuilder();
            for (Severity severity : Severity.values()) {
                long count = diagnosis.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .count();
                if (count > 0) {
                    text.append(text.length() == 0 ? "" : ", ")
                            .append(count)
                            .append(' ')
                            .append(severity.name().toLowerCase(Locale.ROOT))
                            .append(count == 1 ? "" : "s");
                }
            }
            return text.toString();
        }
    }
}
