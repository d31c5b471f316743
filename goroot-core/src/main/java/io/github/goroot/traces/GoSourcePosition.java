package io.github.goroot.traces;

import io.github.goroot.host.Host;
import io.github.goroot.model.GoToolchain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source file as some machine named it, and what the name tells.
 *
 * <p>A file belongs to the standard library if its folder, behind a {@code src}, is one of the packages of Go 1.15 to
 * 1.27 ({@code go list std}) or belongs to a command such as {@code cmd/compile}. Where the function is known, its
 * package must be one too; where it is not, a package that a project keeps under the name of a standard one, such as
 * {@code /app/src/log}, cannot be told from it. Files that a project has copied into {@code vendor} never count as Go's
 * unless the function says so. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class GoSourcePosition {

    private final String file;
    private final int line;
    private final @Nullable String goroot;
    private final @Nullable String standardFile;
    private final @Nullable String moduleFile;
    private final boolean trimmed;

    private GoSourcePosition(String file, int line, Optional<String> function) {
        this.file = file;
        this.line = line;
        Optional<StandardFile> standard = StandardFile.in(file, function);
        boolean absolute = PathText.isAbsolute(file);
        this.goroot = absolute ? standard.map(StandardFile::root).orElse(null) : null;
        this.standardFile = standard.map(StandardFile::file).orElse(null);
        this.moduleFile =
                standard.isPresent() ? null : ModuleFile.in(file, function).orElse(null);
        this.trimmed = !absolute && (standardFile != null || moduleFile != null);
    }

    /**
     * Makes a position of which nothing is known but the file.
     *
     * @param file the file as the text has it
     * @return the position
     */
    public static GoSourcePosition of(String file) {
        return new GoSourcePosition(Objects.requireNonNull(file, "file"), 0, Optional.empty());
    }

    /**
     * Makes a position of which file and line are known.
     *
     * @param file the file as the text has it
     * @param line the line, the first being 1; a smaller number says that it is not known
     * @return the position
     */
    public static GoSourcePosition of(String file, int line) {
        return new GoSourcePosition(Objects.requireNonNull(file, "file"), line, Optional.empty());
    }

    /** Makes a position of which the package is known that the function there belongs to. */
    static GoSourcePosition of(String file, int line, Optional<String> functionPackage) {
        return new GoSourcePosition(file, line, functionPackage);
    }

    /**
     * Gives the file as the text has it.
     *
     * @return the text, with the separators it has there
     */
    public String file() {
        return file;
    }

    /**
     * Gives the line.
     *
     * @return the line, the first being 1, or empty if it is not known
     */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    /**
     * Gives the GOROOT that the file lies in.
     *
     * @return what stands before {@code /src}, letter by letter: a path on the machine that built the program. Empty if
     *     the file is not of the standard library, or is named without its GOROOT
     */
    public Optional<String> goroot() {
        return Optional.ofNullable(goroot);
    }

    /**
     * Gives the path of a file of the standard library below {@code GOROOT/src}.
     *
     * @return the path with forward slashes, such as {@code runtime/proc.go}, or empty for any other file
     */
    public Optional<String> standardFile() {
        return Optional.ofNullable(standardFile);
    }

    /**
     * Gives the path of a file of a module, beginning with that of the module.
     *
     * @return the path with forward slashes, such as {@code example.com/tool@v1.2.3/main.go}; without a version where
     *     the program's own module was named that way. Empty for the standard library, and for a file outside the
     *     module cache that is named by its place
     */
    public Optional<String> moduleFile() {
        return Optional.ofNullable(moduleFile);
    }

    /**
     * Tells whether the file is named without its place, as {@code -trimpath} does it.
     *
     * @return whether it is one of the standard library or of a module, and the text is not an absolute path
     */
    public boolean isTrimmed() {
        return trimmed;
    }

    /**
     * Finds the same file of the standard library under a toolchain.
     *
     * <p>One status is asked for. The toolchain may be of another version than the program, and its file another one.
     *
     * @param toolchain a toolchain of the host
     * @param host the host
     * @return the file below the toolchain's {@linkplain GoToolchain#sourceRoot() source root}, or empty if this is not a
     *     file of the standard library or there is no such regular file
     * @throws IllegalArgumentException if the toolchain is one of another host
     * @throws IOException if the host cannot say what is there
     */
    public Optional<Path> under(GoToolchain toolchain, Host host) throws IOException {
        if (!toolchain.host().equals(host.id())) {
            throw new IllegalArgumentException(
                    toolchain + " is on " + toolchain.host() + ", not on " + host.id() + "; ask its own host.");
        }
        if (standardFile == null) {
            return Optional.empty();
        }
        Optional<Path> path =
                host.path(toolchain.sourceRoot() + "/" + standardFile).path();
        return path.isPresent() && host.files().status(path.get()).isFile() ? path : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoSourcePosition that
                && file.equals(that.file)
                && line == that.line
                && Objects.equals(goroot, that.goroot)
                && Objects.equals(standardFile, that.standardFile)
                && Objects.equals(moduleFile, that.moduleFile);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, line);
    }

    /** Gives file and line as Go prints them, such as {@code /usr/local/go/src/runtime/proc.go:271}. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
