package io.github.goroot.binary;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.OpenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Comes back to a program for what takes longer to find.
 *
 * @param begin where the program begins in its file
 * @param length how long it is at most
 */
record DeepReader(
        HostFiles files,
        Path file,
        long begin,
        long length,
        long limit,
        @Nullable Recall recall) {

    private interface Search<T> {
        T in(BuildRootSearch search) throws MalformedBinaryException, IOException, SearchLimitException;
    }

    /** Gives a reader of the same program through other files. */
    DeepReader with(HostFiles otherFiles, Recall otherRecall) {
        return new DeepReader(otherFiles, file, begin, length, limit, otherRecall);
    }

    /** Gives a reader of a whole other file through the same files. */
    DeepReader of(Path other) {
        return new DeepReader(files, other, 0, Long.MAX_VALUE, limit, recall);
    }

    BuildRoot buildRoot() {
        OwnRoot own = remembered("build root", BuildRootSearch::buildRoot);
        return own.libgo().isPresent()
                ? new LibgoSearch(this, own.machine()).buildRoot(own.libgo().get())
                : own.root();
    }

    /** Reads the file as a library of gccgo. */
    OwnRoot libgoRoot() {
        return remembered("GOROOT of libgo", BuildRootSearch::libgoRoot);
    }

    private OwnRoot remembered(String what, Search<OwnRoot> search) {
        return recall == null ? ownRoot(search) : recall.ownRoot(this, what, () -> ownRoot(search));
    }

    private OwnRoot ownRoot(Search<OwnRoot> search) {
        try {
            return search(search)
                    .orElseGet(() -> OwnRoot.of(new BuildRoot.Unreadable(begin, file + " is no program any more.")));
        } catch (SearchLimitException e) {
            return OwnRoot.of(new BuildRoot.NotSearchedBeyond(e.limit()));
        } catch (MalformedBinaryException e) {
            return OwnRoot.of(new BuildRoot.Unreadable(e.offset(), e.sentence()));
        } catch (IOException e) {
            return OwnRoot.of(new BuildRoot.Unreadable(begin, ReadFailure.sentence(file, e)));
        }
    }

    Optional<String> searchGoos() {
        Goos goos = recall == null ? searchAnew() : recall.goos(this, this::searchAnew);
        return goos.name();
    }

    /**
     * The operating system that a program is for.
     *
     * @param name its name; empty if nothing tells it
     * @param lasting whether another search will say the same
     */
    record Goos(Optional<String> name, boolean lasting) {}

    private Goos searchAnew() {
        try {
            Optional<Optional<String>> found = search(BuildRootSearch::goos);
            return new Goos(found.flatMap(name -> name), found.isPresent());
        } catch (SearchLimitException e) {
            return new Goos(Optional.empty(), true);
        } catch (MalformedBinaryException | IOException e) {
            // What the header does not tell and the rest does not either stays unknown; buildRoot() says why.
            return new Goos(Optional.empty(), false);
        }
    }

    private <T> Optional<T> search(Search<T> search)
            throws MalformedBinaryException, IOException, SearchLimitException {
        try (OpenFile open = files.open(file)) {
            Source source = Source.of(open).part(begin, length);
            return Containers.open(source) instanceof Containers.Executable executable
                    ? Optional.of(search.in(new BuildRootSearch(executable.container(), new Budget(limit))))
                    : Optional.empty();
        }
    }
}
