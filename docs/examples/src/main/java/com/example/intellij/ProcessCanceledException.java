package com.example.intellij;

/** Tells the platform that a task was cancelled; nothing is wrong and nothing is logged. */
public final class ProcessCanceledException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
