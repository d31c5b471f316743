package io.github.goroot.testkit.chain;

import static io.github.goroot.testkit.assertj.GorootAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.Looked;
import io.github.goroot.testkit.Counting;
import io.github.goroot.testkit.CountingFiles;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers cost few operations, and no more the more there is to look at. */
@Timeout(60)
class BudgetTest {

    private static final int PER_TOOLCHAIN = 12;
    private static final int PER_ABSENT_PLACE = 3;
    private static final int FIND_WITH_GOROOT = 15;

    private static final GoInstallation GO = GoInstallation.of("go1.22.5");

    private static Counting discover(FakeHost host) {
        Counting counting = CountingFiles.on(host.build());
        Discoveries.on(counting.host()).build().discover();
        return counting;
    }

    record Change(String what, Supplier<FakeHost> before, UnaryOperator<FakeHost> change) {
        @Override
        public String toString() {
            return what;
        }

        int cost() {
            int with = discover(change.apply(before.get())).operations();
            return with - discover(before.get()).operations();
        }
    }

    static List<Change> toolchains() {
        Supplier<FakeHost> linux = () -> FakeHost.linux().home("/home/me").searchPath("/usr/bin", "/opt/go/bin");
        Supplier<FakeHost> windows =
                () -> FakeHost.windows().home("C:\\Users\\me").searchPath("C:\\Windows", "C:\\Go\\bin");
        return List.of(
                new Change(
                        "GOROOT", linux, host -> host.go("go1.22.5", "/goroot").env("GOROOT", "/goroot")),
                new Change(
                        "the user's file",
                        linux,
                        host -> host.go("go1.22.5", "/goroot").file("/home/me/.config/go/env", "GOROOT=/goroot\n")),
                new Change("PATH", linux, host -> host.go("go1.22.5", "/opt/go")),
                new Change("Debian's packages and PATH", linux, GO::debianInto),
                new Change(
                        "Homebrew and PATH", () -> FakeHost.macos().searchPath("/opt/homebrew/bin"), GO::homebrewInto),
                new Change("PATH on Windows", windows, host -> host.go("go1.22.5", "C:\\Go")),
                new Change("the SDK folder", linux, host -> host.go("go1.22.5", "/home/me/sdk/go1.22.5")),
                new Change(
                        "one for another platform",
                        linux,
                        host -> GO.platform("windows", "amd64").into(host, "/home/me/sdk/go1.22.5")),
                new Change("the archive's place", linux, host -> host.go("go1.22.5", "/usr/local/go")),
                new Change("the installer's place", windows, host -> host.go("go1.22.5", "C:\\Program Files\\Go")));
    }

    @ParameterizedTest
    @MethodSource("toolchains")
    void aToolchainCostsADozenOperationsAtMost(Change toolchain) {
        assertThat(toolchain.cost()).isBetween(1, PER_TOOLCHAIN);
    }

    static List<Change> absentPlaces() {
        Supplier<FakeHost> linux = () -> FakeHost.linux().searchPath("/usr/bin");
        Supplier<FakeHost> windows = () -> FakeHost.windows().searchPath("C:\\Windows");
        return List.of(
                new Change("a missing GOROOT", linux, host -> host.env("GOROOT", "/gone")),
                new Change(
                        "a dangling GOROOT",
                        linux,
                        host -> host.env("GOROOT", "/gone").link("/gone", "away")),
                new Change("a missing entry of PATH", linux, host -> host.searchPath("/usr/bin", "/gone")),
                new Change(
                        "an entry of PATH without go",
                        linux,
                        host -> host.searchPath("/usr/bin", "/here").file("/here/ls", "")),
                new Change(
                        "a dangling go on PATH",
                        linux,
                        host -> host.searchPath("/usr/bin", "/here").link("/here/go", "gone")),
                new Change(
                        "a missing entry of PATH on Windows",
                        windows,
                        host -> host.searchPath("C:\\Windows", "D:\\gone")),
                new Change("no user's file", linux, host -> host.env("GOENV", "/gone")));
    }

    @ParameterizedTest
    @MethodSource("absentPlaces")
    void anAbsentPlaceCostsThreeOperationsAtMost(Change place) {
        assertThat(place.cost()).isBetween(0, PER_ABSENT_PLACE);
    }

    @Test
    void anEntryOfPathWithoutGoCostsOneOperationForEachExtensionOnWindows() {
        Change entry = new Change(
                "",
                () -> FakeHost.windows().searchPath("C:\\Windows"),
                host -> host.searchPath("C:\\Windows", "C:\\tools").file("C:\\tools\\ls.exe", ""));

        assertThat(entry.cost()).isLessThanOrEqualTo(1 + ".COM .EXE .BAT .CMD".split(" ").length);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aMachineWithoutGoCostsOneOperationForEachKnownPlace(Supplier<FakeHost> description) {
        FakeHost host = description.get();
        Counting counting =
                CountingFiles.on(host.home(host.path("me").toString()).build());

        DiscoveryReport report = Discoveries.on(counting.host()).build().discover();

        Set<String> places = report.locators().stream()
                .flatMap(locator -> locator.looked().stream())
                .filter(looked -> looked.kind() != Looked.Kind.VARIABLE)
                .map(Looked::what)
                .collect(Collectors.toSet());
        assertThat(counting.operations()).isBetween(20, places.size());
    }

    static List<Supplier<FakeHost>> hosts() {
        return List.of(FakeHost::linux, FakeHost::macos, FakeHost::windows);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void findWithAGoodGorootLooksAtNothingElse(Supplier<FakeHost> description) {
        FakeHost host = description.get();
        String home = host.path("go").toString();
        host.home(host.path("me").toString())
                .go("go1.22.5", home)
                .env("GOROOT", home)
                .searchPath(home + "/bin");
        Counting counting = CountingFiles.on(host.build());

        assertThat(Discoveries.on(counting.host()).build().find(GoRequirement.any()))
                .isPresent();

        assertThat(counting.operations()).isLessThanOrEqualTo(FIND_WITH_GOROOT);
        assertThat(counting.files().operationsBelow(host.path(home))).isEqualTo(counting.operations());
        assertThat(counting.files().bytesRead()).isLessThan(1024);
    }

    private static int[] operations(IntFunction<FakeHost> hosts, int... sizes) {
        int[] operations = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            operations[i] = discover(hosts.apply(sizes[i])).operations();
        }
        return operations;
    }

    private static FakeHost withEntries(int count, String prefix, UnaryOperator<FakeHost> each) {
        FakeHost host = prefix.startsWith("/") ? FakeHost.linux() : FakeHost.windows();
        String[] entries = new String[count];
        for (int i = 0; i < count; i++) {
            entries[i] = prefix + i;
        }
        return each.apply(host.searchPath(entries));
    }

    @Test
    void thousandsOfEntriesOfPathCostInProportion() {
        for (String prefix : new String[] {"/usr/x", "C:\\x"}) {
            int[] counts = operations(n -> withEntries(n, prefix, host -> host), 50, 500, 5000);

            assertThat(counts[2] - counts[1]).isEqualTo(10 * (counts[1] - counts[0]));
            assertThat(counts[2]).isLessThan(PER_ABSENT_PLACE * 5000);
        }
    }

    @Test
    void thousandsOfEntriesThatLeadToOneToolchainCostInProportion() {
        IntFunction<FakeHost> linked = n -> {
            FakeHost host = withEntries(n, "/usr/x", described -> described.go("go1.22.5", "/opt/go"));
            for (int i = 0; i < n; i++) {
                host.link("/usr/x" + i + "/go", "/opt/go/bin/go");
            }
            return host;
        };

        int[] counts = operations(linked, 50, 500, 5000);

        assertThat(counts[2] - counts[1]).isEqualTo(10 * (counts[1] - counts[0]));
        assertThat(counts[2]).isLessThan(PER_ABSENT_PLACE * 5000);
    }

    @Test
    void aThousandToolchainsCostEachAsMuchAsOneOfTen() {
        IntFunction<FakeHost> hosts = n -> {
            FakeHost host = FakeHost.linux().home("/home/me");
            for (int i = 0; i < n; i++) {
                host.go("go1.22." + i, "/home/me/sdk/go1.22." + i);
            }
            return host;
        };

        int[] counts = operations(hosts, 10, 100, 1000);

        assertThat(counts[2] - counts[1]).isEqualTo(10 * (counts[1] - counts[0]));
        assertThat((counts[2] - counts[1]) / 900).isBetween(1, PER_TOOLCHAIN);
    }

    @Test
    void aToolchainThatManyLocatorsComeUponIsExaminedOnce() {
        FakeHost host = FakeHost.linux()
                .home("/home/me")
                .go("go1.22.5", "/usr/local/go")
                .env("GOROOT", "/usr/local/go")
                .link("/home/me/sdk/go1.22.5", "/usr/local/go")
                .link("/usr/bin/go", "/usr/local/go/bin/go")
                .searchPath("/usr/local/go/bin", "/usr/bin");
        Counting counting = CountingFiles.on(host.build());

        DiscoveryReport report = Discoveries.on(counting.host()).build().discover();

        assertThat(report.toolchains()).hasSize(1);
        assertThat(counting.files().log()).doesNotHaveDuplicates();
        assertThat(counting.files().operations(CountingFiles.Kind.READ))
                .as("VERSION, the user's file and go.env")
                .isEqualTo(3);
    }
}
