package io.github.goroot.cli;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The arguments as they were typed on Windows, where Java is given them in the code page of the system and sees {@code ?} for
 * all that is beyond it.
 */
final class WideArguments {

    private static final String COMMAND = GorootCommand.class.getName();

    private WideArguments() {}

    /**
     * Gives the arguments of this command.
     *
     * @param given what Java gave
     * @param unexpanded the property {@code sun.java.command}: what Java was given, before it took {@code ???} for a pattern
     *     and put other names there
     * @param line gives the whole line that started this process, divided, the program first; asked only where characters may
     *     have been lost
     */
    static String[] of(String[] given, String unexpanded, Supplier<String[]> line) {
        boolean doubtful = isDoubtful(unexpanded);
        for (String argument : given) {
            doubtful |= isDoubtful(argument);
        }
        return doubtful ? meant(given, line.get()) : given;
    }

    private static String[] meant(String[] given, String[] line) {
        int command = Arrays.asList(line).indexOf(COMMAND);
        if (command < 0) {
            return given;
        }
        String[] typed = Arrays.copyOfRange(line, command + 1, line.length);
        for (String argument : typed) {
            // Java puts the names of files in the place of such a one, and of none but such.
            if (argument.indexOf('*') >= 0 || argument.indexOf('?') >= 0) {
                return given;
            }
        }
        return typed;
    }

    private static boolean isDoubtful(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '?' || c > '~') {
                return true;
            }
        }
        return false;
    }
}
