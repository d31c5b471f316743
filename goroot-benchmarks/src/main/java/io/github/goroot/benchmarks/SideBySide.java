package io.github.goroot.benchmarks;

import io.github.goroot.GoToolchains;
import io.github.goroot.model.GoRequirement;

/**
 * Compares the library with starting a {@code go} from the same Java program.
 *
 * <p>Run it with {@code java -cp goroot-benchmarks/target/goroot-benchmarks.jar io.github.goroot.benchmarks.SideBySide
 * /path/to/go}. It ends with status 1 if a budget is broken.
 */
public final class SideBySide {

    private static final int TOOLCHAINS = 10;

    /** Until the optimising compiler is through with everything: at a tenth of it, ratios are a quarter higher. */
    private static final int WARM_UP = 20_000;

    private static final int ROUNDS = 200;

    private SideBySide() {}

    /**
     * Measures everything and prints a table.
     *
     * @param arguments the {@code go} command to compare with; by default {@code go} of PATH
     * @throws Exception if the machine or {@code go} fails
     */
    public static void main(String[] arguments) throws Exception {
        String go = arguments.length > 0 ? arguments[0] : "go";
        boolean holds;
        try (Machine machine = new Machine(TOOLCHAINS)) {
            GoToolchains finder = machine.finder();
            int found = finder.discover().toolchains().size();
            if (found < TOOLCHAINS) {
                throw new IllegalStateException(
                        "Only " + found + " toolchains were found, so there is nothing to measure");
            }
            holds = new Contest("discover(), " + found + " toolchains, warm", 0.2)
                    .run(WARM_UP, ROUNDS, finder::discover, () -> GoEnv.goroot(go));
            holds &= new Contest("find(\"any\"), warm", 0.2)
                    .run(WARM_UP, ROUNDS, () -> finder.find(GoRequirement.any()), () -> GoEnv.goroot(go));
        }
        holds &= new Which(go).run();
        System.exit(holds ? 0 : 1);
    }
}
