package io.github.goroot.binary;

import io.github.goroot.host.FileIdentity;
import io.github.goroot.host.HostClock;
import io.github.goroot.host.HostFiles;
import io.github.goroot.model.HostId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks a memo about the programs of one host, and tells it what was not known. */
record Recall(BinaryMemo memo, HostClock clock, HostId host) {

    /** That of FAT is two seconds; other file systems are finer, but a server may round as it likes. */
    private static final Duration GRANULARITY = Duration.ofSeconds(2);

    /** What was asked of a file. */
    record Question(HostId host, Path file, String what, long begin, long limit) {}

    GoBinaryResult result(HostFiles files, Path file, long limit, Supplier<GoBinaryResult> reading) {
        Question question = new Question(host, file, "program", 0, limit);
        return recall(files, question, GoBinaryResult.class, reading, result -> !(result instanceof UnreadableBinary));
    }

    OwnRoot ownRoot(DeepReader reader, String what, Supplier<OwnRoot> search) {
        return recall(reader.files(), about(reader, what), OwnRoot.class, search, OwnRoot::isLasting);
    }

    DeepReader.Goos goos(DeepReader reader, Supplier<DeepReader.Goos> search) {
        return recall(reader.files(), about(reader, "GOOS"), DeepReader.Goos.class, search, DeepReader.Goos::lasting);
    }

    private Question about(DeepReader reader, String what) {
        return new Question(host, reader.file(), what, reader.begin(), reader.limit());
    }

    private <T> T recall(
            HostFiles files, Question question, Class<T> type, Supplier<T> reading, Predicate<T> isLasting) {
        // In this order: what is written after these two looks shows in the identity of the next one.
        Optional<Instant> now = clock.timeOfDay();
        Optional<FileIdentity> identity = now.isPresent() ? identity(files, question.file()) : Optional.empty();
        if (identity.isEmpty()) {
            return reading.get();
        }
        Optional<T> known = memo.find(question, identity.get()).map(type::cast);
        if (known.isPresent()) {
            return known.get();
        }
        T answer = reading.get();
        boolean settled = identity.get().changed().isBefore(now.get().minus(GRANULARITY));
        if (settled && isLasting.test(answer)) {
            memo.keep(question, identity.get(), answer);
        }
        return answer;
    }

    private static Optional<FileIdentity> identity(HostFiles files, Path file) {
        try {
            return files.identity(file);
        } catch (IOException e) {
            // Reading it will fail as well, and say why.
            return Optional.empty();
        }
    }
}
