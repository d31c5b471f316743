package io.github.goroot.selection;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Gover;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the toolchains of a host would do for a project that needs a certain version of Go, best first.
 *
 * <p>A toolchain does if Go does not hold it for older than the {@code go} line, and if it runs on the host. The best is the
 * one that {@code go} itself would take of them when a module turns out to need a newer Go: the newest patch release of the
 * line before the newest released one, if that is new enough, else the newest release, and a prerelease only where there is
 * nothing else ({@code newerToolchain} in {@code src/cmd/go/internal/toolchain/switch.go}, Go 1.21 to 1.27). After it come
 * the others, the newest first, prereleases last.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Satisfaction {

    private static final Comparator<GoToolchain> NEWEST_FIRST = Comparator.comparing(
                    (GoToolchain toolchain) -> toolchain.version().isPrerelease())
            .thenComparing(
                    Comparator.comparing(Satisfaction::gover, Gover::compare).reversed());

    private final String required;
    private final List<GoToolchain> toolchains;

    private Satisfaction(String required, List<GoToolchain> toolchains) {
        this.required = required;
        this.toolchains = List.copyOf(toolchains);
    }

    /**
     * Looks which toolchains would do.
     *
     * @param goVersion the version of a {@code go} line, such as {@code 1.24.1}
     * @param discovered the toolchains; of equally good ones the first in this order comes first
     * @return the answer
     * @throws IllegalArgumentException if the version is none
     */
    public static Satisfaction of(String goVersion, Collection<GoToolchain> discovered) {
        if (!Gover.isValid(goVersion)) {
            throw new IllegalArgumentException("\"" + goVersion + "\" is no version of a go line, such as 1.24.1.");
        }
        List<GoToolchain> enough = new ArrayList<>(discovered.stream()
                .filter(GoToolchain::runsOnHost)
                .filter(toolchain -> Gover.compare(gover(toolchain), goVersion) >= 0)
                .sorted(NEWEST_FIRST)
                .toList());
        best(enough).ifPresent(best -> {
            enough.remove(best);
            enough.add(0, best);
        });
        return new Satisfaction(goVersion, enough);
    }

    /**
     * Gives the toolchains that would do.
     *
     * @return the toolchains, the best first; unmodifiable and possibly empty
     */
    public List<GoToolchain> toolchains() {
        return toolchains;
    }

    /**
     * Gives the name of the toolchain that is missing.
     *
     * @return the oldest release that would do, such as {@code go1.24.1}; empty if there is one that does
     */
    public Optional<String> missing() {
        boolean language = Gover.isLang(required) && Gover.compare(required, "1.21") >= 0;
        return toolchains.isEmpty() ? Optional.of("go" + required + (language ? ".0" : "")) : Optional.empty();
    }

    /** Of toolchains with the newest first, prereleases last. */
    private static Optional<GoToolchain> best(List<GoToolchain> newestFirst) {
        List<GoToolchain> newestOfLines = new ArrayList<>();
        String line = "";
        for (GoToolchain toolchain : newestFirst) {
            String own = Gover.lang(gover(toolchain));
            if (!own.equals(line)) {
                newestOfLines.add(toolchain);
                line = own;
            }
        }
        boolean second =
                newestOfLines.size() > 1 && !newestOfLines.get(1).version().isPrerelease();
        return newestOfLines.stream().skip(second ? 1 : 0).findFirst();
    }

    private static String gover(GoToolchain toolchain) {
        return toolchain.version().gover().orElse("");
    }

    /** Gives the version and what does for it. */
    @Override
    public String toString() {
        return required + ": "
                + toolchains.stream()
                        .map(GoToolchain::version)
                        .map(GoVersion::text)
                        .toList();
    }
}
