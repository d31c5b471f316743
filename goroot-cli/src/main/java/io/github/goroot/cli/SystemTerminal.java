package io.github.goroot.cli;

import io.github.goroot.cli.text.Style;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import picocli.CommandLine.Help.Ansi;

/** Finds out what this process writes to; with its own streams, for the charsets of the given ones differ by JDK. */
final class SystemTerminal {

    private SystemTerminal() {}

    static Terminal open() {
        Charset charset = charset("stdout");
        boolean interactive = isInteractive();
        boolean coloured = interactive && !"dumb".equals(System.getenv("TERM")) && Ansi.AUTO.enabled();
        return new Terminal(
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset("stderr")),
                new Style(interactive, coloured, Style.isUnicode(charset)));
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(
                new BufferedOutputStream(new ReaderGone(new FileOutputStream(descriptor))), false, charset);
    }

    /** JDK 18 and later name the charset of each stream, older ones only that of a terminal. */
    private static Charset charset(String stream) {
        for (String property : new String[] {stream + ".encoding", "sun." + stream + ".encoding", "native.encoding"}) {
            String name = System.getProperty(property);
            if (name != null && isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.defaultCharset();
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            // Some properties hold names such as "cp65001 ", which are none.
            return false;
        }
    }

    /** Since JDK 22 there is a console even where there is no terminal, and it tells. */
    @SuppressWarnings("SystemConsoleNull") // which is still right before JDK 22
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
