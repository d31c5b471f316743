package io.github.goroot.internal.locator;

import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.internal.shim.Shims;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Proposes every {@code go} on PATH, so that each one ends as a toolchain or with the reason why it is none.
 *
 * <p>For the shim of a version manager that is the toolchain it would start in the working directory; the shim is not run.
 */
public final class PathLocator implements GoToolchainLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "path";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "go on PATH";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.PATH;
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        GorootRule rule = new GorootRule(context.host());
        Shims shims = new Shims(context.host());
        List<SearchPath.Program> passing = new ArrayList<>();
        AtomicBoolean alone = new AtomicBoolean(true);
        Stream<Candidate> programs = new SearchPath(context)
                .programs("go")
                .flatMap(program -> candidate(context, rule, shims, program, passing).stream())
                .peek(candidate -> alone.set(false));
        // What passes on to the next go on PATH adds nothing where that one has its own turn.
        Stream<Candidate> leftOver = Stream.of(passing)
                .filter(list -> alone.get())
                .flatMap(List::stream)
                .map(program -> context.unusable(program.path(), program.entry(), passesOnToNothing(program.path())));
        return Stream.concat(programs, leftOver);
    }

    private static Issue passesOnToNothing(Path program) {
        return Issue.of(
                        IssueCode.SHIM_UNRESOLVED,
                        Severity.NOTICE,
                        program + " is a shim that passes on to another go on PATH, and there is none.")
                .withRemedy("Set a version with the manager of the shim, or put another Go on PATH.");
    }

    private static Optional<Candidate> candidate(
            LocatorContext context,
            GorootRule rule,
            Shims shims,
            SearchPath.Program program,
            List<SearchPath.Program> passing) {
        Candidate asItIs = context.candidate(
                program.path(), Candidate.Shape.EXECUTABLE, Provenance.Kind.DETECTED, program.entry());
        try {
            Optional<ShimAnswer> answer = shims.comeFirst(program.path())
                            || rule.gorootOf(program.path()).isEmpty()
                    ? shims.answer(program.path(), context.host().workingDirectory())
                    : Optional.empty();
            if (answer.isEmpty()) {
                return Optional.of(asItIs);
            }
            if (answer.get() instanceof ShimAnswer.Toolchain toolchain) {
                return Optional.of(context.candidate(
                        toolchain.home(), Candidate.Shape.HOME, Provenance.Kind.DETECTED, toolchain.location()));
            }
            if (answer.get() instanceof ShimAnswer.Nothing nothing) {
                return Optional.of(context.unusable(program.path(), program.entry(), nothing.issue()));
            }
            passing.add(program);
            return Optional.empty();
        } catch (IOException e) {
            // Inspection comes upon the same failure and explains it.
            return Optional.of(asItIs);
        }
    }
}
