package io.github.goroot.internal.chain;

import io.github.goroot.host.HostFiles;
import io.github.goroot.model.Looked;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is asked of files: an operation with its arguments, as a value. */
final class Question {

    private final Kind kind;
    private final Path path;
    private final long from;
    private final int length;

    private Question(Kind kind, Path path, long from, int length) {
        this.kind = kind;
        this.path = path;
        this.from = from;
        this.length = length;
    }

    /** The operations. */
    enum Kind {
        STATUS(Looked.Kind.STATUS),
        LIST(Looked.Kind.LISTING),
        REAL_PATH(Looked.Kind.REAL_PATH),
        LINK(Looked.Kind.LINK),
        READ(Looked.Kind.CONTENT);

        private final Looked.Kind looked;

        Kind(Looked.Kind looked) {
            this.looked = looked;
        }

        /** Gives what a report calls it. */
        Looked.Kind looked() {
            return looked;
        }
    }

    static Question status(Path path) {
        return new Question(Kind.STATUS, path, 0, 0);
    }

    static Question list(Path directory, int limit) {
        return new Question(Kind.LIST, directory, 0, limit);
    }

    static Question realPath(Path path) {
        return new Question(Kind.REAL_PATH, path, 0, 0);
    }

    static Question linkTarget(Path path) {
        return new Question(Kind.LINK, path, 0, 0);
    }

    static Question read(Path file, long position, int length) {
        return new Question(Kind.READ, file, position, length);
    }

    Kind kind() {
        return kind;
    }

    Path path() {
        return path;
    }

    /** Gives where a read begins. */
    long from() {
        return from;
    }

    /** Gives how much a read or listing asks for. */
    int length() {
        return length;
    }

    /** Asks files this and gives the answer, whose type is that of the operation. */
    Object ask(HostFiles files) throws IOException {
        if (files instanceof QuestionedFiles questioned) {
            return questioned.answer(this);
        }
        if (kind == Kind.STATUS) {
            return files.status(path);
        }
        if (kind == Kind.LIST) {
            return files.list(path, length);
        }
        if (kind == Kind.REAL_PATH) {
            return files.realPath(path);
        }
        return kind == Kind.LINK ? files.linkTarget(path) : files.read(path, from, length);
    }

    /** Tells whether this asks the same of its path as another question of its own. */
    boolean isAlike(Question that) {
        return kind == that.kind && from == that.from && length == that.length;
    }

    // No record: the first use of a record as a key costs as much as a hundred operations.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Question that && isAlike(that) && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * kind.hashCode() + path.hashCode()) + Long.hashCode(from)) + length;
    }

    /** Gives the operation and the path. */
    @Override
    public String toString() {
        return kind + " " + path;
    }
}
