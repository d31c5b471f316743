package io.github.goroot.testkit.assertj;

import io.github.goroot.testkit.Counting;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what was asked of a host.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class CountingAssert extends AbstractAssert<CountingAssert, Counting> {

    /** Enough to see where the operations went. */
    private static final int PLACES_SHOWN = 5;

    CountingAssert(Counting actual) {
        super(actual, CountingAssert.class);
    }

    /**
     * Verifies that no more was asked than allowed.
     *
     * @param operations the largest number of file and registry operations together
     * @return these assertions
     */
    public CountingAssert stayedWithin(int operations) {
        isNotNull();
        if (actual.operations() > operations) {
            failWithMessage(
                    "%nExpected at most %d operations, but there were %d:%n  %s%nMost of them at%n  %s",
                    operations, actual.operations(), byKind(), mostExpensivePlaces());
        }
        return this;
    }

    /**
     * Verifies that no more was read of files than allowed.
     *
     * @param bytes the largest number of bytes
     * @return these assertions
     */
    public CountingAssert readAtMost(long bytes) {
        isNotNull();
        if (actual.files().bytesRead() > bytes) {
            failWithMessage(
                    "%nExpected at most %d bytes to be read, but there were %d:%n  %s",
                    bytes, actual.files().bytesRead(), byKind());
        }
        return this;
    }

    /**
     * Verifies that nothing was listed more than once.
     *
     * @return these assertions
     */
    public CountingAssert listedNothingTwice() {
        isNotNull();
        String twice = actual.files().log().stream()
                .map(Object::toString)
                .filter(operation -> operation.startsWith("LIST "))
                .collect(Collectors.groupingBy(operation -> operation, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getValue() + " times " + entry.getKey())
                .sorted()
                .collect(Collectors.joining("\n  "));
        if (!twice.isEmpty()) {
            failWithMessage("%nExpected no directory to be listed twice, but there was%n  %s", twice);
        }
        return this;
    }

    /**
     * Verifies that nothing was asked at all.
     *
     * @return these assertions
     */
    public CountingAssert askedNothing() {
        return stayedWithin(0);
    }

    private String byKind() {
        return actual.byKind().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private String mostExpensivePlaces() {
        return actual.byPlace().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PLACES_SHOWN)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n  "));
    }
}
