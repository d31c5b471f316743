package io.github.goroot.internal.chain;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that treat every operation alike; what decorates others has one method to write instead of five. */
abstract class QuestionedFiles implements HostFiles {

    /** Gives the answer, whose type is that of the operation. */
    abstract Object answer(Question question) throws IOException;

    @Override
    public final FileStatus status(Path path) throws IOException {
        return (FileStatus) answer(Question.status(path));
    }

    @SuppressWarnings("unchecked") // A question is answered by its own operation.
    @Override
    public final List<Path> list(Path directory, int limit) throws IOException {
        return (List<Path>) answer(Question.list(directory, limit));
    }

    @Override
    public final Path realPath(Path path) throws IOException {
        return (Path) answer(Question.realPath(path));
    }

    @SuppressWarnings("unchecked") // A question is answered by its own operation.
    @Override
    public final Optional<Path> linkTarget(Path path) throws IOException {
        return (Optional<Path>) answer(Question.linkTarget(path));
    }

    @Override
    public final byte[] read(Path file, long position, int length) throws IOException {
        return (byte[]) answer(Question.read(file, position, length));
    }
}
