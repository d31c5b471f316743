package io.github.goroot.cli.text;

/** Fits text that the library wrote to where it goes. */
public final class PlainText {

    private PlainText() {}

    /** Gives several lines without anything that a terminal would act on, with a line break at the end. */
    public static String of(String text, Style style) {
        return Printable.lines(text).replace("→", style.arrow()) + "\n";
    }
}
