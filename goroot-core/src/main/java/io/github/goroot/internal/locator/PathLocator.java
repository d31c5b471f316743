package io.github.goroot.internal.locator;

import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.internal.shim.Shims;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Proposes every {@code go} on PATH, so that each one ends as a toolchain or with the reason why it is none.
 *
 * <p>For the shim of a version manager that is the toolchain it would start in the working directory; the shim is not run.
 */
public final class PathLocator extends PlaceLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "path";

    /** Makes the locator. */
    public PathLocator() {
        super(ID, "go on PATH", LocatorPriority.PATH, Systems.ALL);
    }

    @Override
    void propose(Places places) {
        LocatorContext context = places.context();
        GorootRule rule = new GorootRule(context.host());
        for (SearchPath.Program program : new SearchPath(context).programs("go")) {
            Optional<Candidate> candidate = candidate(context, rule, program);
            if (candidate.isPresent()) {
                places.propose(candidate.get());
            }
        }
    }

    private static Optional<Candidate> candidate(LocatorContext context, GorootRule rule, SearchPath.Program program) {
        Candidate asItIs = context.candidate(
                program.path(), Candidate.Shape.EXECUTABLE, Provenance.Kind.DETECTED, program.entry());
        try {
            Optional<ShimAnswer> answer = isLikelyShim(program.path())
                            || rule.gorootOf(program.path()).isEmpty()
                    ? new Shims(context.host())
                            .answer(program.path(), context.host().workingDirectory())
                    : Optional.empty();
            if (answer.isEmpty()) {
                return Optional.of(asItIs);
            }
            return candidate(context, program, answer.get());
        } catch (IOException e) {
            // Inspection comes upon the same failure and explains it.
            return Optional.of(asItIs);
        }
    }

    private static Optional<Candidate> candidate(
            LocatorContext context, SearchPath.Program program, ShimAnswer answer) {
        if (answer instanceof ShimAnswer.Toolchain toolchain) {
            return Optional.of(context.candidate(
                    toolchain.home(), Candidate.Shape.HOME, Provenance.Kind.DETECTED, toolchain.location()));
        }
        // What passes on to the next go on PATH adds nothing: that one has its own turn.
        return answer instanceof ShimAnswer.Nothing nothing
                ? Optional.of(context.unusable(program.path(), program.entry(), nothing.issue()))
                : Optional.empty();
    }

    /** A shim is told by where it lies before its links are followed, for these lead to its manager. */
    private static boolean isLikelyShim(Path program) {
        Path folder = program.getParent();
        return folder != null && (folder.endsWith("shims") || folder.endsWith("snap/bin"));
    }
}
