package io.github.goroot.traces;

import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

/**
 * The source positions in a text, and the GOROOTs that they disclose.
 *
 * <p>Read are panic traces, goroutine dumps and {@code runtime/debug.Stack} of all versions of Go, in whatever text they
 * stand; back-traces and lists of goroutines of Delve and gdb; and positions in any other line. Paths may be of any
 * system and hold spaces where the line leaves no doubt. A GOROOT is disclosed by a file of the standard library whose
 * path is absolute; see {@link GoSourcePosition}.
 *
 * <p>Reading streams. A line is cut at {@value #LONGEST_LINE} characters, a path of more than 4096 is passed over, and of
 * very long texts only the first positions are kept, though all are counted. Any text is accepted. Bytes are UTF-8, or
 * UTF-16 where they begin with its mark or look like it; what is neither is replaced. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class GorootTraces {

    /** How many positions are kept at most. */
    public static final int MOST_POSITIONS = 10_000;

    /** How many characters of a line are read. */
    public static final int LONGEST_LINE = 16 * 1024;

    /** How long the names of the files are together that are kept at most, in characters. */
    static final long MOST_CHARACTERS = 2L * 1024 * 1024;

    private final List<GoSourcePosition> positions;
    private final List<DisclosedGoroot> goroots;
    private final long trimmed;
    private final long left;

    GorootTraces(List<GoSourcePosition> positions, List<DisclosedGoroot> goroots, long trimmed, long left) {
        this.positions = List.copyOf(positions);
        this.goroots = List.copyOf(goroots);
        this.trimmed = trimmed;
        this.left = left;
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @return what it holds
     */
    public static GorootTraces of(String text) {
        TraceText traces = new TraceText();
        text.lines()
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .forEach(traces::line);
        return traces.traces();
    }

    /**
     * Reads a stream to its end.
     *
     * @param text the text; it is not closed
     * @return what it holds
     * @throws IOException if the stream cannot be read
     */
    public static GorootTraces read(Reader text) throws IOException {
        TraceText traces = new TraceText();
        new CutLines(text).forEach(traces::line);
        return traces.traces();
    }

    /**
     * Reads a stream of bytes to its end.
     *
     * @param bytes the text; it is not closed
     * @return what it holds
     * @throws IOException if the stream cannot be read
     */
    public static GorootTraces read(InputStream bytes) throws IOException {
        return read(TextBytes.decode(bytes));
    }

    /**
     * Reads a file.
     *
     * @param files the files of a host
     * @param file an absolute path of that host
     * @return what it holds
     * @throws IOException if it is not a regular file or cannot be read
     */
    public static GorootTraces read(HostFiles files, Path file) throws IOException {
        try (InputStream bytes = HostStream.open(files, file)) {
            return read(bytes);
        }
    }

    /**
     * Gives the positions in the order of the text.
     *
     * @return an immutable list of at most {@value #MOST_POSITIONS}
     */
    public List<GoSourcePosition> positions() {
        return positions;
    }

    /**
     * Tells how many positions there are that are not kept.
     *
     * @return their number, mostly 0
     */
    public long positionsLeftOut() {
        return left;
    }

    /**
     * Gives the GOROOTs in the order in which they are first disclosed.
     *
     * @return an immutable list of at most 256; more than one where the text holds traces of several programs
     */
    public List<DisclosedGoroot> goroots() {
        return goroots;
    }

    /**
     * Tells how many positions name a file of the standard library without its GOROOT.
     *
     * @return their number
     */
    public long trimmedPositions() {
        return trimmed;
    }

    /**
     * Tells whether files of the standard library are named, but never with a GOROOT: the program was built with
     * {@code -trimpath}.
     *
     * @return whether it is so; false as well where nothing of the standard library is named
     */
    public boolean isTrimmed() {
        return goroots.isEmpty() && trimmed > 0;
    }

    /** Gives the GOROOTs and the numbers of positions. */
    @Override
    public String toString() {
        return goroots.stream().map(DisclosedGoroot::goroot).toList() + " in " + (positions.size() + left)
                + " positions, " + trimmed + " trimmed";
    }
}
