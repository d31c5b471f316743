package io.github.goroot.testkit;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Files of which some operations fail, hang or are slow.
 *
 * <p>A hanging operation blocks its thread, deaf to interrupts like a dead network drive, until the test calls
 * {@link #release()}; when it begins to hang, the {@linkplain #clock() clock} jumps, so that no test waits for a real
 * deadline. Where several faults fit an operation, the first that was set counts. Thread-safe.
 *
 * <pre>{@code
 * try (FaultyFiles faults = FaultyFiles.on(host).hangingBelow("D:\\")) {
 *     DiscoveryReport report = GoToolchains.builder().host(faults.host()).build().discover();
 *     …
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class FaultyFiles implements HostFiles, AutoCloseable {

    /** Past the default deadline of one operation, well before that of a whole discovery. */
    private static final Duration USUAL_JUMP = Duration.ofSeconds(4);

    /** Long for a look at a file, and short of the default deadline of one operation. */
    private static final Duration SLOWNESS = Duration.ofSeconds(2);

    private final Host healthy;
    private final VirtualClock clock;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Duration jump = USUAL_JUMP;

    private FaultyFiles(Host healthy, VirtualClock clock) {
        this.healthy = healthy;
        this.clock = clock;
    }

    /** What becomes of certain operations, told by their path and number; a failure stands for the one of its kind. */
    private record Fault(
            BiPredicate<Path, Integer> fits,
            FaultKind kind,
            @Nullable IOException failure) {}

    private interface Operation<T> {
        T run() throws IOException;
    }

    /**
     * Prepares faults on a host, with a clock of their own.
     *
     * @param host the host without faults
     * @return the files, which have no faults yet
     */
    public static FaultyFiles on(Host host) {
        return on(host, new VirtualClock());
    }

    /**
     * Prepares faults on a host, with a clock that the test shares.
     *
     * @param host the host without faults
     * @param clock the clock that jumps when an operation begins to hang
     * @return the files, which have no faults yet
     */
    public static FaultyFiles on(Host host, VirtualClock clock) {
        return new FaultyFiles(Objects.requireNonNull(host, "host"), Objects.requireNonNull(clock, "clock"));
    }

    /**
     * Lets one operation fail.
     *
     * @param number the number of the operation, the first being 1
     * @param failure what it throws
     * @return these files
     */
    public FaultyFiles failing(int number, IOException failure) {
        return add((path, n) -> n == number, FaultKind.IO_ERROR, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Lets every operation at a path and below it fail.
     *
     * @param place the path, in the notation of the host
     * @param failure what they throw
     * @return these files
     */
    public FaultyFiles failingBelow(String place, IOException failure) {
        return add(below(place), FaultKind.IO_ERROR, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Lets one operation hang.
     *
     * @param number the number of the operation, the first being 1
     * @return these files
     */
    public FaultyFiles hanging(int number) {
        return suffering(number, FaultKind.HANG);
    }

    /**
     * Lets one operation suffer a fault.
     *
     * @param number the number of the operation, the first being 1
     * @param kind what goes wrong
     * @return these files
     */
    public FaultyFiles suffering(int number, FaultKind kind) {
        return add((path, n) -> n == number, kind, null);
    }

    /**
     * Lets every operation at a path and below it suffer a fault.
     *
     * @param place the path, in the notation of the host
     * @param kind what goes wrong
     * @return these files
     */
    public FaultyFiles sufferingBelow(String place, FaultKind kind) {
        return add(below(place), kind, null);
    }

    /**
     * Lets every operation at a path and below it hang.
     *
     * @param place the path, in the notation of the host
     * @return these files
     */
    public FaultyFiles hangingBelow(String place) {
        return sufferingBelow(place, FaultKind.HANG);
    }

    /**
     * Sets how far the clock jumps when an operation begins to hang; by default past the usual deadline of one operation.
     *
     * @param duration how far
     * @return these files
     */
    public FaultyFiles jumpingBy(Duration duration) {
        this.jump = Objects.requireNonNull(duration, "duration");
        return this;
    }

    /**
     * Gives the host with these files and this clock.
     *
     * @return the host with faults
     */
    public Host host() {
        return healthy.toBuilder().files(this).clock(clock).build();
    }

    /**
     * Gives the clock of the host.
     *
     * @return the clock that jumps
     */
    public VirtualClock clock() {
        return clock;
    }

    /**
     * Tells how many operations there were.
     *
     * @return their number, those that failed or hang included
     */
    public int operations() {
        return count.get();
    }

    /** Lets all operations that hang go on, and none hang from now on. */
    public void release() {
        released.countDown();
    }

    /** Releases what hangs, so that no thread outlives the test. */
    @Override
    public void close() {
        release();
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return suffering(path, () -> healthy.files().status(path), FileStatus::absent);
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return suffering(directory, () -> healthy.files().list(directory, limit), gone(directory));
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return suffering(path, () -> healthy.files().realPath(path), gone(path));
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return suffering(path, () -> healthy.files().linkTarget(path), Optional::empty);
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return suffering(file, () -> healthy.files().read(file, position, length), gone(file));
    }

    /** Answers as the port does where there is nothing to list, follow or read. */
    private static <T> Operation<T> gone(Path path) {
        return () -> {
            throw new NoSuchFileException(path.toString());
        };
    }

    private FaultyFiles add(BiPredicate<Path, Integer> fits, FaultKind kind, @Nullable IOException failure) {
        faults.add(new Fault(fits, Objects.requireNonNull(kind, "kind"), failure));
        return this;
    }

    private BiPredicate<Path, Integer> below(String place) {
        Path path = healthy.path(place).path().orElseThrow(() -> new IllegalArgumentException(place + " is no path"));
        return (asked, number) -> asked.startsWith(path);
    }

    /** Runs an operation, or what becomes of it; {@code absent} answers as where there is nothing. */
    private <T> T suffering(Path path, Operation<T> operation, Operation<T> absent) throws IOException {
        int number = count.incrementAndGet();
        Optional<Fault> first =
                faults.stream().filter(fault -> fault.fits().test(path, number)).findFirst();
        if (first.isEmpty()) {
            return operation.run();
        }
        Fault fault = first.get();
        if (fault.failure() != null) {
            throw fault.failure();
        }
        switch (fault.kind()) {
            case IO_ERROR -> throw new IOException(fault.kind().words());
            case ACCESS_DENIED -> throw new AccessDeniedException(path.toString());
            case LINK_LOOP ->
                throw new FileSystemException(
                        path.toString(), null, fault.kind().words());
            case VANISHED -> {
                return absent.run();
            }
            case HANG -> hang();
            case SLOW -> clock.advance(SLOWNESS);
        }
        return operation.run();
    }

    private void hang() {
        if (released.getCount() == 0) {
            return;
        }
        clock.advance(jump);
        boolean interrupted = false;
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
