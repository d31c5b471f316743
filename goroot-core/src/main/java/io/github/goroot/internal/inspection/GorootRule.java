package io.github.goroot.internal.inspection;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Go's own rule by which a {@code go} command finds its GOROOT.
 *
 * <p>It is {@code findGOROOT} and {@code isGOROOT} of {@code src/cmd/go/internal/cfg/cfg.go} (two parents since Go 1.9,
 * three since 1.21.1): a directory is a GOROOT if {@code pkg/tool} is a directory in it, and the parents are taken from
 * the text of the path, before any link is followed. Where neither parent is one, the GOROOT counts that was compiled in.
 */
public final class GorootRule {

    /** Systems on which a process is told the path of its program with all links followed already. */
    private static final Set<OperatingSystem> TELLS_REAL_PATH =
            EnumSet.of(OperatingSystem.LINUX, OperatingSystem.FREEBSD, OperatingSystem.NETBSD, OperatingSystem.SOLARIS);

    private final Host host;

    /** Makes the rule for one host. */
    public GorootRule(Host host) {
        this.host = host;
    }

    /** Tells whether a process of this host is told the path of its program with all links followed. */
    public boolean isToldRealPath() {
        return TELLS_REAL_PATH.contains(host.platform().system());
    }

    /** Tells whether Go takes a directory for a GOROOT; one that cannot be examined is none. */
    public boolean isGoroot(Path directory) {
        return isGoroot(directory, new ArrayList<>());
    }

    private boolean isGoroot(Path directory, List<IOException> failures) {
        try {
            return host.files().status(directory.resolve("pkg").resolve("tool")).isDirectory();
        } catch (IOException e) {
            // Go does the same: os.Stat fails, so it is no GOROOT. The report shows the failed look all the same.
            failures.add(e);
            return false;
        }
    }

    /**
     * Finds the GOROOT of an executable.
     *
     * @param executable the absolute path of a {@code go} command as it is started
     * @return the GOROOT, spelled as Go would spell it: around the executable, or else the one compiled into it if there is
     *     such a directory; empty if there is neither
     * @throws IOException if the links of the executable cannot be followed, or if none was found and that is because a
     *     directory around it could not be examined
     */
    public Optional<Path> gorootOf(Path executable) throws IOException {
        List<IOException> failures = new ArrayList<>();
        Optional<Path> home = Optional.empty();
        if (!isToldRealPath()) {
            home = aroundText(executable, failures);
        }
        if (home.isEmpty()) {
            home = aroundText(host.files().realPath(executable), failures);
        }
        if (home.isPresent()) {
            return Optional.of(spelledAsCompiled(home.get(), executable));
        }
        if (!failures.isEmpty()) {
            // That there is none would be a guess.
            throw failures.get(0);
        }
        Optional<Path> compiled = compiledInto(executable);
        return compiled.isPresent() && host.files().status(compiled.get()).isDirectory() ? compiled : Optional.empty();
    }

    /** Finds the GOROOT that was compiled into an executable, whether or not there is anything. */
    Optional<Path> compiledInto(Path executable) throws IOException {
        return new CompiledGoroot(host).in(host.files().realPath(executable));
    }

    /** Of two spellings of one directory Go prefers the one that was compiled in. */
    private Path spelledAsCompiled(Path home, Path executable) throws IOException {
        if (!new CompiledGoroot(host).mayDifferFrom(home)) {
            return home;
        }
        Optional<Path> compiled = compiledInto(executable);
        return compiled.isPresent() && isSame(compiled.get(), home) ? compiled.get() : home;
    }

    private boolean isSame(Path one, Path other) {
        try {
            return host.files().realPath(one).equals(host.files().realPath(other));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Finds the GOROOT of a tool such as {@code pkg/tool/linux_amd64/compile}, which lies one level deeper.
     *
     * @return the fourth parent if it is a GOROOT
     */
    public Optional<Path> gorootOfTool(Path tool) {
        Path four = ancestor(tool, 4);
        return isGoroot(four) ? Optional.of(four) : Optional.empty();
    }

    /** Gives the parent so many levels up, by the text of the path alone; the root is its own parent. */
    public static Path ancestor(Path path, int levels) {
        Path current = path.normalize();
        for (int i = 0; i < levels && current.getParent() != null; i++) {
            current = current.getParent();
        }
        return current;
    }

    private Optional<Path> aroundText(Path executable, List<IOException> failures) {
        Path two = ancestor(executable, 2);
        if (isGoroot(two, failures)) {
            return Optional.of(two);
        }
        Path three = ancestor(executable, 3);
        return isGoroot(three, failures) ? Optional.of(three) : Optional.empty();
    }
}
