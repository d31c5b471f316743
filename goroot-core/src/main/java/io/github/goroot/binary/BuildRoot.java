package io.github.goroot.binary;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What a program tells of the GOROOT that it was built with.
 *
 * <p>Variants may gain accessors; prefer these to record patterns. Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface BuildRoot {

    /**
     * The program names the GOROOT of the toolchain that linked it.
     *
     * <p>That is a path on the machine it was built on. Up to Go 1.22 a builder could set another one ({@code GOROOT_FINAL}),
     * so that the {@code go} of a release up to Go 1.20 names the place it was meant for, {@code /usr/local/go} or
     * {@code c:/go}.
     *
     * <p>A program of gccgo names the place that its GCC was configured for, such as {@code /usr}, and GCC's {@code go} takes
     * that for its GOROOT wherever it lies itself.
     *
     * @param goroot the path as the file has it; from the file table with forward slashes, on Windows as well
     * @param evidence where it stands
     * @param library the file where it stands, if that is not the program but the library that it loads, as programs of gccgo
     *     do; a path of the host
     */
    record Found(String goroot, Evidence evidence, Optional<Path> library) implements BuildRoot {

        /** Joins a path and where it stands. */
        public Found {
            Objects.requireNonNull(goroot, "goroot");
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(library, "library");
        }

        /**
         * Joins a path and where it stands in the program itself.
         *
         * @param goroot the path as the file has it
         * @param evidence where it stands
         */
        public Found(String goroot, Evidence evidence) {
            this(goroot, evidence, Optional.empty());
        }
    }

    /** The program was built with {@code -trimpath}, as releases of Go 1.21 and later are, and names none. */
    record Trimmed() implements BuildRoot {}

    /**
     * Neither table nor variable is there: packed, obfuscated, not gc's, or gccgo's without the library that has it.
     *
     * @param reason what is missing, as a sentence
     */
    record NotTold(String reason) implements BuildRoot {

        /** Keeps the reason. */
        public NotTold {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The search ended at its limit.
     *
     * @param limit how many bytes were searched at most
     */
    record NotSearchedBeyond(long limit) implements BuildRoot {}

    /**
     * The file could not be read any more, or is malformed.
     *
     * @param offset where, in bytes from the start of the file
     * @param message what was wrong, as a sentence
     */
    record Unreadable(long offset, String message) implements BuildRoot {

        /** Keeps what was wrong. */
        public Unreadable {
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * Where a program names its GOROOT.
     *
     * @since 0.1
     */
    enum Evidence {
        /** The names of source files in the table of functions ({@code pclntab}), which stripped programs have too. */
        FILE_TABLE,
        /**
         * The variable {@code runtime.defaultGOROOT}, up to Go 1.16 {@code runtime/internal/sys.DefaultGoroot}; gccgo's is
         * mostly in the library {@code libgo}.
         */
        DEFAULT_GOROOT
    }
}
