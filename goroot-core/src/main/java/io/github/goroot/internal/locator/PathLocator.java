package io.github.goroot.internal.locator;

import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.internal.shim.ShimSigns;
import io.github.goroot.internal.shim.Shims;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        GorootRule rule = new GorootRule(places.host());
        List<SearchPath.Program> passing = new ArrayList<>();
        boolean alone = true;
        for (SearchPath.Program program : new SearchPath(places.context()).programs("go")) {
            Optional<ShimAnswer> answer = answerOf(program.path(), rule, places);
            if (answer.isPresent() && answer.get() instanceof ShimAnswer.NextOnPath) {
                passing.add(program);
            } else {
                alone = false;
                proposeProgram(program, answer, places);
            }
        }
        if (alone) {
            for (SearchPath.Program program : passing) {
                places.propose(
                        places.context().unusable(program.path(), program.entry(), passesOnToNothing(program.path())));
            }
        }
    }

    /** What passes on to the next go on PATH adds nothing where that one has its own turn. */
    private static Issue passesOnToNothing(Path program) {
        return Issue.of(
                        IssueCode.SHIM_UNRESOLVED,
                        Severity.NOTICE,
                        program + " is a shim that passes on to another go on PATH, and there is none.")
                .withRemedy("Set a version with the manager of the shim, or put another Go on PATH.");
    }

    private static Optional<ShimAnswer> answerOf(Path program, GorootRule rule, Places places) {
        try {
            boolean ask = ShimSigns.areOn(program, places.host())
                    || rule.gorootOf(program).isEmpty();
            return ask ? new Shims(places.host()).answer(program, places.host().workingDirectory()) : Optional.empty();
        } catch (IOException e) {
            // Inspection comes upon the same failure and explains it.
            return Optional.empty();
        }
    }

    private static void proposeProgram(SearchPath.Program program, Optional<ShimAnswer> answer, Places places) {
        if (answer.isEmpty()) {
            places.propose(program.path(), Candidate.Shape.EXECUTABLE, program.entry());
        } else if (answer.get() instanceof ShimAnswer.Toolchain toolchain) {
            places.propose(toolchain.home(), Candidate.Shape.HOME, toolchain.location());
        } else if (answer.get() instanceof ShimAnswer.Nothing nothing) {
            places.propose(places.context().unusable(program.path(), program.entry(), nothing.issue()));
        }
    }
}
