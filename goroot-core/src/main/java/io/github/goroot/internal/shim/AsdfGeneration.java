package io.github.goroot.internal.shim;

import java.util.List;

/** The two programs called asdf, which read the same files and differ in what they make of them. */
enum AsdfGeneration {
    /** Up to 0.15, a script for bash. */
    IN_BASH,
    /** From 0.16 on, a program in Go. */
    IN_GO;

    /** Tells which asdf wrote a shim, for only the scripts had to except their own name from a check of theirs. */
    static AsdfGeneration of(List<String> shim) {
        return shim.stream().anyMatch(line -> line.startsWith("exec ") && line.contains("# asdf_allow:"))
                ? IN_BASH
                : IN_GO;
    }

    ToolVersions.Reader reader() {
        return this == IN_BASH ? ToolVersions.Reader.ASDF_IN_BASH : ToolVersions.Reader.ASDF;
    }
}
