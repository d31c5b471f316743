package io.github.goroot.cli.text;

import io.github.goroot.cli.answer.AccessLog;
import java.util.List;

/** Tells every operation on files and registry with its time, the way a process monitor shows them. */
public final class AccessText {

    private AccessText() {}

    /** Gives the operations; elsewhere than on a terminal each line begins with {@code access}. */
    public static String of(List<AccessLog.Entry> accesses, Style style) {
        if (!style.tabular()) {
            Table lines = new Table(style, "");
            accesses.forEach(access -> lines.row(
                    "access",
                    TraceText.millis(access.start()),
                    TraceText.millis(access.elapsed()),
                    access.kind().label(),
                    access.subject(),
                    access.answer()));
            return lines.render();
        }
        Table table = new Table(style, "    ");
        accesses.forEach(access -> table.row(
                "+" + TraceText.millis(access.start()),
                TraceText.millis(access.elapsed()),
                access.kind().label(),
                access.subject(),
                access.answer()));
        return "\n" + style.strong(count(accesses.size())) + style.faint(", by the time of their beginning") + "\n"
                + table.render();
    }

    private static String count(int accesses) {
        return accesses == 1 ? "1 operation" : accesses + " operations";
    }
}
