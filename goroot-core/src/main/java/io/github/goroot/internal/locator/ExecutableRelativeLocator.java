package io.github.goroot.internal.locator;

import io.github.goroot.internal.inspection.GorootRule;
import io.github.goroot.internal.shim.Shims;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes the GOROOT that a {@code go} command would find around itself.
 *
 * <p>That is Go's own rule: two parents up, then three, by the text of the path, and both again with links followed; on
 * Linux with links followed only. It starts from the executable that the caller names, else from each {@code go} on PATH.
 * For a tool below {@code pkg/tool} that the caller names, it is the fourth parent.
 */
public final class ExecutableRelativeLocator implements GoToolchainLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "executable-relative";

    private final Optional<String> executable;

    /** Makes the locator that starts from an executable, or from PATH if none is given. */
    public ExecutableRelativeLocator(Optional<String> executable) {
        this.executable = executable;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Around the go executable";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.EXECUTABLE_RELATIVE;
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        GorootRule rule = new GorootRule(context.host());
        if (executable.isPresent()) {
            return Stream.of(ofGiven(context, rule, executable.get()));
        }
        return new SearchPath(context).programs("go").flatMap(program -> ofProgram(context, rule, program).stream());
    }

    private static Candidate ofGiven(LocatorContext context, GorootRule rule, String text) {
        Location location = Location.argument(text);
        Optional<Path> home = context.host()
                .path(text)
                .path()
                .flatMap(path -> gorootOf(context, rule, path).or(() -> gorootOfTool(context, rule, path)));
        return home.map(path -> context.candidate(path, Candidate.Shape.HOME, Provenance.Kind.EXPLICIT, location))
                .orElseGet(
                        () -> context.candidate(text, Candidate.Shape.EXECUTABLE, Provenance.Kind.EXPLICIT, location));
    }

    private static Optional<Candidate> ofProgram(LocatorContext context, GorootRule rule, SearchPath.Program program) {
        return gorootOf(context, rule, program.path())
                .map(home -> context.candidate(home, Candidate.Shape.HOME, Provenance.Kind.DETECTED, program.entry()));
    }

    private static Optional<Path> gorootOf(LocatorContext context, GorootRule rule, Path path) {
        try {
            return isShim(context, path) ? Optional.empty() : rule.gorootOf(path);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            context.unreadable(path, e);
            return Optional.empty();
        }
    }

    private static Optional<Path> gorootOfTool(LocatorContext context, GorootRule rule, Path path) {
        try {
            return isShim(context, path) ? Optional.empty() : rule.gorootOfTool(path);
        } catch (IOException e) {
            // A shim whose files cannot be read is refused with that reason; nothing here would change it.
            return rule.gorootOfTool(path);
        }
    }

    /** The link of a shim leads to its manager, and what is around that is not what the shim starts. */
    private static boolean isShim(LocatorContext context, Path path) throws IOException {
        Shims shims = new Shims(context.host());
        return shims.comeFirst(path)
                && shims.answer(path, context.host().workingDirectory()).isPresent();
    }
}
