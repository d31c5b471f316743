package io.github.goroot.binary;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.OpenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Comes back to a program for what takes longer to find.
 *
 * @param begin where the program begins in its file
 * @param length how long it is at most
 */
record DeepReader(HostFiles files, Path file, long begin, long length, long limit) {

    private interface Search<T> {
        T in(BuildRootSearch search) throws MalformedBinaryException, IOException, SearchLimitException;
    }

    BuildRoot buildRoot() {
        try {
            return search(BuildRootSearch::buildRoot)
                    .orElseGet(() -> new BuildRoot.Unreadable(begin, file + " is no program any more."));
        } catch (SearchLimitException e) {
            return new BuildRoot.NotSearchedBeyond(e.limit());
        } catch (MalformedBinaryException e) {
            return new BuildRoot.Unreadable(e.offset(), e.sentence());
        } catch (IOException e) {
            return new BuildRoot.Unreadable(begin, ReadFailure.sentence(file, e));
        }
    }

    Optional<String> searchGoos() {
        try {
            return search(BuildRootSearch::goos).flatMap(found -> found);
        } catch (SearchLimitException | MalformedBinaryException | IOException e) {
            // What the header does not tell and the rest does not either stays unknown; buildRoot() says why.
            return Optional.empty();
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
