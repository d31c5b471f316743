package io.github.goroot.host.recording;

import java.io.IOException;

/**
 * Says that a file is not a recording, or not one that this version can read.
 *
 * @since 0.1
 */
public final class RecordingFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;

    RecordingFormatException(int line, String problem) {
        super("Line " + line + " of the recording " + problem + ".");
        this.line = line;
    }

    /**
     * Gives the number of the line.
     *
     * @return the number, the first being 1
     */
    public int line() {
        return line;
    }
}
