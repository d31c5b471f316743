package io.github.goroot.cli;

import io.github.goroot.GoToolchainsBuilder;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the calls that are made most, such as {@code find 1.22}: to load the parser takes longer than to answer
 * them.
 *
 * <p>It knows a few options by their whole names and leaves everything else to the parser, which would understand these
 * calls in the same way.
 */
final class PlainCall {

    private PlainCall() {}

    /** A command that knows some of its arguments itself. */
    interface Command extends Callable<Integer> {

        /** Takes an argument as the parser would; gives whether it could. */
        boolean takes(String argument);

        /** Tells whether nothing is missing; what is, only the parser can say. */
        default boolean isComplete() {
            return true;
        }

        @Override
        Integer call();
    }

    /** Gives the command with its arguments; null where only the parser knows what they mean. */
    static @Nullable Command of(Terminal terminal, Supplier<GoToolchainsBuilder> builders, String... arguments) {
        Command command = switch (arguments.length == 0 ? "" : arguments[0]) {
            case "list" -> new ListCommand(terminal, builders);
            case "find" -> new FindCommand(terminal, builders);
            case "inspect" -> new InspectCommand(terminal, builders);
            default -> null;
        };
        for (int i = 1; command != null && i < arguments.length; i++) {
            if (!command.takes(arguments[i])) {
                return null;
            }
        }
        return command != null && command.isComplete() ? command : null;
    }
}
