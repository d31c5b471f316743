package io.github.goroot.testkit;

import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.WindowsRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A host whose file and registry operations are counted, with the counts.
 *
 * <pre>{@code
 * Counting counting = Counting.on(host);
 * GoToolchains.builder().host(counting.host()).build().discover();
 * assertThat(counting).stayedWithin(15);
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class Counting {

    private final Host host;
    private final CountingFiles files;
    private final Optional<CountingRegistry> registry;

    private Counting(Host host, CountingFiles files, Optional<CountingRegistry> registry) {
        this.host = host;
        this.files = files;
        this.registry = registry;
    }

    /**
     * Counts what is asked of the files and the registry of a host.
     *
     * @param host the host that answers
     * @return a host like it that counts, and the counters
     */
    public static Counting on(Host host) {
        CountingFiles files = CountingFiles.over(host.files());
        Optional<CountingRegistry> registry = host.registry().get().map(CountingRegistry::over);
        Host.Builder counted = host.toBuilder().files(files);
        registry.ifPresent(counter -> counted.registry(Port.<WindowsRegistry>present(counter)));
        return new Counting(counted.build(), files, registry);
    }

    /**
     * Gives the host to look at.
     *
     * @return the host that counts
     */
    public Host host() {
        return host;
    }

    /**
     * Gives the counts of the file operations by kind and path.
     *
     * @return the counter
     */
    public CountingFiles files() {
        return files;
    }

    /**
     * Gives the counts of the registry operations by kind and key.
     *
     * @return the counter, or empty if the host has no registry
     */
    public Optional<CountingRegistry> registry() {
        return registry;
    }

    /**
     * Tells how many operations there were in all.
     *
     * @return their number, those of files and of the registry together
     */
    public int operations() {
        return files.operations() + registry.map(CountingRegistry::operations).orElse(0);
    }

    /**
     * Tells how many operations of each kind there were.
     *
     * @return the numbers by the names of the kinds, such as {@code STATUS} or {@code REGISTRY_VALUE}, in their order
     */
    public Map<String, Integer> byKind() {
        return Stream.concat(
                        files.log().stream().map(operation -> operation.kind().name()),
                        registryLog().map(operation -> "REGISTRY_" + operation.kind()))
                .collect(Collectors.toMap(kind -> kind, kind -> 1, Integer::sum, TreeMap::new));
    }

    /**
     * Tells how many operations there were at each place.
     *
     * @return the numbers by directory or registry key; what is asked of a file counts for the directory it is in
     */
    public Map<String, Integer> byPlace() {
        return Stream.concat(
                        files.log().stream().map(Counting::place),
                        registryLog().map(CountingRegistry.Operation::key).map(RegistryKey::toString))
                .collect(Collectors.toMap(place -> place, place -> 1, Integer::sum, TreeMap::new));
    }

    private Stream<CountingRegistry.Operation> registryLog() {
        return registry.stream().flatMap(counter -> counter.log().stream());
    }

    private static String place(CountingFiles.Operation operation) {
        Path parent = operation.path().getParent();
        return parent == null || operation.kind() == CountingFiles.Kind.LIST
                ? operation.path().toString()
                : parent.toString();
    }

    /** Gives the counts. */
    @Override
    public String toString() {
        return files + registry.map(counter -> ", " + counter).orElse("");
    }
}
