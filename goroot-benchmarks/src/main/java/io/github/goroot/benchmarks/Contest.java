package io.github.goroot.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * Measures two ways to an answer side by side: turn by turn in one run, so that whatever else the machine does meets both.
 */
final class Contest {

    private final String name;
    private final double budget;

    /**
     * Prepares a contest.
     *
     * @param name what is measured
     * @param budget the largest allowed ratio of ours to theirs
     */
    Contest(String name, double budget) {
        this.name = name;
        this.budget = budget;
    }

    /** One way to an answer. */
    interface Way {
        Object go() throws Exception;
    }

    /** Runs both in turn, prints the medians and the ratio, and gives whether the budget held. */
    boolean run(int warmUp, int rounds, Way ours, Way theirs) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            ours.go();
        }
        theirs.go();
        long[] our = new long[rounds];
        long[] their = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            our[i] = time(ours);
            their[i] = time(theirs);
        }
        return judge(our, their);
    }

    /** Prints the medians of what was measured and the ratio, and gives whether the budget held. */
    boolean judge(long[] our, long[] their) {
        double ourMedian = medianMillis(our);
        double theirMedian = medianMillis(their);
        double ratio = ourMedian / theirMedian;
        System.out.printf(
                Locale.ROOT,
                "%-40s ours %8.3f ms   theirs %8.3f ms   ratio %6.3f   budget %5.2f   %s%n",
                name,
                ourMedian,
                theirMedian,
                ratio,
                budget,
                ratio <= budget ? "holds" : "BROKEN");
        return ratio <= budget;
    }

    private static long time(Way way) throws Exception {
        long begin = System.nanoTime();
        Object answer = way.go();
        long end = System.nanoTime();
        if (answer.hashCode() == begin) {
            // Never in practice; it keeps the answer from being optimised away.
            System.out.println();
        }
        return end - begin;
    }

    private static double medianMillis(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
