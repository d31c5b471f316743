package io.github.goroot.cli;

import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.NotGo;
import io.github.goroot.binary.UnreadableBinary;
import io.github.goroot.cli.answer.ReadProgram;
import io.github.goroot.host.FileStatus;
import io.github.goroot.host.HostFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Reads all files in a folder and the folders in it.
 *
 * <p>Regular files and links to such, as {@code go version} does, in the order of their paths; links to folders are not
 * followed, so there is no way in circles.
 */
final class ProgramFolder {

    /** More than any folder that people keep programs in. */
    static final int MOST_ENTRIES = 100_000;

    static final int DEEPEST = 100;

    private final HostFiles files;
    private final GoBinaryReader reader;
    private final boolean searched;
    private final Crew crew;
    private final LongConsumer progress;

    private final List<Item> items = new ArrayList<>();
    private long others;

    /**
     * Prepares to read.
     *
     * @param searched whether to search for what may take longer to find
     * @param crew reads several files at a time
     * @param progress hears now and then how many files were read
     */
    ProgramFolder(HostFiles files, boolean searched, Crew crew, LongConsumer progress) {
        this.files = files;
        this.reader = GoBinaryReader.of(files);
        this.searched = searched;
        this.crew = crew;
        this.progress = progress;
    }

    /** A program, or something that cannot be read. */
    record Item(Path path, Optional<ReadProgram> program, String failure) {}

    /** Reads the folder. */
    void read(Path folder) {
        read(folder, 0);
    }

    /** Gives the programs, and what could not be read. */
    List<Item> items() {
        return items;
    }

    /** Gives the number of files that are no Go programs. */
    long others() {
        return others;
    }

    private record Entry(GoBinaryResult result, Optional<ReadProgram> program) {}

    private void read(Path folder, int depth) {
        List<Path> paths;
        try {
            paths = files.list(folder, MOST_ENTRIES + 1);
        } catch (IOException e) {
            fail(folder, folder + " cannot be listed: " + ComplaintException.reasonOf(e) + ".");
            return;
        }
        if (paths.size() > MOST_ENTRIES) {
            fail(folder, folder + " holds more than " + MOST_ENTRIES + " entries, of which only so many were read.");
            paths = paths.subList(0, MOST_ENTRIES);
        }
        List<Entry> entries = crew.map(paths, this::entry, done -> progress.accept(others + items.size() + done));
        for (int i = 0; i < paths.size(); i++) {
            take(paths.get(i), entries.get(i), depth);
        }
    }

    private Entry entry(Path path) {
        GoBinaryResult result = reader.read(path);
        return new Entry(
                result,
                result instanceof GoBinary program ? Optional.of(ReadProgram.of(program, searched)) : Optional.empty());
    }

    private void take(Path path, Entry entry, int depth) {
        if (entry.program().isPresent()) {
            items.add(new Item(path, entry.program(), ""));
        } else if (entry.result() instanceof NotGo) {
            others++;
        } else if (entry.result() instanceof UnreadableBinary failure) {
            if (failure.cause().isPresent()) {
                explain(path, failure, depth);
            } else {
                fail(path, malformed(path, failure));
            }
        }
    }

    /** Says in a sentence what is wrong with a file that begins as a program does. */
    static String malformed(Path path, UnreadableBinary failure) {
        return path + " begins as a program, but is malformed at offset " + failure.offset() + ": " + failure.message();
    }

    /** Finds out why something could not be read as a file; most often it is a folder. */
    private void explain(Path path, UnreadableBinary failure, int depth) {
        try {
            FileStatus status = files.status(path);
            if (status.isDirectory() && files.linkTarget(path).isEmpty()) {
                if (depth == DEEPEST) {
                    fail(path, path + " lies deeper than " + DEEPEST + " folders, and was not read.");
                } else {
                    read(path, depth + 1);
                }
            } else if (status.isFile()) {
                fail(path, failure.message());
            }
        } catch (IOException e) {
            fail(path, path + " cannot be examined: " + ComplaintException.reasonOf(e) + ".");
        }
    }

    private void fail(Path path, String sentence) {
        items.add(new Item(path, Optional.empty(), sentence));
    }
}
