package io.github.goroot.internal.inspection;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The structural check of one GOROOT: everything that a build needs is there, and it tells its version.
 *
 * <p>What is looked at, in this order: the tools and the compiler, the {@code go} command, VERSION, the standard
 * library. Which of it every distribution has is told by {@code src/cmd/distpack/pack.go} (Go 1.21 and later).
 */
final class Examination {

    private final Host host;
    private final Path home;
    private final List<Issue> issues = new ArrayList<>();

    Examination(Host host, Path home) {
        this.host = host;
        this.home = home;
    }

    /** Checks the directory; the builder that comes back lacks only what the candidate knows. */
    GoToolchain.Builder run() throws Refusal, IOException {
        ToolDirectory tools = tools();
        GoPlatform platform = tools.platform();
        Path executable = executable(platform);
        VersionEvidence evidence = VersionEvidence.of(host, home, executable);
        add(evidence.doubt());
        GoToolchain.Builder toolchain = GoToolchain.builder(host.id())
                .version(evidence.version())
                .platform(platform)
                .runnable(host.platform().runs(platform))
                .executable(executable)
                .sourceRoot(sourceRoot())
                .tools(tools.path(), tools.fileNames());
        if (evidence.releaseTime().isPresent()) {
            toolchain.releaseTime(evidence.releaseTime().get());
        }
        add(Leftovers.ofOlder(host, home, evidence.version()));
        Path gofmt = executable.resolveSibling(platform.executableName("gofmt"));
        if (host.files().status(gofmt).isFile()) {
            toolchain.gofmt(gofmt);
        }
        if (!host.platform().runs(platform)) {
            issues.add(foreign(platform));
        }
        return toolchain.issues(issues);
    }

    private void add(Optional<Issue> issue) {
        if (issue.isPresent()) {
            issues.add(issue.get());
        }
    }

    private ToolDirectory tools() throws Refusal, IOException {
        try {
            return ToolDirectory.find(host, home);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw notGoroot();
        }
    }

    private Refusal notGoroot() throws IOException {
        if (!host.files().status(home).isDirectory()) {
            return Refusal.of(
                    IssueCode.GOROOT_NOT_A_DIRECTORY,
                    home + " is not a directory.",
                    "Name the directory that holds bin, pkg and src.");
        }
        boolean sources = isDirectory("src", "runtime");
        String what = sources
                ? " has Go's sources in src, but no pkg/tool directory: it was never built, or is only partly unpacked."
                : " is not a GOROOT: it has no pkg/tool directory, by which Go itself recognises one.";
        return Refusal.of(
                IssueCode.NOT_A_GOROOT,
                home + what,
                sources ? "Run src/make.bash, or unpack the archive again." : "Name the directory of an installed Go.");
    }

    private Path executable(GoPlatform platform) throws Refusal, IOException {
        String name = platform.executableName("go");
        Path usual = home.resolve("bin").resolve(name);
        FileStatus status = host.files().status(usual);
        Path executable = usual;
        if (status.isAbsent()) {
            // Where make.bash builds for another platform (go.dev/issue/62119).
            executable =
                    home.resolve("bin").resolve(platform.toolDirectoryName()).resolve(name);
            status = host.files().status(executable);
        }
        if (status.isAbsent()) {
            throw Refusal.of(
                    IssueCode.GO_MISSING,
                    usual + " does not exist, although " + home + " has Go's tools.",
                    "Install this version of Go again.");
        }
        if (!status.isFile()) {
            throw Refusal.of(
                    IssueCode.GO_NOT_A_FILE,
                    executable + " is not a regular file.",
                    "Install this version of Go again.");
        }
        if (!status.executable() && host.platform().runs(platform)) {
            if (isUnusedDownload()) {
                issues.add(notYetExecutable(executable));
                return executable;
            }
            throw Refusal.of(
                    IssueCode.GO_NOT_EXECUTABLE,
                    executable + " has no execute permission for this user.",
                    "Run chmod +x on the files in " + executable.getParent() + " and in pkg/tool.");
        }
        return executable;
    }

    /**
     * A module holds no file called go.mod but its own, so that of the standard library is called otherwise until
     * {@code go} switches to the toolchain for the first time and gives everything its name and permissions.
     */
    private boolean isUnusedDownload() throws IOException {
        return host.files().status(home.resolve("src").resolve("_go.mod")).isFile();
    }

    private static Issue notYetExecutable(Path executable) {
        return Issue.of(
                        IssueCode.GO_NOT_EXECUTABLE,
                        Severity.NOTICE,
                        executable + " has no execute permission yet: go sets it when GOTOOLCHAIN first selects this"
                                + " toolchain.")
                .withRemedy("Let go select it once, or run chmod +x on the files in bin and pkg/tool.");
    }

    private Path sourceRoot() throws Refusal, IOException {
        try {
            // Where the sources are links one by one, this is the tree that all of them are in.
            return GorootRule.ancestor(host.files().realPath(home.resolve("src").resolve("runtime")), 1);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw libraryMissing();
        }
    }

    private Refusal libraryMissing() {
        return Refusal.of(
                IssueCode.STANDARD_LIBRARY_MISSING,
                home.resolve("src").resolve("runtime")
                        + " is not there, so the standard library is missing and nothing can be built.",
                "Install the sources of this version too (the package golang-src on Fedora, golang-X.Y-src on"
                        + " Debian).");
    }

    private boolean isDirectory(String first, String second) throws IOException {
        return host.files().status(home.resolve(first).resolve(second)).isDirectory();
    }

    private Issue foreign(GoPlatform platform) {
        return Issue.of(
                        IssueCode.FOREIGN_PLATFORM,
                        Severity.NOTICE,
                        home + " is a toolchain for " + platform + ", which this host ("
                                + host.platform().nativePlatform() + ") cannot run.")
                .withRemedy("Use it only for that platform, or install Go for "
                        + host.platform().nativePlatform() + ".");
    }

    /** Gives the real path of the home, or the reason why it has none. */
    static Path realHome(Host host, Path home) throws Refusal {
        try {
            return host.files().realPath(home);
        } catch (IOException e) {
            throw new Unreadable(host).explain(home, e);
        }
    }

    /** Runs an examination and turns a failing operation into the reason for a refusal. */
    static GoToolchain.Builder of(Host host, Path home) throws Refusal {
        try {
            return new Examination(host, home).run();
        } catch (IOException e) {
            throw new Unreadable(host).explain(home, e);
        }
    }

    /** Tells whether there is a trace of Go in a directory, so that saying what is missing helps. */
    static Optional<Path> traceOf(Host host, Path directory) {
        for (String name : new String[] {"VERSION", "src/runtime", "bin/go", "bin/go.exe"}) {
            try {
                if (!host.files().status(directory.resolve(name)).isAbsent()) {
                    return Optional.of(directory.resolve(name));
                }
            } catch (IOException e) {
                return Optional.of(directory.resolve(name));
            }
        }
        return Optional.empty();
    }
}
