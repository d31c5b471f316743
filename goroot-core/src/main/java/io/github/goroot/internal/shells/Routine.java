package io.github.goroot.internal.shells;

import io.github.goroot.internal.shells.syntax.Command;
import org.jspecify.annotations.Nullable;

/**
 * A function or an alias that a start-up file defines.
 *
 * @param body what a call runs; null if that is not known
 * @param text the text of an alias, or of a function of fish; empty for other functions
 */
record Routine(@Nullable Command body, String text) {

    /** One of which is not known what it is. */
    static final Routine UNCERTAIN = new Routine(null, "");
}
