package io.github.goroot.model;

/**
 * The stable names of everything that can be wrong with a place or a locator.
 *
 * <p>Names are never changed or reused, and new ones may be added in any release: a {@code switch} over them needs a
 * {@code default}. Each is explained with cause, example and remedy in {@code docs/issues.md}.
 *
 * @since 0.1
 */
public enum IssueCode {
    /** There is nothing at the path, or a link on the way points to nothing. */
    GOROOT_MISSING,
    /** The path names a file or device where a directory is needed. */
    GOROOT_NOT_A_DIRECTORY,
    /** The path cannot be read: no permission, or the file system reports an error. */
    UNREADABLE,
    /** The links on the way lead back to themselves. */
    LINK_LOOP,
    /** The text cannot be a path on its host. */
    PATH_ILLEGAL,
    /** The path is relative, so what it names changes with the working directory. */
    GOROOT_RELATIVE,
    /** The file system did not answer in time. */
    NOT_ANSWERING,
    /** There is no {@code pkg/tool} directory, by which Go itself recognises a GOROOT. */
    NOT_A_GOROOT,
    /** {@code pkg/tool} holds no compiler. */
    COMPILER_MISSING,
    /** There is no {@code go} in {@code bin}. */
    GO_MISSING,
    /** What is called {@code go} is not a regular file. */
    GO_NOT_A_FILE,
    /** {@code bin/go} has no execute permission. */
    GO_NOT_EXECUTABLE,
    /** {@code src/runtime} is missing, without which nothing can be built. */
    STANDARD_LIBRARY_MISSING,
    /** No file tells the version. */
    VERSION_MISSING,
    /** The VERSION file does not begin with a Go version. */
    VERSION_INVALID,
    /** A release was unpacked over another one, of which files are left. */
    RELEASES_MIXED,
    /** A download was broken off, or is not unpacked to its end. */
    DOWNLOAD_INCOMPLETE,
    /** The toolchain is for another operating system or architecture and cannot run on its host. */
    FOREIGN_PLATFORM,
    /** A program called {@code go} has no GOROOT around it. */
    NO_GOROOT_AROUND_EXECUTABLE,
    /** The program called {@code go} is a script, which only runs some Go elsewhere. */
    GO_IS_A_SCRIPT,
    /** The program called {@code go} is a version manager's shim, which starts no toolchain that is installed. */
    SHIM_UNRESOLVED,
    /** The program called {@code go} belongs to gccgo, which has no GOROOT of its own kind. */
    GO_IS_GCCGO,
    /** The program called {@code go} is a Go program, but not Go's own command. */
    GO_IS_ANOTHER_PROGRAM,
    /** {@code bin/go}, the compiler and VERSION are not of one version or platform. */
    BINARIES_DISAGREE,
    /** The program called {@code go} is no program that its host could start. */
    GO_NOT_A_PROGRAM,
    /** A folder that was picked holds no GOROOT. */
    NO_GOROOT_IN_FOLDER,
    /** A folder that was picked holds several GOROOTs, so one of them must be chosen. */
    SEVERAL_GOROOTS,
    /** A toolchain is sound, but does not meet the requirement. */
    REQUIREMENT_NOT_MET,
    /** The registry of the host could not be reached at all. */
    REGISTRY_UNAVAILABLE,
    /** A value or entry of the registry that should name a toolchain does not. */
    REGISTRY_VALUE_UNUSABLE,
    /** A setting of one side of WSL names a place or a toolchain of the other. */
    OF_THE_OTHER_SIDE,
    /** The toolchain is one of Windows, which programs of WSL reach through interop. */
    REACHED_THROUGH_INTEROP,
    /** PATH leads to the {@code go.exe} of Windows before the {@code go} of Linux, or to that alone. */
    GO_EXE_ON_PATH,
    /** The path has no name on the other side of WSL. */
    PATH_NOT_TRANSLATABLE,
    /** A locator failed. */
    LOCATOR_FAILED,
    /** A locator or port provider could not be loaded. */
    PROVIDER_BROKEN
}
