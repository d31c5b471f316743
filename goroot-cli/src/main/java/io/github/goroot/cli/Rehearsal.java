package io.github.goroot.cli;

import io.github.goroot.GoToolchains;
import io.github.goroot.cli.text.Style;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Makes the calls that are made most, without a word, so that the launcher learns which classes they take.
 *
 * <p>Only those: what others load besides would make the archive larger, and these calls slower.
 */
final class Rehearsal {

    private static final String[][] CALLS = {{"list"}, {"list", "--json"}, {"list", "--trace"}, {"find", "any"}};

    private Rehearsal() {}

    /**
     * Makes the calls.
     *
     * @param none nothing
     */
    public static void main(String[] none) {
        Style style = SystemTerminal.open().style();
        for (String[] call : CALLS) {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            new GorootCommand(new Terminal(nowhere, nowhere, style), () -> GoToolchains.builder(), false).run(call);
        }
    }
}
