package io.github.goroot.internal.shells.syntax;

import java.util.List;

/**
 * Commands that follow each other.
 *
 * @param commands the commands in order
 */
public record Block(List<Command> commands) {

    /** Copies the commands. */
    public Block {
        commands = List.copyOf(commands);
    }
}
