package io.github.goroot.real;

/** How Wine fails to start a program now and then on a busy machine: with an error of its own that means nothing else. */
final class BusyWine {

    /** How often to try before it counts. */
    static final int ATTEMPTS = 3;

    private static final String NOT_STARTED = "CreateProcess error=1359,";

    private BusyWine() {}

    /** Tells whether the message of an exception, or a line of its trace, is of such a failure. */
    static boolean failedIn(String text) {
        return text.contains(NOT_STARTED);
    }
}
