package io.github.goroot.internal.shells;

import java.util.List;

/** What a variable holds, as far as it can be told without running anything. */
public sealed interface Value {

    /**
     * A text, which may be empty.
     *
     * @param text the text
     */
    record Text(String text) implements Value {}

    /**
     * Several texts: an array.
     *
     * @param items the texts
     */
    record Items(List<String> items) implements Value {
        /** Copies the texts. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Nothing: the variable is not set. */
    record Unset() implements Value {}

    /**
     * Something that cannot be told.
     *
     * @param why why not, as a clause without a full stop
     * @param nonEmpty whether it is sure that it is set and not empty
     */
    record Unknown(String why, boolean nonEmpty) implements Value {}

    /** Makes a text. */
    static Value of(String text) {
        return new Text(text);
    }

    /** Gives the absence of a value. */
    static Value unset() {
        return new Unset();
    }

    /** Makes one that cannot be told. */
    static Value unknown(String why) {
        return new Unknown(why, false);
    }

    /** Tells whether it is known, absence included. */
    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** Tells whether the variable is set. */
    default Truth isSet() {
        if (this instanceof Unknown unknown) {
            return unknown.nonEmpty() ? Truth.YES : Truth.UNKNOWN;
        }
        return Truth.of(!(this instanceof Unset));
    }

    /** Tells whether the variable is set and not empty. */
    default Truth isNonEmpty() {
        if (this instanceof Unknown) {
            return isSet();
        }
        if (this instanceof Items items) {
            return Truth.of(items.items().stream().anyMatch(item -> !item.isEmpty())
                    || items.items().size() > 1);
        }
        return Truth.of(this instanceof Text text && !text.text().isEmpty());
    }
}
