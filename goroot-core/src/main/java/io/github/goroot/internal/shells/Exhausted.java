package io.github.goroot.internal.shells;

/** The files ask for more work than they are worth. */
final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exhausted(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
