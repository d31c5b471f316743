package io.github.goroot.internal.shells;

import java.util.ArrayList;
import java.util.List;

/**
 * A shell and the way it is started, on which depends what it reads.
 *
 * @param shell which shell
 * @param login whether it is the first one of a session
 * @param interactive whether a person types into it
 */
public record ShellKind(Shell shell, boolean login, boolean interactive) {

    /** Gives all sixteen. */
    public static List<ShellKind> all() {
        List<ShellKind> all = new ArrayList<>();
        for (Shell shell : Shell.values()) {
            for (int i = 0; i < 4; i++) {
                all.add(new ShellKind(shell, (i & 1) != 0, (i & 2) != 0));
            }
        }
        return List.copyOf(all);
    }

    /** Gives the kind in words, such as {@code interactive login bash}. */
    @Override
    public String toString() {
        return (interactive ? "interactive " : "") + (login ? "login " : "") + shell.command();
    }
}
