package io.github.goroot.internal.watch;

import io.github.goroot.host.FolderChange;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which entries of one folder matter. Not thread-safe. */
final class Interest {

    private final boolean ignoresCase;
    private final Set<String> names = new HashSet<>();
    private boolean all;
    private boolean last;
    private boolean inspected;

    Interest(boolean ignoresCase) {
        this.ignoresCase = ignoresCase;
    }

    void addAll() {
        all = true;
        last = true;
    }

    void add(Path name) {
        names.add(folded(name));
    }

    /** Notes that the way to a place ends here, so that the folder is more than one on the way. */
    void markLast() {
        last = true;
    }

    /** Notes that a report does not tell what there was in this folder. */
    void markInspected() {
        inspected = true;
    }

    boolean isLast() {
        return last;
    }

    /** Tells whether a report does not tell enough to see from it that something has changed since. */
    boolean isUntold() {
        return all || inspected;
    }

    boolean covers(FolderChange change) {
        return all
                || change.name().isEmpty()
                || names.contains(folded(change.name().get()));
    }

    private String folded(Path name) {
        String text = name.toString();
        return ignoresCase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
