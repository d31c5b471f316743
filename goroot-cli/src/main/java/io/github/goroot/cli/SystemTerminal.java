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
        boolean interactive = isInteractive();
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset = charset("stdout", windows, interactive);
        // What reads a pipe there may take the bytes for another charset; then names alone shall suffer.
        boolean unicode = Style.isUnicode(charset) && (interactive || !windows);
        boolean coloured = interactive && !"dumb".equals(System.getenv("TERM")) && Ansi.AUTO.enabled();
        return new Terminal(
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset("stderr", windows, interactive)),
                new Style(interactive, coloured, unicode));
    }

    private static Charset charset(String stream, boolean windows, boolean interactive) {
        return StreamCharset.of(
                System.getProperty(stream + ".encoding"),
                System.getProperty("sun." + stream + ".encoding"),
                System.getProperty("native.encoding"),
                windows,
                interactive);
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(
                new BufferedOutputStream(new ReaderGone(new FileOutputStream(descriptor))), false, charset);
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
