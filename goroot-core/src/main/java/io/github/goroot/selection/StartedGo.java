package io.github.goroot.selection;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.internal.inspection.FailureReason;
import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.internal.shim.ShimVariable;
import io.github.goroot.internal.shim.Shims;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Finds the program that a call of {@code go} starts, past the shims of version managers; for one call. */
final class StartedGo {

    private static final int MOST_SHIMS = 16;

    private final Host begin;
    private final Answer answer;
    private Host host;
    private ShimSettings shims = ShimSettings.NONE;

    /**
     * Looks on a host that has the environment and the working directory of the call.
     *
     * @param answer takes the reasons
     */
    StartedGo(Host begin, Answer answer) {
        this.begin = begin;
        this.host = begin;
        this.answer = answer;
    }

    /** Reads a program that somebody named. */
    Started named(Path executable) throws Fatal {
        FileStatus status = status(executable);
        if (status.isAbsent()) {
            throw new Fatal(executable + " does not exist.");
        }
        if (status.isFile() && !status.executable() && !host.platform().isWindows()) {
            throw new Fatal(executable + " has no execute permission for this user.");
        }
        Path path = executable;
        for (int i = 0; i < MOST_SHIMS; i++) {
            Optional<LocalGo> go = LocalGo.read(host, path);
            if (go.isPresent()) {
                return started(go.get());
            }
            Optional<ShimAnswer> shim = shim(path);
            if (shim.isPresent() && shim.get() instanceof ShimAnswer.Nothing nothing) {
                throw Fatal.at(nothing);
            }
            if (shim.isPresent() && shim.get() instanceof ShimAnswer.Toolchain toolchain) {
                received(path, toolchain.variables());
                path = goIn(toolchain.home());
            } else {
                break;
            }
        }
        throw new Fatal(new GccgoCommand(host)
                .about(path)
                .map(told -> executable + " is " + told)
                .orElse(executable + " is no go command that tells its version."));
    }

    /** Finds the first on PATH, as a shell does, and tells the way there. */
    Started firstOnPath() throws Fatal {
        Iterator<PathLookup.Found> programs = new PathLookup(begin).all("go").iterator();
        while (programs.hasNext()) {
            PathLookup.Found found = programs.next();
            Optional<ShimAnswer> shim = isLikelyShim(found.file()) ? shim(found.file()) : Optional.empty();
            Optional<LocalGo> go = shim.isPresent() ? Optional.empty() : LocalGo.read(host, found.file());
            if (go.isPresent()) {
                answer.because(
                        Reason.at(Reason.Source.PATH, found.entry(), found.file() + " is the first go on PATH."));
                return started(go.get());
            }
            if (shim.isEmpty()) {
                shim = shim(found.file());
            }
            if (shim.isEmpty()) {
                throw new Fatal(found.file() + " is the first go on PATH, and "
                        + new GccgoCommand(host)
                                .about(found.file())
                                .map(told -> "is " + told)
                                .orElse("does not tell its version."));
            }
            if (shim.get() instanceof ShimAnswer.Toolchain toolchain) {
                answer.because(Reason.at(
                        Reason.Source.SHIM,
                        toolchain.location(),
                        found.file() + " is a shim and starts the go in " + toolchain.home() + "."));
                received(found.file(), toolchain.variables());
                return named(goIn(toolchain.home()));
            }
            if (shim.get() instanceof ShimAnswer.Nothing nothing) {
                throw Fatal.at(nothing);
            }
            ShimAnswer.NextOnPath next = (ShimAnswer.NextOnPath) shim.get();
            answer.because(Reason.at(
                    Reason.Source.SHIM,
                    next.location(),
                    found.file() + " is a shim and passes on to the next go on PATH."));
            received(found.file(), next.variables());
        }
        throw new Fatal("There is no go on PATH.");
    }

    private Started started(LocalGo go) {
        answer.receives(shims);
        return new Started(go, host, shims);
    }

    /** Lets what comes next see what a shim sets. */
    private void received(Path shim, Map<String, ShimVariable> variables) {
        for (Map.Entry<String, ShimVariable> variable : variables.entrySet()) {
            if (!variable.getKey().equals("PATH")) {
                answer.because(Reason.at(
                        Reason.Source.SHIM,
                        variable.getValue().location(),
                        shim + " sets " + variable.getKey() + " to "
                                + GoText.quote(variable.getValue().value()) + " for it."));
            }
        }
        shims = shims.and(variables, begin);
        host = shims.on(begin);
    }

    /** A shim is told by where it lies before its links are followed, for these lead to its manager. */
    private static boolean isLikelyShim(Path program) {
        Path folder = program.getParent();
        return folder != null && (folder.endsWith("shims") || folder.endsWith("snap/bin"));
    }

    private Optional<ShimAnswer> shim(Path program) throws Fatal {
        try {
            return new Shims(host).answer(program, host.workingDirectory());
        } catch (IOException e) {
            boolean itself = e instanceof FileSystemException failure
                    && program.toString().equals(failure.getFile());
            throw new Fatal(
                    itself
                            ? program + " cannot be read: " + FailureReason.of(e) + "."
                            : program + " is a shim, and a file that decides what it starts cannot be read: "
                                    + e.getMessage() + ".");
        }
    }

    private FileStatus status(Path file) {
        try {
            return host.files().status(file);
        } catch (IOException e) {
            // What reads it will say more.
            return new FileStatus(FileStatus.Kind.OTHER, false, 0, Instant.EPOCH);
        }
    }

    private Path goIn(Path home) {
        return home.resolve("bin").resolve(host.platform().isWindows() ? "go.exe" : "go");
    }
}
