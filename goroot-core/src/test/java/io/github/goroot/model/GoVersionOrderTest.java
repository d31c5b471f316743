package io.github.goroot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoVersionOrderTest {

    private static final long SEED = 20261123L;

    private static final List<String> SUFFIXES = List.of(
            "", "", "", "-bigcorp", " (bigcorp)", " X:foo", "-X:foo", "-devel_33aff0e5", " ", "\t", "+bigcorp", "-a/b");

    private static GoVersion version(String text) {
        return GoVersion.parse(text).orElseThrow();
    }

    @Test
    void ordersAsGoDoesAndThenByText() {
        List<GoVersion> ascending = Stream.of(
                        "devel +abcdef Tue Jan 7",
                        "devel +bcdefa Tue Jan 7",
                        "go1",
                        "go1.9",
                        "go1.9.2rc2",
                        "go1.9.2",
                        "go1.18beta1",
                        "go1.18rc1",
                        "go1.18",
                        "go1.20rc1",
                        "go1.20",
                        "go1.20-bigcorp",
                        "go1.20.0",
                        "go1.20.1",
                        "devel go1.21-abcdef Tue Jan 7",
                        "go1.21",
                        "go1.21rc2",
                        "go1.21rc10",
                        "go1.21.0",
                        "go1.21.0 (bigcorp)",
                        "go1.21.0-bigcorp",
                        "go1.21.9",
                        "go1.21.10",
                        "go1.25-devel_33aff0e5",
                        "go1.25rc1",
                        "go1.100",
                        "go1.99999999999999998",
                        "go1.99999999999999999",
                        "go2.0")
                .map(GoVersionOrderTest::version)
                .toList();
        List<GoVersion> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(SEED));

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ascending);
    }

    @Test
    void isATotalOrderConsistentWithEqualsAndWithGo() {
        Random random = new Random(SEED);
        List<GoVersion> versions =
                Stream.generate(() -> randomVersion(random)).limit(500).toList();

        for (GoVersion left : versions) {
            for (GoVersion right : versions) {
                int order = Integer.signum(left.compareTo(right));
                assertThat(Integer.signum(right.compareTo(left))).isEqualTo(-order);
                assertThat(order == 0).isEqualTo(left.equals(right));
                assertThat(order != 0 || left.hashCode() == right.hashCode()).isTrue();
                int go = Gover.compare(left.gover().orElse(""), right.gover().orElse(""));
                assertThat(go == 0 || go == order).as("%s, %s", left, right).isTrue();
            }
        }
        assertTransitive(versions, random);
    }

    private static void assertTransitive(List<GoVersion> versions, Random random) {
        for (int round = 0; round < 200_000; round++) {
            GoVersion a = versions.get(random.nextInt(versions.size()));
            GoVersion b = versions.get(random.nextInt(versions.size()));
            GoVersion c = versions.get(random.nextInt(versions.size()));
            if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0 && a.compareTo(c) > 0) {
                throw new AssertionError("%s ≤ %s ≤ %s, and yet the first is greater than the last".formatted(a, b, c));
            }
        }
    }

    /** Draws from few numbers and words, so that versions often meet their like. */
    private static GoVersion randomVersion(Random random) {
        if (random.nextInt(10) == 0) {
            return version(
                    random.nextBoolean()
                            ? "devel +" + random.nextInt(4)
                            : "devel go1." + (19 + random.nextInt(4)) + "-x");
        }
        String minor = ".%s".formatted(pick(random, List.of("2", "9", "20", "21", "22", "99999999999999999999")));
        String rest =
                pick(random, List.of("", "", ".0", ".1", ".10", "rc1", "rc2", "rc10", "beta1", "testmod", ".2rc1"));
        return version("go1" + minor + rest + pick(random, SUFFIXES));
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
