package com.example.eclipse;

/**
 * What a preference page shows, or a job ends with.
 *
 * @param severity how bad it is
 * @param message what it is; empty where all is well
 */
public record Status(Severity severity, String message) {

    /** How bad a status is, from the least. */
    public enum Severity {
        /** All is well. */
        OK,
        /** It can be saved and should be looked at. */
        WARNING,
        /** It cannot be saved. */
        ERROR,
        /** The user did not want it. */
        CANCEL
    }

    static final Status OK = new Status(Severity.OK, "");
}
