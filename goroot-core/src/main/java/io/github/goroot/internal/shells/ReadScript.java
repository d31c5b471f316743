package io.github.goroot.internal.shells;

import java.util.Optional;

/**
 * The text of a file, or why there is none that could be followed.
 *
 * @param text the text; empty where it cannot be used
 * @param defect why not; empty text if it can be used
 * @param absent whether there is no such file
 */
record ReadScript(String text, String defect, boolean absent) {

    static final String UNREADABLE = "it cannot be read";

    static ReadScript of(String text) {
        return new ReadScript(text, "", false);
    }

    static ReadScript missing() {
        return new ReadScript("", "it does not exist", true);
    }

    static ReadScript unusable(String why) {
        return new ReadScript("", why, false);
    }

    Optional<String> usable() {
        return defect.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
