package io.github.goroot.testkit.replay;

import io.github.goroot.host.recording.Question;

/**
 * Says that a recording was asked for something that the recorded machine was not asked for.
 *
 * <p>A recording does not know whether there would have been something, so it must not say that there was nothing.
 *
 * @since 0.1
 */
public final class NotRecordedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRecordedException(Question question) {
        super("the recording does not tell \"" + question + "\"; record the machine again with this version of goroot");
    }

    NotRecordedException(Question question, RuntimeException damage) {
        super("the recording of \"" + question + "\" is damaged: " + damage.getMessage(), damage);
    }
}
