package io.github.goroot.benchmarks;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a warm discovery takes on the real file system, by the number of toolchains. */
// JMH calls the setup before everything else, which no checker knows.
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DiscoveryBenchmark {

    /** How many toolchains are in {@code ~/sdk}. */
    @Param({"1", "10", "100"})
    public int toolchains;

    private Machine machine;
    private GoToolchains finder;

    /**
     * Makes the toolchains.
     *
     * @throws IOException if they cannot be written
     */
    @Setup(Level.Trial)
    public void install() throws IOException {
        machine = new Machine(toolchains);
        finder = machine.finder();
    }

    /**
     * Removes the toolchains.
     *
     * @throws IOException if they cannot be removed
     */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        machine.close();
    }

    /**
     * Finds every toolchain.
     *
     * @return the report
     */
    @Benchmark
    public DiscoveryReport discover() {
        return finder.discover();
    }

    /**
     * Finds the first toolchain.
     *
     * @return the toolchain
     */
    @Benchmark
    public Optional<GoToolchain> find() {
        return finder.find(GoRequirement.any());
    }
}
