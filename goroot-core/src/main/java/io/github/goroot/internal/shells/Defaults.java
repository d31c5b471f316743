package io.github.goroot.internal.shells;

import java.util.Set;

/** What is taken for granted of a session of which not all variables are known. */
final class Defaults {

    /** Variables that lead shells to other files, and that nothing sets but the files that are read here. */
    private static final Set<String> LEADING = Set.of(
            "BASH_ENV",
            "ENV",
            "ZDOTDIR",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "FISH_UNIT_TESTS_RUNNING",
            "POSIXLY_CORRECT",
            "CDPATH",
            "IFS",
            "fish_user_paths");

    private Defaults() {}

    static boolean isUsuallyUnset(String name) {
        return GoVariables.contains(name) || LEADING.contains(name) || name.startsWith("GO");
    }
}
