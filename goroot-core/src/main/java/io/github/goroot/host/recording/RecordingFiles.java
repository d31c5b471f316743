package io.github.goroot.host.recording;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files whose answers a recorder hears. */
final class RecordingFiles implements HostFiles {

    private final HostFiles files;
    private final Recorder recorder;

    RecordingFiles(HostFiles files, Recorder recorder) {
        this.files = files;
        this.recorder = recorder;
    }

    @Override
    public FileStatus status(Path path) throws IOException {
        return recorder.heard(Question.of(Ports.STATUS, path.toString()), () -> files.status(path), Ports::ofStatus);
    }

    @Override
    public List<Path> list(Path directory, int limit) throws IOException {
        return recorder.heard(
                Question.of(Ports.LIST, directory.toString(), String.valueOf(limit)),
                () -> files.list(directory, limit),
                entries -> new Answer(
                        false,
                        entries.stream()
                                .map(entry -> String.valueOf(entry.getFileName()))
                                .toList()));
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return recorder.heard(
                Question.of(Ports.REAL_PATH, path.toString()),
                () -> files.realPath(path),
                real -> Answer.of(real.toString()));
    }

    @Override
    public Optional<Path> linkTarget(Path path) throws IOException {
        return recorder.heard(
                Question.of(Ports.LINK, path.toString()),
                () -> files.linkTarget(path),
                target -> target.map(text -> Answer.of(text.toString())).orElseGet(Answer::of));
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        byte[] bytes = recorder.heard(
                Question.of(Ports.READ, file.toString(), String.valueOf(position), String.valueOf(length)),
                () -> files.read(file, position, length),
                Ports::ofBytes);
        return bytes.clone();
    }
}
