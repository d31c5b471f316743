package io.github.goroot.wsl;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the assignments of a shell script, or of {@code /etc/environment}, that say what they mean in one line.
 *
 * <p>What stands inside a condition, a loop or a function, or has to be run to be known, is passed over: whether it holds
 * only the shell could tell.
 */
final class PlainAssignments {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("^(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]{0,100})=(.*)$", Pattern.DOTALL);

    private static final Pattern OPENING =
            Pattern.compile("^(?:if|for|while|until|case|select)\\b.*|.*\\(\\)\\s*\\{?$|^function\\s.*|^\\{$");

    private static final Pattern CLOSING =
            Pattern.compile("^(?:fi|done|esac|\\})(?:\\b.*|$)|.*;\\s*(?:fi|done|esac|\\})\\s*;?$");

    private static final int LONGEST_VALUE = 32 * 1024;

    private final Map<String, String> variables;
    private final boolean script;

    /**
     * Prepares to read.
     *
     * @param variables what is set so far, to which is added
     * @param script whether values are words of a shell, in which variables stand for their values
     */
    PlainAssignments(Map<String, String> variables, boolean script) {
        this.variables = variables;
        this.script = script;
    }

    void read(String text) {
        int depth = 0;
        for (String line : text.split("\n")) {
            String statement = line.strip();
            boolean opens = script && OPENING.matcher(statement).matches();
            boolean closes = script && CLOSING.matcher(statement).matches();
            if (depth == 0 && !opens && !closes) {
                assign(statement);
            }
            depth = Math.max(0, depth + (opens ? 1 : 0) - (closes ? 1 : 0));
        }
    }

    private void assign(String statement) {
        Matcher assignment = ASSIGNMENT.matcher(statement);
        if (!assignment.matches()) {
            return;
        }
        String value = script ? word(assignment.group(2)) : unquoted(assignment.group(2));
        if (value != null && value.length() <= LONGEST_VALUE) {
            variables.put(assignment.group(1), value);
        }
    }

    /**
     * Takes away the comment, wherever it begins, and a quote at the beginning with one at the end, as {@code
     * modules/pam_env/pam_env.c} of Linux-PAM 1.5 does; nothing is expanded.
     */
    private static String unquoted(String value) {
        int comment = value.indexOf('#');
        String text = (comment < 0 ? value : value.substring(0, comment)).stripTrailing();
        if (text.isEmpty() || !isQuote(text.charAt(0))) {
            return text;
        }
        String rest = text.substring(1);
        int last = rest.length() - 1;
        return last >= 0 && isQuote(rest.charAt(last)) ? rest.substring(0, last) : rest;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Gives the value of a word of the shell; null where it has to be run, or something follows it. */
    private @Nullable String word(String text) {
        StringBuilder value = new StringBuilder();
        char quote = 0;
        int i = 0;
        if (text.equals("~") || text.startsWith("~/")) {
            value.append(variables.getOrDefault("HOME", "~"));
            i = 1;
        }
        while (i < text.length()) {
            char c = text.charAt(i);
            if (quote == 0 && (c == ';' || Character.isWhitespace(c))) {
                break;
            }
            if (quote == 0 && "&|<>()".indexOf(c) >= 0) {
                return null;
            }
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == '\\' && quote != '\'') {
                i++;
                if (i == text.length()) {
                    return null;
                }
                value.append(text.charAt(i));
            } else if (c == '`' && quote != '\'') {
                return null;
            } else if (c == '$' && quote != '\'') {
                int end = expand(text, i, value);
                if (end < 0) {
                    return null;
                }
                i = end;
                continue;
            } else {
                value.append(c);
            }
            i++;
        }
        return quote == 0 && isAtEnd(text.substring(Math.min(i, text.length()))) ? value.toString() : null;
    }

    /** Adds the value of the variable at a dollar sign and gives where its name ends; -1 where it is no plain one. */
    private int expand(String text, int dollar, StringBuilder value) {
        boolean braced = text.startsWith("{", dollar + 1);
        int start = dollar + (braced ? 2 : 1);
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        if (end == start || (braced && !text.startsWith("}", end))) {
            return -1;
        }
        value.append(variables.getOrDefault(text.substring(start, end), ""));
        return value.length() > LONGEST_VALUE ? -1 : end + (braced ? 1 : 0);
    }

    /** Behind the word may stand a comment, or the export of the same name. */
    private static boolean isAtEnd(String rest) {
        String text = rest.strip();
        return text.isEmpty() || text.startsWith("#") || text.equals(";") || text.matches(";\\s*export\\s+\\w+\\s*;?");
    }
}
