package io.github.goroot.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Does the same to many things, several at a time where there are enough of them. */
final class Crew {

    /** Fewer are done before another thread has started. */
    private static final int WORTH_IT = 64;

    private final int size;

    /**
     * Makes a crew.
     *
     * @param size how many things are done at a time, the calling thread included
     */
    Crew(int size) {
        this.size = size;
    }

    /**
     * Does all of them.
     *
     * @param progress hears on the calling thread how many are done
     * @return the results, in the order of the things
     */
    <T, R> List<R> map(List<T> things, Function<T, R> work, LongConsumer progress) {
        Object[] results = new Object[things.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> helpers = new ArrayList<>();
        if (things.size() >= WORTH_IT) {
            for (int i = 1; i < size; i++) {
                Thread helper =
                        new Thread(() -> work(things, work, results, next, done -> {}, failure), "goroot-inspect-" + i);
                helper.setDaemon(true);
                helper.start();
                helpers.add(helper);
            }
        }
        work(things, work, results, next, progress, failure);
        helpers.forEach(Crew::await);
        rethrow(failure.get());
        @SuppressWarnings("unchecked") // Nothing else is put in there.
        List<R> all = (List<R>) Arrays.asList(results);
        return all;
    }

    private static <T, R> void work(
            List<T> things,
            Function<T, R> work,
            Object[] results,
            AtomicInteger next,
            LongConsumer progress,
            AtomicReference<@Nullable Throwable> failure) {
        try {
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                results[i] = work.apply(things.get(i));
                progress.accept(i);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            // Nobody shall begin with the rest.
            next.set(results.length);
        }
    }

    private static void await(Thread helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
