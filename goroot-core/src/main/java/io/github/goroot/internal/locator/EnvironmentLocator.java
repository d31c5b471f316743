package io.github.goroot.internal.locator;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.EnvFile;
import io.github.goroot.internal.goenv.UserEnvFile;
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
 * Proposes what GOROOT names: in the environment of the process, then in the user's {@code go env -w} file.
 *
 * <p>That is the precedence of {@code Getenv} in {@code src/cmd/go/internal/cfg/cfg.go}; an empty variable counts as not
 * set. Go checks neither, so a stale one stops every build.
 */
public final class EnvironmentLocator implements GoToolchainLocator {

    /** The id, documented on {@code GoToolchains}. */
    public static final String ID = "environment";

    private static final String GOROOT = "GOROOT";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "GOROOT in the environment and in Go's settings";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.ENVIRONMENT;
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        return Stream.<Source>of(EnvironmentLocator::ofProcess, EnvironmentLocator::ofUserFile)
                .flatMap(source -> source.ask(context).stream());
    }

    private interface Source {
        Optional<Candidate> ask(LocatorContext context);
    }

    private static Optional<Candidate> ofProcess(LocatorContext context) {
        return context.host()
                .environment()
                .nonEmpty(GOROOT)
                .map(text -> proposal(context, text, Location.variable(GOROOT, text)));
    }

    private static Optional<Candidate> ofUserFile(LocatorContext context) {
        Host host = context.host();
        Optional<Path> file = UserEnvFile.pathOn(host);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return EnvFile.read(host.files(), file.get())
                    .last(GOROOT)
                    .filter(assignment -> !assignment.value().isEmpty())
                    .map(assignment -> proposal(
                            context,
                            assignment.value(),
                            Location.line(file.get().toString(), assignment.line(), assignment.text())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Go ignores a file that it cannot read, but whoever wonders about its answer must be told.
            context.unreadable(file.get(), e);
            return Optional.empty();
        }
    }

    private static Candidate proposal(LocatorContext context, String text, Location location) {
        return context.candidate(text, Candidate.Shape.HOME, Provenance.Kind.EXPLICIT, location);
    }
}
