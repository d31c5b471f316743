package io.github.goroot.binary;

/** Says that a search ended at its limit; it never leaves this package. */
final class SearchLimitException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long limit;

    SearchLimitException(long limit) {
        super("not searched beyond " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
