package io.github.goroot.binary;

/** How many bytes a search may still read. */
final class Budget {

    private final long limit;
    private long left;

    Budget(long limit) {
        this.limit = limit;
        this.left = limit;
    }

    void spend(long bytes) throws SearchLimitException {
        if (bytes > left) {
            throw new SearchLimitException(limit);
        }
        left -= bytes;
    }
}
