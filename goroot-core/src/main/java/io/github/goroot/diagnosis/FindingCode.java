package io.github.goroot.diagnosis;

/**
 * The stable names of what only a look at several places together shows.
 *
 * <p>What is wrong with one place by itself has an {@link io.github.goroot.model.IssueCode}, and a finding may bear either.
 * Names are never changed or reused, and new ones may be added in any release: a {@code switch} over them needs a
 * {@code default}. Each is explained with cause, example and remedy in {@code docs/findings.md}.
 *
 * @since 0.1
 */
public enum FindingCode {
    /** There is no toolchain that could be used. */
    NO_TOOLCHAIN,
    /** Every {@code go} command in the directory would end with an error. */
    GO_FAILS,
    /** GOROOT names a toolchain of another version than the {@code go} that runs. */
    GOROOT_OF_ANOTHER_VERSION,
    /** GOROOT is set in the environment and in Go's settings. */
    GOROOT_SET_TWICE,
    /** A GOROOT that {@code go env -w} wrote counts for every {@code go} of the user. */
    GOROOT_LEFT_BEHIND,
    /** The value of GOROOT has separators, quotes or blanks too many. */
    GOROOT_MISSPELT,
    /** GOPATH and GOROOT are the same directory. */
    GOPATH_IS_GOROOT,
    /** An entry of PATH is no directory of programs, but was meant to be that of Go. */
    PATH_ENTRY_MISSPELT,
    /** There are toolchains, but no {@code go} on PATH. */
    GO_NOT_ON_PATH,
    /** Several {@code go} on PATH are of different toolchains. */
    SEVERAL_GO_ON_PATH,
    /** The shim of a version manager comes behind a {@code go} on PATH and is never asked. */
    SHIM_SHADOWED,
    /** A version manager's choice for the project is not what {@code go} runs. */
    PROJECT_PIN_IGNORED,
    /** Programs that are installed for the user are not on PATH. */
    INSTALLED_PROGRAMS_NOT_ON_PATH,
    /** A tool of a toolchain has no execute permission, though its {@code go} has. */
    TOOL_NOT_EXECUTABLE,
    /** A toolchain has a compiler, but lacks another tool that every build needs. */
    TOOL_MISSING,
    /** The toolchain runs in an emulation of another architecture. */
    TOOLCHAIN_EMULATED,
    /** macOS holds a toolchain in quarantine, since it was downloaded and nobody has let it run yet. */
    TOOLCHAIN_QUARANTINED,
    /** The next command downloads a toolchain. */
    TOOLCHAIN_DOWNLOADED_NEXT,
    /** The project needs a newer Go than GOTOOLCHAIN lets run. */
    NEWER_GO_FORBIDDEN,
    /** A go.work hides a go.mod that needs a newer Go. */
    MODULE_HIDDEN_BY_WORKSPACE,
    /** The registry has an entry of a Go that is not there any more, or is elsewhere. */
    REGISTRY_ENTRY_STALE,
    /** A path holds a character that no build survives. */
    PATH_BREAKS_BUILDS,
    /** What {@code go} says of itself is not what its files say. */
    TOOL_CONTRADICTS_FILES,
    /** A start-up file sets a variable of Go without export, so that no {@code go} receives it. */
    VARIABLE_NOT_EXPORTED,
    /** Two start-up files, or the user and the machine, set a variable of Go to different values. */
    VARIABLE_SET_TWICE,
    /** Whether a start-up file sets a variable of Go depends on something that only running it tells. */
    VARIABLE_SET_ON_CONDITION,
    /** To what a line of a start-up file sets a variable of Go cannot be told by reading it. */
    LINE_NOT_UNDERSTOOD,
    /** New shells, consoles or desktop programs get a GOROOT that does not exist. */
    NEW_GOROOT_MISSING,
    /** What is started anew gets another value of a variable than this program has. */
    VARIABLE_CHANGED,
    /** A terminal finds another {@code go} than programs that are started from the desktop, or only one of them any. */
    DESKTOP_SEES_ANOTHER_GO,
    /** A Go tool that runs was started with the GOROOT of another release than its own. */
    RUNNING_GO_MIXED
}
