package io.github.goroot.internal.locator;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What some things lead to: each is looked at when its turn comes, and left out where it leads to nothing.
 *
 * @param <S> what is looked at
 * @param <T> what it leads to
 */
abstract class OneByOne<S, T> implements Iterable<T> {

    private final List<S> sources;

    OneByOne(List<S> sources) {
        this.sources = sources;
    }

    /** Looks at one thing; gives what it leads to, or null. */
    abstract @Nullable T lookAt(S source);

    /** Tells whether there is anything to look at. */
    final boolean hasAny() {
        return !sources.isEmpty();
    }

    @Override
    public final Iterator<T> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<T> {

        private final Iterator<S> rest = sources.iterator();
        private @Nullable T next;

        @Override
        public boolean hasNext() {
            while (next == null && rest.hasNext()) {
                next = lookAt(rest.next());
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            T given = next;
            next = null;
            return given;
        }
    }
}
