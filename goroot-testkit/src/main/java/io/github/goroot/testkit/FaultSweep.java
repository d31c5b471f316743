package io.github.goroot.testkit;

import io.github.goroot.GoToolchains;
import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.Host;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.LocatorOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets every operation of a discovery go wrong in every way, one at a time, and checks what is left.
 *
 * <p>A healthy discovery is run once and its operations are counted. Then the discovery is run again for each operation
 * and each {@link FaultKind}; hangs pass on a virtual clock. Each time
 *
 * <ul>
 *   <li>no exception escapes, no locator breaks, and the discovery ends {@link DiscoveryReport.Ending#COMPLETE};
 *   <li>the report names the fault: the place and what was wrong with it, in what a locator looked at, in the refusal of a
 *       candidate or in the failure of a locator; for a hang that the place did not answer. That something vanished is told
 *       where it costs a toolchain, for absence is an answer. An answer that was only slow changes nothing;
 *   <li>every toolchain that does not depend on the failed call is found, and none that the healthy machine has not.
 * </ul>
 *
 * <p>A toolchain depends on a call if the call is on all the ways that led to it in the healthy run. On the way of a
 * candidate are the calls for what is in its home or its sources, for the spot its provenance names, and the listings of
 * directories around these by its own locator. After a hang everything in the part of the file system that is given up
 * counts as failed: the drive or share on Windows; elsewhere the mount, or the directory around the place where the mount is a
 * local disk or unknown.
 *
 * <pre>{@code
 * FaultSweep.of("my machine", FakeHost.linux().go("go1.22.5", "/opt/acme/go").build())
 *         .searching(builder -> builder.withoutBuiltInLocators().addLocator(new AcmeLocator()))
 *         .run()
 *         .verify();
 * }</pre>
 *
 * <p>Sweeps file operations: other ports are asked nothing that could fail by the locators there are. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class FaultSweep {

    private static final int MOST_TOLD = 10;
    private static final int FAULTS = FaultKind.values().length;

    private final String name;
    private final Host machine;
    private final UnaryOperator<GoToolchainsBuilder> search;

    private FaultSweep(String name, Host machine, UnaryOperator<GoToolchainsBuilder> search) {
        this.name = name;
        this.machine = machine;
        this.search = search;
    }

    /**
     * Prepares the sweep of a machine with the built-in locators.
     *
     * @param name what to call the machine
     * @param machine the machine without faults
     * @return the sweep
     */
    public static FaultSweep of(String name, Host machine) {
        return new FaultSweep(
                Objects.requireNonNull(name, "name"),
                Objects.requireNonNull(machine, "machine"),
                GoToolchainsBuilder::classLoaders);
    }

    /**
     * Changes the discovery that is run.
     *
     * @param change is given the builder for each discovery; the host is set already, and no class loader is asked
     * @return the changed sweep
     */
    public FaultSweep searching(UnaryOperator<GoToolchainsBuilder> change) {
        return new FaultSweep(name, machine, builder -> change.apply(builder.classLoaders()));
    }

    /**
     * What a sweep found.
     *
     * @param name the name of the machine
     * @param toolchains how many toolchains the healthy machine has
     * @param calls how many operations the healthy discovery takes
     * @param discoveries how many discoveries were run with a fault: calls times kinds of faults
     * @param complaints what was not as it should be, each naming the call and the fault
     * @since 0.1
     */
    public record Result(String name, int toolchains, int calls, int discoveries, List<String> complaints) {

        /** Joins the parts of a result. */
        public Result {
            complaints = List.copyOf(complaints);
        }

        /**
         * Checks that everything was as it should be.
         *
         * @return this result
         * @throws AssertionError naming the calls and faults after which it was not
         */
        public Result verify() {
            if (!complaints.isEmpty()) {
                throw new AssertionError(complaints.size() + " complaints about " + name + ":\n"
                        + complaints.stream().limit(MOST_TOLD).collect(Collectors.joining("\n")));
            }
            return this;
        }

        /** Gives the counts, such as {@code Mac: 2 toolchains, 40 calls × 6 faults = 240 discoveries}. */
        @Override
        public String toString() {
            return name + ": " + toolchains + " toolchains, " + calls + " calls × " + FAULTS + " faults = "
                    + discoveries + " discoveries";
        }
    }

    /**
     * Runs the sweep.
     *
     * @return the counts, and what was not as it should be
     */
    public Result run() {
        Counting counting = CountingFiles.on(machine);
        DiscoveryReport healthy = discover(counting.host());
        List<CountingFiles.Operation> calls = counting.files().log();
        Ways ways = new Ways(machine, healthy);
        List<String> complaints = new ArrayList<>();
        for (int number = 1; number <= calls.size(); number++) {
            for (FaultKind kind : FaultKind.values()) {
                CountingFiles.Operation call = calls.get(number - 1);
                String what = "call " + number + ", " + call + ", " + kind + ": ";
                complaintsAbout(number, call.path(), kind, healthy, ways)
                        .forEach(complaint -> complaints.add(what + complaint));
            }
        }
        return new Result(name, healthy.toolchains().size(), calls.size(), calls.size() * FAULTS, complaints);
    }

    private Stream<String> complaintsAbout(int number, Path place, FaultKind kind, DiscoveryReport healthy, Ways ways) {
        DiscoveryReport report;
        try (FaultyFiles faults = FaultyFiles.on(machine).suffering(number, kind)) {
            report = discover(faults.host());
        } catch (RuntimeException | Error e) {
            return Stream.of(e + " escaped");
        }
        List<String> complaints = new ArrayList<>();
        if (report.ending() != DiscoveryReport.Ending.COMPLETE) {
            complaints.add("it ended " + report.ending());
        }
        report.locators().stream()
                .filter(locator -> locator.outcome() instanceof LocatorOutcome.Failed failed
                        && failed.issue().code() == IssueCode.LOCATOR_FAILED)
                .forEach(locator -> complaints.add(
                        locator.id() + " broke: " + locator.outcome().reason().orElse("")));
        Path lost = kind == FaultKind.HANG ? DeadPlace.of(place, machine) : place;
        if (!new FaultTrace(kind, place, lost).isIn(report, healthy)) {
            complaints.add(kind == FaultKind.SLOW ? "the report is another" : "the report does not name the fault");
        }
        Set<Path> due = kind == FaultKind.SLOW
                ? homes(healthy)
                // Where there is nothing, there is nothing below.
                : kind == FaultKind.HANG || kind == FaultKind.VANISHED ? ways.outside(lost) : ways.independentOf(place);
        due.stream().filter(home -> !homes(report).contains(home)).forEach(home -> complaints.add(home + " is lost"));
        homes(report).stream()
                .filter(home -> !homes(healthy).contains(home))
                .forEach(home -> complaints.add(home + " is made up"));
        return complaints.stream().map(complaint -> complaint + "\n" + report.describe());
    }

    private DiscoveryReport discover(Host host) {
        return search.apply(GoToolchains.builder().host(host)).build().discover();
    }

    private static Set<Path> homes(DiscoveryReport report) {
        return report.toolchains().stream().map(GoToolchain::realHome).collect(Collectors.toCollection(TreeSet::new));
    }
}
