package io.github.goroot.testkit;

import io.github.goroot.host.CommandResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command of a fake host that waits to be told what it does: begun by {@link FakeHost#command}, ended by any of these
 * methods, which lead back to the host.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class FakeCommand {

    private static final byte[] NOTHING = {};

    private final FakeHost host;
    private final FakeCommands commands;
    private final List<String> line;

    FakeCommand(FakeHost host, FakeCommands commands, List<String> line) {
        this.host = host;
        this.commands = commands;
        this.line = line;
    }

    /** What happens when the command runs. */
    interface Outcome {
        CommandResult result() throws IOException;
    }

    /**
     * Lets the command print a text and succeed.
     *
     * @param output the text, written to standard output as UTF-8
     * @return the host
     */
    public FakeHost prints(String output) {
        return prints(output.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Lets the command print bytes and succeed, for programs that write UTF-16 or a code page.
     *
     * @param output the bytes, written to standard output
     * @return the host
     */
    public FakeHost prints(byte[] output) {
        return answers(new CommandResult(0, output, NOTHING));
    }

    /**
     * Lets the command end without a word.
     *
     * @param status its exit status
     * @return the host
     */
    public FakeHost exits(int status) {
        return answers(new CommandResult(status, NOTHING, NOTHING));
    }

    /**
     * Lets the command complain and end.
     *
     * @param status its exit status
     * @param complaint the text, written to standard error as UTF-8
     * @return the host
     */
    public FakeHost exits(int status, String complaint) {
        return answers(new CommandResult(status, NOTHING, complaint.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Lets the command do anything that a command can do.
     *
     * @param result its exit status and what it prints
     * @return the host
     */
    public FakeHost answers(CommandResult result) {
        return does(() -> result);
    }

    /**
     * Lets the command not start, or not end in time.
     *
     * @param failure what happens
     * @return the host
     */
    public FakeHost fails(IOException failure) {
        return does(() -> {
            throw failure;
        });
    }

    private FakeHost does(Outcome outcome) {
        commands.script(line, outcome);
        return host;
    }
}
