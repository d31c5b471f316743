package io.github.goroot.internal.chain;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.NotAnsweringException;
import java.io.IOException;
import java.nio.file.Path;

/** Files whose operations are seen by the caller's thread, and that fail at once where an earlier one hung. */
final class GuardedFiles extends QuestionedFiles {

    private final HostFiles files;
    private final Watch watch;
    private final DeadRoots deadRoots;

    GuardedFiles(HostFiles files, Watch watch, DeadRoots deadRoots) {
        this.files = files;
        this.watch = watch;
        this.deadRoots = deadRoots;
    }

    @Override
    Object answer(Question question) throws IOException {
        Path path = question.path();
        deadRoots.check(path);
        watch.enter(question.kind().name(), path);
        NotAnsweringException silence;
        try {
            return question.ask(files);
        } catch (NotAnsweringException e) {
            silence = e;
        } finally {
            watch.leave();
        }
        // A host that knows this by itself, such as a recorded one, is believed without waiting for the deadline.
        deadRoots.bury(path, this);
        deadRoots.check(path);
        throw silence;
    }
}
