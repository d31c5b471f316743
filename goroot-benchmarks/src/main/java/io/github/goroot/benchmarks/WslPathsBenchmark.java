package io.github.goroot.benchmarks;

import io.github.goroot.wsl.Translation;
import io.github.goroot.wsl.WslPaths;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to translate a path of WSL, by the number of mounts; a translation shall take less than 2 µs. */
// JMH calls the setup before everything else, which no checker knows.
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WslPathsBenchmark {

    private static final String LINE = "61 60 0:40 / %s rw,relatime shared:1 - %s rw%s\n";

    /** How many lines the table of mounts has. */
    @Param({"40", "10000"})
    public int mounts;

    private byte[] table;
    private WslPaths paths;

    /** Makes the table. */
    @Setup(Level.Trial)
    public void mount() {
        StringBuilder lines =
                new StringBuilder(String.format(LINE, "/mnt/c", "9p C:\\134", ",aname=drvfs;path=C:\\;uid=0"));
        for (int i = 1; i < mounts; i++) {
            lines.append(String.format(LINE, "/run/user/" + i, "tmpfs none", ""));
        }
        table = lines.toString().getBytes(StandardCharsets.UTF_8);
        paths = WslPaths.of(table, Optional.of("Debian"));
    }

    /**
     * Spells a path on a drive for Windows.
     *
     * @return the translation
     */
    @Benchmark
    public Translation driveToWindows() {
        return paths.toWindows("/mnt/c/Users/ann/sdk/go1.22.5/bin/go.exe");
    }

    /**
     * Spells a path of the distribution for Windows.
     *
     * @return the translation
     */
    @Benchmark
    public Translation ownToWindows() {
        return paths.toWindows("/home/ann/sdk/go1.22.5/bin/go");
    }

    /**
     * Spells a path of Windows for Linux.
     *
     * @return the translation
     */
    @Benchmark
    public Translation toLinux() {
        return paths.toLinux("C:\\Users\\ann\\sdk\\go1.22.5\\bin\\go.exe");
    }

    /**
     * Reads the table, once for each discovery.
     *
     * @return the translation
     */
    @Benchmark
    public WslPaths readTheTable() {
        return WslPaths.of(table, Optional.of("Debian"));
    }
}
