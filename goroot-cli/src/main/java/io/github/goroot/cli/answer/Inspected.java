package io.github.goroot.cli.answer;

import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import java.util.List;
import java.util.Optional;

/** What is at one path. */
public sealed interface Inspected {

    /** Gives the path as the person wrote it, or below what the person wrote. */
    String path();

    /**
     * A toolchain.
     *
     * @param command what its {@code go} command tells of itself, if that can be read
     */
    record Goroot(String path, GoToolchain toolchain, Optional<ReadProgram> command) implements Inspected {}

    /**
     * A Go program.
     *
     * @param issues what is worth knowing besides
     */
    record Program(String path, ReadProgram program, List<Issue> issues) implements Inspected {

        /** Keeps the parts. */
        public Program {
            issues = List.copyOf(issues);
        }
    }

    /**
     * A file that is no Go program.
     *
     * @param reason why it is none, as a sentence
     * @param issue what is wrong with it, if it is called as the go command is
     */
    record NotGo(String path, String reason, Optional<Issue> issue) implements Inspected {}

    /** Nothing that could be told about. */
    record Failed(String path, Issue issue) implements Inspected {}

    /** Tells whether there is a toolchain or a program to tell about. */
    default boolean isFound() {
        return this instanceof Goroot || this instanceof Program;
    }
}
