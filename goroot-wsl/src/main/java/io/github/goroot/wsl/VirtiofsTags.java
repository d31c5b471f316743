package io.github.goroot.wsl;

import java.util.Optional;

/** Knows which folder of Windows a tag of virtiofs stands for. */
interface VirtiofsTags {

    /** Where WSL keeps a link for each tag, whose text is the folder of Windows ({@code src/linux/init/drvfs.cpp}). */
    String FOLDER = "/run/wsl/virtiofs";

    /** Gives the folder, or empty if nobody knows. */
    Optional<String> sourceOf(String tag);

    /** Knows none. */
    static VirtiofsTags none() {
        return tag -> Optional.empty();
    }
}
