package io.github.goroot.internal.shells;

import java.util.List;

/** The variables that decide which Go is used and where it keeps things. */
public final class GoVariables {

    /** Their names. */
    public static final List<String> NAMES = List.of("GOROOT", "GOPATH", "GOTOOLCHAIN", "GOBIN", "GOFLAGS", "PATH");

    private GoVariables() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    /** Tells whether the value may hold more than concerns Go's place, and so is never quoted. */
    static boolean isPrivate(String name) {
        return name.equals("GOFLAGS");
    }
}
