package io.github.goroot.internal.shells.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A script of fish, which runs only if all of it can be read.
 *
 * @param jobs what could be read
 * @param failure why the rest could not, if so
 */
public record FishScript(
        List<FishCommand.Job> jobs, @Nullable ShellSyntaxException failure) {

    /** Copies the jobs. */
    public FishScript {
        jobs = List.copyOf(jobs);
    }

    /** Gives the reason why the script could not be read. */
    public Optional<ShellSyntaxException> broken() {
        return Optional.ofNullable(failure);
    }
}
