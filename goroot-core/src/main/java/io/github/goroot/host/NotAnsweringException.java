package io.github.goroot.host;

import java.io.IOException;

/**
 * Says that a file system did not answer in time, or lies where another operation has not been answered before.
 *
 * @since 0.1
 */
public final class NotAnsweringException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what did not answer
     */
    public NotAnsweringException(String message) {
        super(message);
    }
}
