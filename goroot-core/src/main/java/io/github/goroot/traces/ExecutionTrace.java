package io.github.goroot.traces;

import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the strings of an execution trace ({@code runtime/trace}, {@code go test -trace}) tell of the GOROOT that the
 * program was built with.
 *
 * <p>Both formats are read event by event or batch by batch, and nothing but their strings is kept: the one up to Go 1.21
 * ({@code readTrace} in {@code internal/trace/parser.go}, Go 1.21) from its form of Go 1.7 on, before which a trace had
 * no names in it; and the one since Go 1.22 ({@code readBatch} in {@code internal/trace/batch.go} and
 * {@code addStrings} in {@code internal/trace/generation.go}, Go 1.22 to 1.27). A header with a later version is taken
 * for the newer format. Where the trace breaks off, or does not have the form that its header promises, reading ends, and
 * what was read before counts.
 *
 * <p>A string is a source file if it ends like one. Since strings come without the functions they belong to, and every
 * trace has frames of the package {@code runtime}, a GOROOT counts only if one of its files is of that package. Strings
 * also hold what the program logs; so a program can name any GOROOT it likes.
 *
 * <p>Reading streams: a batch or string is never held unless it is a string of at most 4096 bytes, and no more files are
 * kept than {@link GorootTraces} keeps. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ExecutionTrace {

    private final int minor;
    private final GorootTraces traces;
    private final OptionalLong brokenAt;

    private ExecutionTrace(int minor, GorootTraces traces, OptionalLong brokenAt) {
        this.minor = minor;
        this.traces = traces;
        this.brokenAt = brokenAt;
    }

    /**
     * Reads a trace to its end, or to where it breaks.
     *
     * @param bytes the trace from its first byte on; it is not closed
     * @return what it tells, or empty if it has not the header of an execution trace
     * @throws IOException if the stream cannot be read
     */
    public static Optional<ExecutionTrace> read(InputStream bytes) throws IOException {
        TraceBytes source = new TraceBytes(bytes);
        int minor = TraceHeader.minor(source);
        if (minor < 0) {
            return Optional.empty();
        }
        FileNames names = new FileNames();
        OptionalLong brokenAt = OptionalLong.empty();
        try {
            if (minor >= TraceHeader.FIRST_WITH_BATCHES) {
                TraceBatches.read(source, names);
            } else if (minor >= TraceHeader.FIRST_WITH_NAMES) {
                TraceEvents.read(source, names);
            }
        } catch (BrokenTraceException e) {
            brokenAt = OptionalLong.of(e.offset());
        }
        return Optional.of(new ExecutionTrace(minor, names.traces(), brokenAt));
    }

    /**
     * Reads a file.
     *
     * @param files the files of a host
     * @param file an absolute path of that host
     * @return what it tells, or empty if it has not the header of an execution trace
     * @throws IOException if it is not a regular file or cannot be read
     */
    public static Optional<ExecutionTrace> read(HostFiles files, Path file) throws IOException {
        try (InputStream bytes = HostStream.open(files, file)) {
            return read(bytes);
        }
    }

    /**
     * Gives the version of the format.
     *
     * @return the version of Go that brought the format, such as {@code 1.22}; a later Go may have written it
     */
    public String format() {
        return "1." + minor;
    }

    /**
     * Gives the files that the trace names.
     *
     * @return positions without lines, each file once, in the order of the trace, and the GOROOTs
     */
    public GorootTraces traces() {
        return traces;
    }

    /**
     * Tells where the trace could not be read any further.
     *
     * @return the offset in bytes of what is cut off or malformed, or empty if the trace was read to its end
     */
    public OptionalLong brokenAt() {
        return brokenAt;
    }

    /** Gives the format and what was found. */
    @Override
    public String toString() {
        return "go " + format() + " trace: " + traces;
    }

    /** The strings that name source files, each once. */
    static final class FileNames {

        private static final String RUNTIME = "runtime/";

        private final Set<String> files = new LinkedHashSet<>();
        private final Set<String> roots = new LinkedHashSet<>();
        private long characters;

        void string(String text) {
            boolean source = (text.endsWith(".go") || text.endsWith(".s"))
                    && PathText.slashed(text).indexOf('/') >= 0;
            if (source && files.size() < GorootTraces.MOST_POSITIONS && characters < GorootTraces.MOST_CHARACTERS) {
                characters += files.add(text) ? text.length() : 0;
                GoSourcePosition position = GoSourcePosition.of(text);
                position.goroot()
                        .filter(root -> position.standardFile().orElse("").startsWith(RUNTIME))
                        .ifPresent(roots::add);
            }
        }

        GorootTraces traces() {
            PositionTally tally = new PositionTally();
            for (String file : files) {
                GoSourcePosition position = GoSourcePosition.of(file);
                boolean foreign =
                        position.goroot().filter(root -> !roots.contains(root)).isPresent();
                tally.add(foreign ? GoSourcePosition.of(file, 0, Optional.of("main")) : position);
            }
            return tally.traces();
        }
    }
}
