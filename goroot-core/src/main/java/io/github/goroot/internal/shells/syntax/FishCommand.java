package io.github.goroot.internal.shells.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command of a script of fish, simple or compound. */
public sealed interface FishCommand {

    /** Gives the line on which it begins, the first being 1. */
    int line();

    /** What a job does with the status of the job before it. */
    enum Join {
        /** Nothing. */
        ALWAYS,
        /** It runs only after success. */
        AND,
        /** It runs only after failure. */
        OR
    }

    /**
     * Commands joined by {@code |}, with what stands before them.
     *
     * @param join when they run
     * @param negated whether the status is turned around
     * @param commands the commands
     * @param apart whether they run in the background
     */
    record Job(Join join, boolean negated, List<FishCommand> commands, boolean apart) {}

    /**
     * A command with arguments.
     *
     * @param line where it begins
     * @param words its name and arguments
     * @param redirected whether there is a redirection that could fail
     */
    record Simple(int line, List<FishWord> words, boolean redirected) implements FishCommand {}

    /**
     * An {@code if}.
     *
     * @param line where it begins
     * @param branches conditions and what they guard
     * @param otherwise what stands behind {@code else}
     */
    record If(int line, List<Branch> branches, @Nullable List<Job> otherwise) implements FishCommand {}

    /**
     * A condition and what it guards.
     *
     * @param condition the condition
     * @param body what runs if it holds
     */
    record Branch(List<Job> condition, List<Job> body) {}

    /**
     * A {@code switch}.
     *
     * @param line where it begins
     * @param subject what is compared
     * @param arms the patterns and what they guard
     */
    record Switch(int line, FishWord subject, List<Arm> arms) implements FishCommand {}

    /**
     * A {@code case}.
     *
     * @param patterns any of which may match
     * @param body what runs then
     */
    record Arm(List<FishWord> patterns, List<Job> body) {}

    /**
     * A {@code while}.
     *
     * @param line where it begins
     * @param condition the condition
     * @param body what is repeated
     */
    record While(int line, List<Job> condition, List<Job> body) implements FishCommand {}

    /**
     * A {@code for}.
     *
     * @param line where it begins
     * @param name the variable
     * @param words the words
     * @param body what is repeated
     */
    record For(int line, String name, List<FishWord> words, List<Job> body) implements FishCommand {}

    /**
     * A {@code begin}.
     *
     * @param line where it begins
     * @param body the commands
     */
    record Begin(int line, List<Job> body) implements FishCommand {}

    /**
     * The definition of a function.
     *
     * @param line where it begins
     * @param header its name and options
     * @param body what a call runs
     */
    record Function(int line, List<FishWord> header, List<Job> body) implements FishCommand {}
}
