package io.github.goroot.binary;

/** Says that a file is not what it claims to be, and where; it never leaves this package. */
final class MalformedBinaryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long offset;
    private final String sentence;

    MalformedBinaryException(long offset, String message) {
        // Hostile files throw it by the thousand, and nobody looks at where in the code that was.
        super(message, null, false, false);
        this.offset = offset;
        this.sentence = message;
    }

    /** What was wrong. */
    String sentence() {
        return sentence;
    }

    /** Where in the file, in bytes from its start. */
    long offset() {
        return offset;
    }
}
