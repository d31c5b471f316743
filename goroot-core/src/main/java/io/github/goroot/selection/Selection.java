package io.github.goroot.selection;

import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which toolchain a {@code go} command would run in a directory, and why.
 *
 * <pre>{@code
 * Selection selection = GoToolchains.system().select(directory);
 * System.out.println(selection.outcome().word() + " " + selection.toolchain().orElse("") + " " + selection.home());
 * selection.error().ifPresent(System.out::println);
 * selection.reasons().forEach(reason -> System.out.println(reason.text()));
 * }</pre>
 *
 * <p>It is what the command chooses at its start. Commands that later meet a module which wants a newer Go may switch once
 * more; that depends on the network and on all modules of a build, and no file alone tells it.
 *
 * <p>Immutable and thread-safe. Absence is an empty {@code Optional}.
 *
 * @since 0.1
 */
public final class Selection {

    private final Path directory;
    private final Outcome outcome;
    private final List<Reason> reasons;
    private final @Nullable Path go;
    private final @Nullable GoVersion localVersion;
    private final @Nullable String localName;
    private final @Nullable String toolchain;
    private final @Nullable Path home;
    private final @Nullable String homeText;
    private final @Nullable Path executable;
    private final @Nullable String moduleVersion;
    private final @Nullable String error;
    private final @Nullable Reason decision;
    private final @Nullable Path governingFile;
    private final @Nullable Location goLine;
    private final @Nullable Location toolchainLine;
    private final Map<String, String> shimVariables;
    private final boolean undecided;

    Selection(Answer answer, Outcome outcome) {
        this.directory = answer.directory;
        this.outcome = outcome;
        this.reasons = List.copyOf(answer.reasons);
        this.go = answer.go;
        this.localVersion = answer.localVersion;
        this.localName = answer.localName;
        this.toolchain = answer.toolchain;
        this.home = answer.home;
        this.homeText = answer.homeText;
        this.executable = answer.executable;
        this.moduleVersion = answer.moduleVersion;
        this.error = answer.error;
        this.decision = answer.decision;
        this.governingFile = answer.governingFile;
        this.goLine = answer.goLine;
        this.toolchainLine = answer.toolchainLine;
        this.shimVariables = answer.shimVariables;
        this.undecided = answer.undecided;
    }

    /**
     * What becomes of a call of {@code go}.
     *
     * @since 0.1
     */
    public enum Outcome {
        /** The {@code go} that was started does the work itself. */
        LOCAL,
        /** It starts a program on PATH that has the name of the toolchain. */
        PATH,
        /** It starts the toolchain from the module cache. */
        CACHED,
        /**
         * It, or the version manager whose shim it is, would download the toolchain; where that is known to fail there is an
         * {@link Selection#error()} too.
         */
        DOWNLOAD,
        /** It ends with an error. */
        ERROR;

        /**
         * Gives the word for documents, such as {@code cached}.
         *
         * @return the name in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Gives the directory that was asked about.
     *
     * @return an absolute path whose links are not followed, behind {@code -C} if the command line had one
     */
    public Path directory() {
        return directory;
    }

    /**
     * Gives the {@code go} command that is started first: the one that was named, the first on PATH, or what its shim
     * starts.
     *
     * @return its absolute path, or empty if there is none
     */
    public Optional<Path> go() {
        return Optional.ofNullable(go);
    }

    /**
     * Gives the version of that command.
     *
     * @return the version, or empty if there is no command or it does not tell
     */
    public Optional<GoVersion> localVersion() {
        return Optional.ofNullable(localVersion);
    }

    /**
     * Gives the name under which that command knows itself, which is compared with what is chosen.
     *
     * @return the name, such as {@code go1.24.4}, or empty where {@link #localVersion()} is
     */
    public Optional<String> localToolchain() {
        return Optional.ofNullable(localName);
    }

    /**
     * Tells what becomes of the call.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Gives the name of the toolchain that was chosen.
     *
     * @return the name, such as {@code go1.24.4}; of an error the one that was chosen before it, if any was
     */
    public Optional<String> toolchain() {
        return Optional.ofNullable(toolchain);
    }

    /**
     * Gives the GOROOT of the toolchain that does the work.
     *
     * @return an absolute path, or empty for a download, an error, and a program on PATH that does not tell
     */
    public Optional<Path> home() {
        return Optional.ofNullable(home);
    }

    /**
     * Gives that GOROOT letter by letter as {@code go env GOROOT} prints it.
     *
     * @return the text, which differs from {@link #home()} only in what a {@link Path} cannot hold, such as a trailing
     *     separator; empty where that is
     */
    public Optional<String> homeText() {
        return Optional.ofNullable(homeText);
    }

    /**
     * Gives the program that does the work.
     *
     * @return an absolute path, or empty for a download or an error
     */
    public Optional<Path> executable() {
        return Optional.ofNullable(executable);
    }

    /**
     * Gives the module that would be downloaded.
     *
     * @return a text such as {@code golang.org/toolchain@v0.0.1-go1.24.4.linux-amd64}, or empty for other outcomes
     */
    public Optional<String> module() {
        return Optional.ofNullable(moduleVersion);
    }

    /**
     * Gives the error, as {@code go} would print it.
     *
     * @return the text, beginning with {@code go: } if it is Go's own and a sentence where Go does not come to an end or
     *     cannot be started; empty where it succeeds. A download has one if it is certain that it fails, because GOPROXY is
     *     {@code off} or names folders that lack the toolchain
     */
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    /**
     * Tells whether nothing is known to fail, and the outcome is an error only because none could be predicted: the shim of a
     * version manager goes by what its files alone do not tell.
     *
     * @return whether the {@link #error()} is no more than the reason for that
     */
    public boolean isUndecided() {
        return undecided;
    }

    /**
     * Gives what the shims of version managers set for the {@code go} they start, whatever the process has.
     *
     * @return the values by name, an empty text for a variable that is taken away; unmodifiable, and empty where no shim sets
     *     anything
     */
    public Map<String, String> shimVariables() {
        return shimVariables;
    }

    /**
     * Gives every step in its order.
     *
     * @return the steps, unmodifiable
     */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * Gives the step that chose the toolchain.
     *
     * @return one of {@link #reasons()}, or empty if it never came to that
     */
    public Optional<Reason> decision() {
        return Optional.ofNullable(decision);
    }

    /**
     * Gives the go.work or go.mod that governs.
     *
     * @return its path, or empty if there is none, or GOTOOLCHAIN did not let it be read
     */
    public Optional<Path> governingFile() {
        return Optional.ofNullable(governingFile);
    }

    /**
     * Gives the {@code go} line of that file.
     *
     * @return the line, or empty if it has none
     */
    public Optional<Location> goLine() {
        return Optional.ofNullable(goLine);
    }

    /**
     * Gives the {@code toolchain} line of that file.
     *
     * @return the line, or empty if it has none
     */
    public Optional<Location> toolchainLine() {
        return Optional.ofNullable(toolchainLine);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selection that
                && directory.equals(that.directory)
                && outcome == that.outcome
                && reasons.equals(that.reasons)
                && Objects.equals(go, that.go)
                && Objects.equals(localVersion, that.localVersion)
                && Objects.equals(toolchain, that.toolchain)
                && Objects.equals(home, that.home)
                && Objects.equals(homeText, that.homeText)
                && Objects.equals(executable, that.executable)
                && Objects.equals(moduleVersion, that.moduleVersion)
                && Objects.equals(error, that.error)
                && shimVariables.equals(that.shimVariables)
                && undecided == that.undecided;
    }

    @Override
    public int hashCode() {
        return Objects.hash(directory, outcome, reasons, toolchain, error);
    }

    /** Says in a line what becomes of the call. */
    @Override
    public String toString() {
        return outcome.word() + " " + (error != null ? error : toolchain) + " in " + directory;
    }
}
