package io.github.goroot.cli;

/** The statuses that the command ends with; scripts rely on them. */
final class ExitStatus {

    static final int HOLDS = 0;
    static final int NOTHING_FOUND = 1;
    static final int WRONG_USAGE = 2;
    static final int OWN_FAILURE = 3;

    private ExitStatus() {}
}
