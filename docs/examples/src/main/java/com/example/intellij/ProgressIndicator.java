package com.example.intellij;

/** What an IDE of this style gives a background task: where to tell how it gets on, and whether it is still wanted. */
public interface ProgressIndicator {

    /**
     * Shows a line below the progress bar.
     *
     * @param text the line
     */
    void setText2(String text);

    /**
     * Tells whether the user has pressed Cancel.
     *
     * @return true to end soon
     */
    boolean isCanceled();

    /**
     * Leaves the task if the user has pressed Cancel.
     *
     * @throws ProcessCanceledException if so; it is for the platform and is never caught on the way
     */
    default void checkCanceled() {
        if (isCanceled()) {
            throw new ProcessCanceledException();
        }
    }
}
