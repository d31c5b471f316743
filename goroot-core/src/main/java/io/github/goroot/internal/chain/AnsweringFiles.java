package io.github.goroot.internal.chain;

import io.github.goroot.host.HostFiles;
import java.io.IOException;

/** Files that fail at once where an operation of a discovery hung. */
final class AnsweringFiles extends QuestionedFiles {

    private final HostFiles files;
    private final DeadRoots deadRoots;

    AnsweringFiles(HostFiles files, DeadRoots deadRoots) {
        this.files = files;
        this.deadRoots = deadRoots;
    }

    @Override
    Object answer(Question question) throws IOException {
        deadRoots.check(question.path());
        return question.ask(files);
    }
}
