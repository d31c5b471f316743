package com.example.eclipse;

/** What a workbench of this style gives a job. */
public interface ProgressMonitor {

    /** That it is not known how much there is to do. */
    int UNKNOWN = -1;

    /**
     * Begins; called once.
     *
     * @param name what is done
     * @param total how much, or {@link #UNKNOWN}
     */
    void beginTask(String name, int total);

    /**
     * Tells what is done now.
     *
     * @param name the step
     */
    void subTask(String name);

    /**
     * Tells that a step is done.
     *
     * @param work how much
     */
    void worked(int work);

    /**
     * Tells whether the user has cancelled the job.
     *
     * @return true to end soon
     */
    boolean isCanceled();

    /** Ends; called in any case. */
    void done();
}
