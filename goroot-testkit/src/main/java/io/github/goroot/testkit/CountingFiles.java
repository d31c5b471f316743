package io.github.goroot.testkit;

import io.github.goroot.host.FileIdentity;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Files that count and write down what is asked of them, so that a test can hold a budget.
 *
 * <p>Operations that fail count as well. Thread-safe.
 *
 * @since 0.1
 */
public final class CountingFiles implements HostFiles {

    private final HostFiles files;
    private final ConcurrentLinkedQueue<Operation> log = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();

    private CountingFiles(HostFiles files) {
        this.files = Objects.requireNonNull(files, "files");
    }

    /**
     * Counts what is asked of other files.
     *
     * @param files the files that answer
     * @return the counter
     */
    public static CountingFiles over(HostFiles files) {
        return new CountingFiles(files);
    }

    /**
     * Counts what is asked of the files of a host, and of its registry if it has one.
     *
     * <p>The same as {@link Counting#on(Host)}.
     *
     * @param host the host that answers
     * @return a host like it whose operations are counted, and the counters
     */
    public static Counting on(Host host) {
        return Counting.on(host);
    }

    /**
     * The kinds of operations.
     *
     * @since 0.1
     */
    public enum Kind {
        /** {@link HostFiles#status}. */
        STATUS,
        /** {@link HostFiles#list}. */
        LIST,
        /** {@link HostFiles#realPath}. */
        REAL_PATH,
        /** {@link HostFiles#linkTarget}. */
        LINK_TARGET,
        /** {@link HostFiles#read}. */
        READ
    }

    /**
     * One operation.
     *
     * @param kind what was asked
     * @param path of which path
     * @since 0.1
     */
    public record Operation(Kind kind, Path path) {

        /** Joins a kind and a path. */
        public Operation {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(path, "path");
        }

        /** Gives the kind and the path, such as {@code STATUS /usr/local/go}. */
        @Override
        public String toString() {
            return kind + " " + path;
        }
    }

    /**
     * Tells how many operations there were.
     *
     * @return their number
     */
    public int operations() {
        return log.size();
    }

    /**
     * Tells how many operations of one kind there were.
     *
     * @param kind the kind
     * @return their number
     */
    public int operations(Kind kind) {
        return (int) log.stream().filter(operation -> operation.kind() == kind).count();
    }

    /**
     * Tells how many operations there were at a path and below it.
     *
     * @param place the path
     * @return their number
     */
    public int operationsBelow(Path place) {
        return (int) log.stream()
                .filter(operation -> operation.path().startsWith(place))
                .count();
    }

    /**
     * Tells how many bytes were read.
     *
     * @return their number
     */
    public long bytesRead() {
        return bytes.get();
    }

    /**
     * Gives the operations in the order in which they began.
     *
     * @return an immutable copy
     */
    public List<Operation> log() {
        return List.copyOf(log);
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        log.add(new Operation(Kind.STATUS, path));
        return files.status(path);
    }

    /** Counts one status, and a real path where the identity needs it. */
    @Override
    public Optional<FileIdentity> identity(Path file) throws IOException {
        log.add(new Operation(Kind.STATUS, file));
        Optional<FileIdentity> identity = files.identity(file);
        if (identity.isPresent() && identity.get().realPath().isPresent()) {
            log.add(new Operation(Kind.REAL_PATH, file));
        }
        return identity;
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        log.add(new Operation(Kind.LIST, directory));
        return files.list(directory, limit);
    }

    @Override
    public Path realPath(Path path) throws IOException {
        log.add(new Operation(Kind.REAL_PATH, path));
        return files.realPath(path);
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        log.add(new Operation(Kind.LINK_TARGET, path));
        return files.linkTarget(path);
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        log.add(new Operation(Kind.READ, file));
        byte[] answer = files.read(file, position, length);
        bytes.addAndGet(answer.length);
        return answer;
    }

    /** Gives the numbers of operations and bytes. */
    @Override
    public String toString() {
        return operations() + " operations, " + bytesRead() + " bytes";
    }
}
