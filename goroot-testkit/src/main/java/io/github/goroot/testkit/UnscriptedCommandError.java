package io.github.goroot.testkit;

import java.util.Collection;
import java.util.List;

/**
 * Says that something started a command of which a fake host knows nothing, so that the test must fail.
 *
 * <p>It is no {@link AssertionError} because a discovery takes those for the failure of one locator and goes on; a test
 * that does not look at that locator's report would then pass.
 *
 * @since 0.1
 */
public final class UnscriptedCommandError extends Error {

    private static final long serialVersionUID = 1L;

    UnscriptedCommandError(List<String> command, Collection<List<String>> scripted) {
        super("The fake host was asked to start the command " + command + ", of which it knows nothing."
                + (scripted.isEmpty() ? " It knows no commands." : " It knows " + scripted + "."));
    }
}
