package io.github.goroot.traces;

import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Which GOROOTs the processes of a recording really accessed, in what order and how often.
 *
 * <p>Read are the output of {@code strace}, best with {@code -f}, and the CSV that Process Monitor saves. Of strace's
 * calls those count that look at a path: {@code open}, {@code openat}, {@code execve}, {@code stat}, {@code statx},
 * {@code access}, {@code readlink} and what is like them, whole or unfinished and resumed, with or without times and the
 * numbers of processes; relative paths where {@code -y} tells what they are relative to. Of Process Monitor's table every
 * row counts whose path is one of a file, whatever the order of its columns.
 *
 * <p>A place counts as a GOROOT if {@code pkg/tool}, the source code or the archive of the package {@code runtime} was
 * accessed below it; {@code bin}, {@code src} and {@code pkg} alone are what other folders have too. The path is the one
 * that the process named, links and all.
 *
 * <p>Reading streams; see {@link GorootTraces} for what becomes of long lines and for the encodings. Any text is
 * accepted: one without accesses has none. Up to 512 places, 1024 unfinished calls and 16384 processes are followed. A
 * number of a process that was used again stands for both processes. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class FileAccesses {

    private final Kind kind;
    private final long accesses;
    private final List<TouchedGoroot> touched;
    private final List<TouchedGoroot> probed;

    FileAccesses(Kind kind, long accesses, List<TouchedGoroot> touched, List<TouchedGoroot> probed) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.accesses = accesses;
        this.touched = List.copyOf(touched);
        this.probed = List.copyOf(probed);
    }

    /**
     * What a recording was made with.
     *
     * @since 0.1
     */
    public enum Kind {
        /** {@code strace}; anything that is not another kind is taken for it. */
        STRACE,
        /** Process Monitor: the first line names columns, {@code Operation} and {@code Path} among them. */
        PROCESS_MONITOR
    }

    /**
     * Reads a recording to its end.
     *
     * @param bytes the recording; it is not closed
     * @return what it tells
     * @throws IOException if the stream cannot be read
     */
    public static FileAccesses read(InputStream bytes) throws IOException {
        AccessLines lines = new AccessLines();
        new CutLines(TextBytes.decode(bytes)).forEach(lines::line);
        return lines.result();
    }

    /**
     * Reads a file.
     *
     * @param files the files of a host
     * @param file an absolute path of that host
     * @return what it tells
     * @throws IOException if it is not a regular file or cannot be read
     */
    public static FileAccesses read(HostFiles files, Path file) throws IOException {
        try (InputStream bytes = HostStream.open(files, file)) {
            return read(bytes);
        }
    }

    /**
     * Tells what the recording was made with.
     *
     * @return the kind it was read as
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Tells how many accesses to paths were understood.
     *
     * @return their number, wherever the paths lead; 0 says that this is no such recording
     */
    public long accesses() {
        return accesses;
    }

    /**
     * Gives the GOROOTs that are there.
     *
     * @return an immutable list, in the order of the first access to anything below them
     */
    public List<TouchedGoroot> goroots() {
        return touched;
    }

    /**
     * Gives the places that were tried as GOROOTs and are none.
     *
     * @return an immutable list, in the order of the first access: every access that would tell failed, as those of a
     *     {@code go} do that was copied out of its tree, or whose GOROOT is set wrongly
     */
    public List<TouchedGoroot> probed() {
        return probed;
    }

    /** Gives the GOROOTs and the number of accesses. */
    @Override
    public String toString() {
        return touched.stream().map(TouchedGoroot::goroot).toList() + " in " + accesses + " accesses";
    }
}
