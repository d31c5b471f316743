package io.github.goroot.internal.chain;

import io.github.goroot.internal.inspection.Inspector;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoToolchain;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A candidate with what inspection said of it.
 *
 * @param candidate the candidate
 * @param result the result, relative to what was known when it was inspected
 */
record Judgement(Candidate candidate, Inspector.Result result) {

    /** Gives the toolchain that nobody knew before. */
    Optional<GoToolchain> freshToolchain() {
        return result instanceof Inspector.Fresh fresh ? Optional.of(fresh.toolchain()) : Optional.empty();
    }

    /** Gives the same judgement of a fresh toolchain that has a name which survives upgrades. */
    Judgement withStableHome(Path name) {
        return result instanceof Inspector.Fresh fresh
                ? new Judgement(
                        candidate,
                        new Inspector.Fresh(
                                fresh.toolchain().toBuilder().stableHome(name).build()))
                : this;
    }
}
