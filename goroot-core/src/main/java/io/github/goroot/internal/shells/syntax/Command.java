package io.github.goroot.internal.shells.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command of a shell script, simple or compound. */
public sealed interface Command {

    /** Gives the line on which it begins, the first being 1. */
    int line();

    /**
     * Assignments, a command with arguments, or both.
     *
     * @param line where it begins
     * @param assignments what stands in front
     * @param words the name of the command and its arguments
     * @param redirections all of them
     */
    record Simple(int line, List<Assignment> assignments, List<Word> words, List<Redirection> redirections)
            implements Command {}

    /**
     * Commands joined by <code>&amp;&amp;</code> and <code>||</code>.
     *
     * @param line where it begins
     * @param first the first command
     * @param rest the others with what stands before them
     */
    record Chain(int line, Command first, List<Link> rest) implements Command {}

    /**
     * A command behind <code>&amp;&amp;</code> or <code>||</code>.
     *
     * @param onSuccess whether it was <code>&amp;&amp;</code>
     * @param command the command
     */
    record Link(boolean onSuccess, Command command) {}

    /**
     * A command whose status is turned around.
     *
     * @param line where it begins
     * @param command the command
     */
    record Negated(int line, Command command) implements Command {}

    /**
     * Commands joined by <code>|</code>.
     *
     * @param line where it begins
     * @param commands at least two
     */
    record Pipeline(int line, List<Command> commands) implements Command {}

    /**
     * What runs in a process of its own and changes nothing here: a subshell, a command in the background.
     *
     * @param line where it begins
     * @param body what runs there
     */
    record Apart(int line, Block body) implements Command {}

    /**
     * Commands in braces.
     *
     * @param line where it begins
     * @param body the commands
     */
    record Group(int line, Block body) implements Command {}

    /**
     * A compound command with redirections.
     *
     * @param line where it begins
     * @param command the command
     * @param redirections what stands behind it
     */
    record Redirected(int line, Command command, List<Redirection> redirections) implements Command {}

    /**
     * An <code>if</code>.
     *
     * @param line where it begins
     * @param branches conditions and what they guard
     * @param otherwise what stands behind <code>else</code>
     */
    record If(int line, List<Branch> branches, @Nullable Block otherwise) implements Command {}

    /**
     * A condition and what it guards.
     *
     * @param condition the condition
     * @param body what runs if it holds
     */
    record Branch(Block condition, Block body) {}

    /**
     * A <code>case</code>.
     *
     * @param line where it begins
     * @param subject what is compared
     * @param arms the patterns and what they guard
     */
    record Case(int line, Word subject, List<Arm> arms) implements Command {}

    /**
     * One arm of a <code>case</code>.
     *
     * @param patterns any of which may match
     * @param body what runs then
     * @param plainEnd whether it ends with <code>;;</code> or nothing, not with one that goes on
     */
    record Arm(List<Word> patterns, Block body, boolean plainEnd) {}

    /**
     * A <code>while</code> or <code>until</code>.
     *
     * @param line where it begins
     * @param until whether it runs as long as the condition does not hold
     * @param condition the condition
     * @param body what is repeated
     */
    record While(int line, boolean until, Block condition, Block body) implements Command {}

    /**
     * A <code>for</code> over words.
     *
     * @param line where it begins
     * @param name the variable
     * @param words the words; null for the positional parameters
     * @param body what is repeated
     */
    record For(int line, String name, @Nullable List<Word> words, Block body) implements Command {}

    /**
     * A loop of which is not worked out how often it runs: <code>for ((…))</code>, <code>select</code>.
     *
     * @param line where it begins
     * @param name the variable it sets, or empty text
     * @param body what is repeated
     */
    record Repeat(int line, String name, Block body) implements Command {}

    /**
     * Arithmetic, <code>((…))</code>.
     *
     * @param line where it begins
     * @param text what stands inside
     */
    record Arithmetic(int line, String text) implements Command {}

    /**
     * A condition in double brackets.
     *
     * @param line where it begins
     * @param words its operands and operators; what is an operator is not quoted
     */
    record Condition(int line, List<Word> words) implements Command {}

    /**
     * The definition of a function.
     *
     * @param line where it begins
     * @param name its name
     * @param body what a call runs
     */
    record Function(int line, String name, Command body) implements Command {}
}
