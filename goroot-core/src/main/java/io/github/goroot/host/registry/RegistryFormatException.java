package io.github.goroot.host.registry;

import java.io.IOException;

/**
 * Says that an export or a hive does not have the form it should have, where, and what is wrong.
 *
 * @since 0.1
 */
public final class RegistryFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message a sentence with the line or the offset
     */
    public RegistryFormatException(String message) {
        super(message);
    }
}
