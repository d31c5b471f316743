package io.github.goroot.binary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for the library that a program of gccgo loads, and in it for the GOROOT. */
final class LibgoSearch {

    private final DeepReader program;
    private final Optional<ElfMachine> machine;
    private @Nullable BuildRoot failure;

    LibgoSearch(DeepReader program, Optional<ElfMachine> machine) {
        this.program = program;
        this.machine = machine;
    }

    /** Gives what the first library tells that a loader would take. */
    BuildRoot buildRoot(OwnRoot.NeededLibgo libgo) {
        List<Path> folders = new LibgoFolders(realPath(), machine.orElseThrow()).all(libgo.folders());
        for (Path folder : folders) {
            Path library = folder.resolve(libgo.name());
            if (isFile(library)) {
                OwnRoot there = program.of(library).libgoRoot();
                if (there.machine().equals(machine)) {
                    return of(library, there.root());
                }
                // A loader passes over those of other machines. What it cannot read ends the search only if nothing
                // follows.
                noteFailure(library, there.root());
            }
        }
        return failure != null ? failure : absent(libgo.name(), folders);
    }

    private static BuildRoot of(Path library, BuildRoot root) {
        if (root instanceof BuildRoot.Found found) {
            return new BuildRoot.Found(found.goroot(), found.evidence(), Optional.of(library));
        }
        return root instanceof BuildRoot.NotTold
                ? new BuildRoot.NotTold("It takes its GOROOT from " + library + ", which does not tell it.")
                : root;
    }

    private static BuildRoot absent(String name, List<Path> folders) {
        return new BuildRoot.NotTold("It takes its GOROOT from the library " + name + ", which is in none of "
                + folders.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
    }

    /** Its folder is that of the file itself, whatever link led to it. */
    private Path realPath() {
        try {
            return program.files().realPath(program.file());
        } catch (IOException e) {
            // It was read a moment ago; beside the name that was given there may be a library as well.
            return program.file();
        }
    }

    private boolean isFile(Path library) {
        try {
            return program.files().status(library).isFile();
        } catch (IOException e) {
            noteFailure(library, new BuildRoot.Unreadable(0, ReadFailure.sentence(library, e)));
            return false;
        }
    }

    private void noteFailure(Path library, BuildRoot root) {
        if (failure == null && !(root instanceof BuildRoot.NotTold)) {
            failure = root instanceof BuildRoot.Unreadable unreadable
                    ? new BuildRoot.Unreadable(unreadable.offset(), naming(library, unreadable.message()))
                    : root;
        }
    }

    private static String naming(Path library, String sentence) {
        return sentence.startsWith(library.toString()) ? sentence : "Its library " + library + ": " + sentence;
    }
}
