package io.github.goroot.selection;

/** Ends the prediction where {@code go} would end with an error; the message is the line it would print. */
final class Fatal extends Exception {

    private static final long serialVersionUID = 1L;

    Fatal(String line) {
        super(line, null, false, false);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
