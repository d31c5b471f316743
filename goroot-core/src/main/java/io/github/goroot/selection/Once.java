package io.github.goroot.selection;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is looked for when it is first asked for, and then not again. Not thread-safe.
 *
 * @param <T> what may be found
 */
final class Once<T> {

    private final Supplier<Optional<T>> search;
    private boolean searched;
    private @Nullable T found;

    Once(Supplier<Optional<T>> search) {
        this.search = search;
    }

    Optional<T> get() {
        if (!searched) {
            found = search.get().orElse(null);
            searched = true;
        }
        return Optional.ofNullable(found);
    }
}
