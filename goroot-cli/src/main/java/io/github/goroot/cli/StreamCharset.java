package io.github.goroot.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which charset a stream of this process is read.
 *
 * <p>A console of Windows has a code page of its own. To pipes and files the JDK would write in the code page of the system,
 * which no shell reads by and which has {@code ?} for the names of many folders; they get UTF-8 there, as from {@code go}.
 */
final class StreamCharset {

    private StreamCharset() {}

    /**
     * Chooses a charset.
     *
     * @param ofStream the property {@code stdout.encoding} or its like, which JDK 19 and later set
     * @param ofTerminal the property {@code sun.stdout.encoding}, which older ones set for a terminal
     * @param ofSystem the property {@code native.encoding}
     * @param windows whether this runs on Windows
     * @param interactive whether input and output are a terminal
     */
    static Charset of(
            @Nullable String ofStream,
            @Nullable String ofTerminal,
            @Nullable String ofSystem,
            boolean windows,
            boolean interactive) {
        Charset system = named(ofSystem);
        Charset stream = named(ofStream);
        Charset terminal = named(ofTerminal);
        boolean told = terminal != null || (stream != null && !stream.equals(system));
        if (windows && !interactive && !told) {
            return StandardCharsets.UTF_8;
        }
        if (stream != null) {
            return stream;
        }
        if (terminal != null) {
            return terminal;
        }
        return system != null ? system : Charset.defaultCharset();
    }

    private static @Nullable Charset named(@Nullable String name) {
        try {
            return name != null && Charset.isSupported(name) ? Charset.forName(name) : null;
        } catch (IllegalArgumentException e) {
            // Some properties hold names such as "cp65001 ", which are none.
            return null;
        }
    }
}
