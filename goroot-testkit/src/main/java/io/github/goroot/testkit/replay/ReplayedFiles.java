package io.github.goroot.testkit.replay;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.recording.Ports;
import io.github.goroot.host.recording.Question;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that answer from a recording. */
final class ReplayedFiles implements HostFiles {

    private final Answers answers;
    private final FileSystem fileSystem;

    ReplayedFiles(Answers answers, FileSystem fileSystem) {
        this.answers = answers;
        this.fileSystem = fileSystem;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return answers.read(Question.of(Ports.STATUS, path.toString()), Ports::status);
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return answers.read(
                Question.of(Ports.LIST, directory.toString(), String.valueOf(limit)),
                names -> names.stream().map(directory::resolve).toList());
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return answers.read(Question.of(Ports.REAL_PATH, path.toString()), values -> fileSystem.getPath(values.get(0)));
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return answers.read(
                Question.of(Ports.LINK, path.toString()),
                values -> values.stream().findFirst().map(target -> fileSystem.getPath(target)));
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return answers.read(
                Question.of(Ports.READ, file.toString(), String.valueOf(position), String.valueOf(length)),
                Ports::bytes);
    }
}
