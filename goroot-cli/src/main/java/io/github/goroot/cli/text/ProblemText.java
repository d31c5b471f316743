package io.github.goroot.cli.text;

import io.github.goroot.cli.answer.Problem;
import io.github.goroot.model.Issue;
import io.github.goroot.model.Severity;
import java.util.List;
import java.util.Locale;

/** Tells of problems: the cause in the first line, then what it concerns, then what to do. */
public final class ProblemText {

    private static final String INDENT = "    ";

    private ProblemText() {}

    /** Gives the lines of several problems. */
    public static String of(List<Problem> problems, Style style) {
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> {
            text.append(cause(problem.issue(), style));
            problem.concerns()
                    .forEach(concern -> text.append(INDENT)
                            .append(style.faint(Printable.line(concern)))
                            .append('\n'));
            text.append(remedy(problem.issue(), style));
        });
        return text.toString();
    }

    static String of(Issue issue, String indent, Style style) {
        return (cause(issue, style) + remedy(issue, style)).indent(indent.length());
    }

    private static String cause(Issue issue, Style style) {
        return severity(issue.severity(), style) + " " + Printable.line(issue.message()) + " [" + issue.code() + "]\n";
    }

    private static String remedy(Issue issue, Style style) {
        return issue.remedy()
                .map(remedy -> INDENT + style.arrow() + " " + Printable.line(remedy) + "\n")
                .orElse("");
    }

    static String severity(Severity severity, Style style) {
        String word = severity.name().toLowerCase(Locale.ROOT) + ":";
        return switch (severity) {
            case ERROR -> style.alarming(word);
            case WARNING -> style.doubtful(word);
            case NOTICE -> style.strong(word);
        };
    }
}
