package io.github.goroot.binary;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Searches a program for the GOROOT that built it. */
final class BuildRootSearch {

    private static final int LONGEST_PATH = 4 * 1024;

    private final Container container;
    private final Budget budget;

    BuildRootSearch(Container container, Budget budget) {
        this.container = container;
        this.budget = budget;
    }

    /** Searches a program. */
    OwnRoot buildRoot() throws MalformedBinaryException, IOException, SearchLimitException {
        // Go's own table would be looked for in all of it, and gccgo writes none.
        return container instanceof ElfFile file && !file.hasGoSections() && file.isGccgo()
                ? new GccgoRootSearch(file, budget).root()
                : OwnRoot.of(rootOfGo());
    }

    /** Searches the library that gccgo's programs load. */
    OwnRoot libgoRoot() throws MalformedBinaryException, IOException, SearchLimitException {
        return container instanceof ElfFile file
                ? new GccgoRootSearch(file, budget).root()
                : OwnRoot.of(new BuildRoot.NotTold("It is no ELF file."));
    }

    private BuildRoot rootOfGo() throws MalformedBinaryException, IOException, SearchLimitException {
        Optional<String> root = sourceFiles().flatMap(SourceFiles::goroot);
        if (root.isPresent()) {
            return root.get().isEmpty()
                    ? new BuildRoot.Trimmed()
                    : new BuildRoot.Found(root.get(), BuildRoot.Evidence.FILE_TABLE);
        }
        Optional<String> variable = defaultGoroot();
        if (variable.isPresent()) {
            String path = variable.get();
            boolean absolute =
                    path.startsWith("/") || path.startsWith("\\\\") || path.matches("(?s)[A-Za-z]:[/\\\\].*");
            return absolute ? new BuildRoot.Found(path, BuildRoot.Evidence.DEFAULT_GOROOT) : new BuildRoot.Trimmed();
        }
        return new BuildRoot.NotTold("It has neither a table of functions with Go's runtime in it nor the variable "
                + "runtime.defaultGOROOT.");
    }

    Optional<String> goos() throws MalformedBinaryException, IOException, SearchLimitException {
        return sourceFiles().flatMap(SourceFiles::goos);
    }

    private Optional<SourceFiles> sourceFiles() throws MalformedBinaryException, IOException, SearchLimitException {
        Optional<Pclntab> table = Pclntab.find(container, budget);
        return table.isPresent()
                ? Optional.of(SourceFiles.read(container.source(), table.get(), budget))
                : Optional.empty();
    }

    private Optional<String> defaultGoroot() throws MalformedBinaryException, IOException, SearchLimitException {
        OptionalLong address = container.symbol(budget, "runtime.defaultGOROOT", "runtime/internal/sys.DefaultGoroot");
        if (address.isEmpty()) {
            return Optional.empty();
        }
        GoStrings strings = new GoStrings(container, container.pointerSize(), container.bigEndian());
        Optional<Bytes> text = strings.at(address.getAsLong(), LONGEST_PATH, "runtime.defaultGOROOT");
        return text.isPresent() ? Optional.of(text.get().text(0, text.get().length())) : Optional.empty();
    }
}
