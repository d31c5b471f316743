package io.github.goroot.cli;

import io.github.goroot.GoToolchains;
import io.github.goroot.cli.text.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the calls that are made most, without a word, so that the launcher learns which classes they take.
 *
 * <p>Only those: what others load besides would make the archive larger, and these calls slower.
 */
final class Rehearsal {

    private static final String[][] CALLS = {{"list"}, {"list", "--json"}, {"list", "--trace"}, {"find", "any"}};

    /** So many that several threads read them. */
    private static final int PROGRAMS = 100;

    private static final String MODULES = """
            path\texample.com/a/cmd
            mod\texample.com/a\tv1.0.0\th1:x
            dep\texample.com/b\tv1.0.0\th1:y
            =>\t../b\t(devel)\t
            build\t-ldflags="-s -w"
            build\tGOARCH=amd64
            build\tGOOS=linux
            """;

    private Rehearsal() {}

    /**
     * Makes the calls.
     *
     * @param folder an empty directory, in which programs are written and read
     * @throws IOException if they cannot be written
     */
    public static void main(String[] folder) throws IOException {
        Style style = SystemTerminal.open().style();
        for (String[] call : CALLS) {
            run(style, call);
        }
        byte[] program = MadeUpProgram.of("go1.22.0", MODULES, "/usr/local/go");
        Path home = Path.of(folder[0]);
        for (int i = 0; i < PROGRAMS; i++) {
            Files.write(home.resolve("program" + i), program);
        }
        Files.write(home.resolve("text"), MODULES.getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(home.resolve("deeper"));
        run(style, "inspect", folder[0]);
        run(style, "inspect", home.resolve("program0").toString());
        run(style, "inspect", "--json", folder[0]);
    }

    private static void run(Style style, String... call) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new GorootCommand(new Terminal(nowhere, nowhere, style), () -> GoToolchains.builder(), false).run(call);
    }
}
