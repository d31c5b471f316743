package io.github.goroot.benchmarks;

import io.github.goroot.GoToolchains;
import java.io.IOException;

/**
 * What a fresh virtual machine does in the cold comparison: nothing, its first discovery, or its first start of a
 * {@code go}; it prints the nanoseconds that this took.
 *
 * <p>It uses as little of Java as it can, for what it loads is missing from the bill of what it measures.
 */
public final class FirstAnswer {

    private FirstAnswer() {}

    /**
     * Does one thing for the first time.
     *
     * @param arguments {@code nothing}, {@code discover}, or a {@code go} command to start
     * @throws IOException if {@code go} cannot be started
     * @throws InterruptedException if somebody interrupts the wait for it
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        if (arguments[0].equals("discover")) {
            GoToolchains.system().discover();
        } else if (!arguments[0].equals("nothing")) {
            GoEnv.goroot(arguments[0]);
        }
        System.out.println(System.nanoTime() - begin);
    }
}
