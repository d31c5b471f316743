package io.github.goroot.internal.shells;

/** A pattern matches no file, which to zsh is an error that ends the file it reads. */
final class Unmatched extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unmatched() {
        super("no file matches", null, false, false);
    }
}
