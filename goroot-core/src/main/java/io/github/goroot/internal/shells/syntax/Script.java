package io.github.goroot.internal.shells.syntax;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of commands, as far as it could be read.
 *
 * @param block what could be read
 * @param failure why the rest could not, if so
 */
public record Script(Block block, @Nullable ShellSyntaxException failure) {

    /** Gives the reason why the rest could not be read. */
    public Optional<ShellSyntaxException> broken() {
        return Optional.ofNullable(failure);
    }
}
