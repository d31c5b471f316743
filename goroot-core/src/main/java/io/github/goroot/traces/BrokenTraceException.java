package io.github.goroot.traces;

/** Says that a trace ends too early or has not the form that its header promises. */
final class BrokenTraceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long offset;

    BrokenTraceException(long offset) {
        super("The trace cannot be read any further at byte " + offset + ".", null, false, false);
        this.offset = offset;
    }

    long offset() {
        return offset;
    }
}
