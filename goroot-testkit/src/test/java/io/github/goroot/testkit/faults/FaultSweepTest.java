package io.github.goroot.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.testkit.Discoveries;
import io.github.goroot.testkit.FaultSweep;
import io.github.goroot.testkit.FaultSweep.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever goes wrong with one operation, the rest is found and the fault is told. */
class FaultSweepTest {

    /** Alone, a locator finds nothing answered already, so all its own operations have their turn to fail. */
    private static final Set<String> OFF = Set.of("path-versions", "built-programs");

    private static final List<String> LOCATORS =
            Discoveries.BUILT_IN.stream().filter(id -> !OFF.contains(id)).toList();

    private final List<String> rows = new ArrayList<>();
    private final List<Result> all = new ArrayList<>();
    private final List<Result> alone = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> noFaultOfOneCallCostsMoreThanItsOwnPlace() {
        return Stream.concat(
                SweptMachine.all().map(machine -> DynamicTest.dynamicTest(machine.name(), () -> sweep(machine))),
                Stream.of(DynamicTest.dynamicTest("docs/reliability.md tells these counts", this::compareWithPage)));
    }

    private void sweep(SweptMachine machine) {
        Result together = sweep(machine, machine.search());
        List<Result> each = LOCATORS.stream()
                .map(locator ->
                        sweep(machine, builder -> only(locator, machine.search().apply(builder))))
                .toList();
        rows.add(row(machine.name(), String.valueOf(together.toolchains()), List.of(together), each));
        all.add(together);
        alone.addAll(each);
    }

    private void compareWithPage() throws IOException {
        rows.add(row("**all " + all.size() + "**", "" + sum(all, Result::toolchains), all, alone));
        String table = String.join("\n", rows);
        System.out.println(table);

        assertThat(page())
                .as("docs/reliability.md, whose table should be\n%s\n", table)
                .contains(table + "\n\n");
    }

    private static Result sweep(SweptMachine machine, UnaryOperator<GoToolchainsBuilder> search) {
        return FaultSweep.of(machine.name(), machine.host())
                .searching(search)
                .run()
                .verify();
    }

    private static GoToolchainsBuilder only(String locator, GoToolchainsBuilder builder) {
        LOCATORS.stream().filter(id -> !id.equals(locator)).forEach(builder::removeLocator);
        return builder;
    }

    private static String row(String name, String toolchains, List<Result> together, List<Result> alone) {
        return String.format(
                "| %s | %s | %d | %d | %d |",
                name,
                toolchains,
                sum(together, Result::calls),
                sum(alone, Result::calls),
                sum(together, Result::discoveries) + sum(alone, Result::discoveries));
    }

    private static int sum(List<Result> results, ToIntFunction<Result> what) {
        return results.stream().mapToInt(what).sum();
    }

    private static String page() throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/reliability.md"))) {
            directory = directory.getParent();
        }
        return Files.readString(directory.resolve("docs/reliability.md")).replace("\r\n", "\n");
    }
}
