package io.github.goroot.traces;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of strace's output, taken apart.
 *
 * @param pid the process or thread, {@link AccessTally#NO_PID} if the line names none
 * @param call the name of the system call
 * @param arguments what stands behind the opening bracket, or behind {@code resumed>}
 * @param resumed whether an earlier line has the beginning of the call
 */
record StraceLine(long pid, String call, String arguments, boolean resumed) {

    private static final String UNFINISHED = "<unfinished ...>";

    /** Before a call stand the process, with its name or without, and times of several forms. */
    private static final Pattern FORM =
            Pattern.compile(" *+(?:\\[pid +([0-9]{1,18})(?:<[^>]*+>)?\\] *+|([0-9]{1,18})(?:<[^>]*+>)? ++)?"
                    + "(?:\\(?\\+? *[0-9][0-9.:]*+\\)? ++)*+"
                    + "(?:<\\.\\.\\. ([a-z0-9_]++) resumed>|([a-z0-9_]++)\\()");

    static @Nullable StraceLine of(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.lookingAt()) {
            return null;
        }
        String pid = form.group(1) == null ? form.group(2) : form.group(1);
        boolean resumed = form.group(3) != null;
        return new StraceLine(
                pid == null ? AccessTally.NO_PID : Long.parseLong(pid),
                resumed ? form.group(3) : form.group(4),
                line.substring(form.end()),
                resumed);
    }

    boolean unfinished() {
        return arguments.endsWith(UNFINISHED);
    }

    /** Gives what stands behind the equals sign that follows the closing bracket; empty if nothing does. */
    String result() {
        for (int at = arguments.lastIndexOf(" = "); at >= 0; at = arguments.lastIndexOf(" = ", at - 1)) {
            int before = at;
            while (before > 0 && arguments.charAt(before) == ' ') {
                before--;
            }
            if (arguments.charAt(before) == ')') {
                return arguments.substring(at + " = ".length()).stripLeading();
            }
        }
        return "";
    }
}
