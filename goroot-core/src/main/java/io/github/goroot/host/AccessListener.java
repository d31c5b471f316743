package io.github.goroot.host;

import io.github.goroot.model.Looked;

/**
 * Is told of every operation on a host, while it happens.
 *
 * <p>That is what people otherwise catch with a process monitor: which file, folder or registry key was asked for, in which
 * order, with what answer, and how long it took. What one discovery has asked already is not asked again and does not show.
 * Implementations must be thread-safe and quick: they are called on the thread that runs the operation. An exception from
 * one ends the operation as if the host had failed.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AccessListener {

    /**
     * Is told that an operation begins.
     *
     * @param kind what sort of operation
     * @param subject the path, or the registry key and value
     * @return who is told of its end
     */
    Access begins(Looked.Kind kind, String subject);

    /**
     * One operation that has begun.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface Access {

        /**
         * Is told that the operation has ended.
         *
         * @param answer what was there, in a few words, such as {@code directory}, {@code absent} or
         *     {@code failed: access denied}
         */
        void ends(String answer);
    }
}
