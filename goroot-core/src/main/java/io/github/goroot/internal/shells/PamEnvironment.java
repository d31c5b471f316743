package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Names;

/**
 * The lines of {@code /etc/environment} and of {@code ~/.pam_environment}.
 *
 * <p>The rules are those of {@code modules/pam_env/pam_env.c} of Linux-PAM 1.5: nothing is expanded in the first; a quote
 * at the beginning of a value is dropped, and so is one at its end.
 */
final class PamEnvironment {

    private final Machine machine;

    PamEnvironment(Machine machine) {
        this.machine = machine;
    }

    /** Follows a line of {@code NAME=value}. */
    void line(String text) {
        String line = text.stripLeading();
        if (line.startsWith("#")) {
            return;
        }
        if (line.startsWith("export ")) {
            line = line.substring("export ".length()).stripLeading();
        }
        int comment = line.indexOf('#');
        line = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
        int equals = line.indexOf('=');
        if (equals > 0 && Names.isName(line.substring(0, equals))) {
            machine.set(line.substring(0, equals), Value.of(unquoted(line.substring(equals + 1))), Truth.YES, false);
        }
    }

    private static String unquoted(String value) {
        if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
            return value;
        }
        String rest = value.substring(1);
        return rest.endsWith("\"") || rest.endsWith("'") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** Follows a line of {@code NAME DEFAULT=value OVERRIDE=value}, or of {@code NAME=value}. */
    void userLine(String text) {
        String line = text.strip();
        int end = Names.end(line, 0);
        if (line.startsWith("#") || end == 0) {
            return;
        }
        String name = line.substring(0, end);
        String rest = line.substring(end).strip();
        if (rest.startsWith("=")) {
            line(text);
        } else if (rest.startsWith("DEFAULT=") && !rest.contains("OVERRIDE=")) {
            String value = rest.substring("DEFAULT=".length());
            boolean expands = value.contains("$") || value.contains("@{") || value.contains("\\");
            machine.set(
                    name,
                    expands ? expanded(value) : Value.of(unquoted(value)),
                    Truth.YES,
                    value.contains("${" + name + "}"));
        } else if (!rest.isEmpty()) {
            machine.blur(name, "the line has a default and another value");
        }
    }

    private Value expanded(String text) {
        StringBuilder value = new StringBuilder();
        String rest = unquoted(text);
        int at = 0;
        while (at < rest.length()) {
            int end = rest.startsWith("${", at) ? rest.indexOf('}', at) : -1;
            if (end >= 0) {
                String name = rest.substring(at + 2, end);
                if (!(machine.value(name) instanceof Value.Text known)) {
                    return Value.unknown("it is not known what PAM puts for ${" + name + "}");
                }
                value.append(known.text());
                at = end + 1;
            } else if (rest.startsWith("@{HOME}", at) && machine.value("HOME") instanceof Value.Text home) {
                value.append(home.text());
                at += "@{HOME}".length();
            } else if (rest.charAt(at) == '\\' || rest.startsWith("@{", at)) {
                return Value.unknown("it is not known what PAM makes of it");
            } else {
                value.append(rest.charAt(at++));
            }
        }
        return Value.of(value.toString());
    }
}
