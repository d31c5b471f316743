package io.github.goroot.internal.inspection;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.internal.shim.ShimAnswer;
import io.github.goroot.internal.shim.ShimSigns;
import io.github.goroot.internal.shim.Shims;
import io.github.goroot.model.IssueCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Leads from what a person picks in a file dialog to the GOROOT that is meant.
 *
 * <p>A person picks a GOROOT, its {@code bin}, the {@code go} in it or a link to that, one of its tools, or a folder that
 * holds a GOROOT further down: Homebrew's {@code opt/go}, a Nix store path, the folder an archive was unpacked in.
 */
final class Picker {

    /** Below these names packagers keep the GOROOT: Homebrew, archives, Nix, Linux distributions. */
    private static final List<String> USUAL_PLACES =
            List.of("libexec", "go", "share/go", "lib/go", "lib/golang", "current");

    private static final int MOST_CHILDREN = 500;
    private static final int MOST_NAMED = 10;

    /** From a tool in {@code pkg/tool/GOOS_GOARCH}. */
    private static final int MOST_PARENTS = 4;

    private final Host host;
    private final GorootRule rule;

    Picker(Host host) {
        this.host = host;
        this.rule = new GorootRule(host);
    }

    /** Gives the GOROOT that is meant, which has been recognised but not been examined. */
    Path homeOf(Path picked) throws Refusal {
        try {
            FileStatus status = host.files().status(picked);
            if (status.isAbsent()) {
                throw Refusal.missing(picked, new Unreadable(host).absence(picked));
            }
            return status.isDirectory() ? homeOfDirectory(picked) : homeOfFile(picked);
        } catch (IOException e) {
            throw new Unreadable(host).explain(picked, e);
        }
    }

    /** Gives the GOROOT of an executable by Go's rule or its manager's, or the reason why it has none. */
    Path homeOfExecutable(Path executable) throws Refusal {
        try {
            Optional<Path> home = ofShimFirst(executable);
            if (home.isEmpty()) {
                home = rule.gorootOf(executable);
            }
            return home.isPresent() ? home.get() : homeOfShim(executable);
        } catch (IOException e) {
            throw new Unreadable(host).explain(executable, e);
        }
    }

    private Path homeOfFile(Path file) throws Refusal, IOException {
        Optional<Path> ofShim = ofShimFirst(file);
        if (ofShim.isPresent()) {
            return ofShim.get();
        }
        // A version manager may keep its versions below the GOROOT in use, so what is around a go comes first.
        try {
            Optional<Path> home = rule.gorootOf(file).or(() -> rule.gorootOfTool(file));
            if (home.isPresent()) {
                return home.get();
            }
        } catch (IOException e) {
            // Above pkg/tool there may be a GOROOT though what is around the file cannot be examined.
            return rule.gorootOfTool(file).orElseThrow(() -> new Unreadable(host).explain(file, e));
        }
        return homeOfShim(file);
    }

    /** The links of some shims lead past what they are, so these are asked about before any is followed. */
    private Optional<Path> ofShimFirst(Path executable) throws Refusal, IOException {
        if (!ShimSigns.areOn(executable, host)) {
            return Optional.empty();
        }
        Optional<ShimAnswer> answer = new Shims(host).answer(executable, host.workingDirectory());
        return answer.isPresent() ? Optional.of(homeOf(executable, answer.get())) : Optional.empty();
    }

    private Path homeOfShim(Path executable) throws Refusal, IOException {
        Optional<ShimAnswer> answer = new Shims(host).answer(executable, host.workingDirectory());
        if (answer.isEmpty()) {
            throw new ProgramKind(host).refusalFor(executable);
        }
        return homeOf(executable, answer.get());
    }

    private static Path homeOf(Path executable, ShimAnswer answer) throws Refusal {
        if (answer instanceof ShimAnswer.Toolchain toolchain) {
            return toolchain.home();
        }
        if (answer instanceof ShimAnswer.Nothing nothing) {
            throw Refusal.of(
                    nothing.issue().code(),
                    nothing.issue().message(),
                    nothing.issue().remedy().orElse(""));
        }
        throw Refusal.of(
                IssueCode.SHIM_UNRESOLVED,
                executable + " is a shim that passes on to the next go on PATH.",
                "Name that one, or set a version with the manager of the shim.");
    }

    private Path homeOfDirectory(Path directory) throws Refusal, IOException {
        if (rule.isGoroot(directory)) {
            return directory;
        }
        for (String name : List.of("go", "go.exe")) {
            Path executable = directory.resolve(name);
            if (host.files().status(executable).isFile()) {
                Optional<Path> home = rule.gorootOf(executable);
                if (home.isPresent()) {
                    return home.get();
                }
            }
        }
        Optional<Path> below = homeBelow(directory);
        return below.isPresent() ? below.get() : onlyChild(directory);
    }

    /** Gives the GOROOT that a packager keeps further down in a directory of its own. */
    Optional<Path> homeBelow(Path directory) {
        return USUAL_PLACES.stream()
                .map(directory::resolve)
                .filter(rule::isGoroot)
                .findFirst();
    }

    /** Gives the GOROOT that a directory or program is in, such as its {@code bin}, by the parents in its name. */
    Optional<Path> homeAbove(Path place) {
        Path parent = place.getParent();
        for (int i = 0; i < MOST_PARENTS && parent != null; i++) {
            if (rule.isGoroot(parent)) {
                return Optional.of(parent);
            }
            parent = parent.getParent();
        }
        return Optional.empty();
    }

    /** Gives the GOROOT that a program belongs to which a link leads to, not being in it by its name. */
    Optional<Path> homeAround(Path program) {
        try {
            return homeAbove(program).isEmpty() && isFile(program) ? rule.gorootOf(program) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Gives the name by which Homebrew keeps a GOROOT of its Cellar through upgrades, where there is one; else itself. */
    Path lasting(Path home) {
        Path version = home.getParent();
        Path formula = version == null ? null : version.getParent();
        if (formula == null || formula.getParent() == null || !home.endsWith("libexec")) {
            return home;
        }
        Path cellar = formula.getParent();
        if (!cellar.endsWith("Cellar")) {
            return home;
        }
        Path kept = cellar.resolveSibling("opt").resolve(formula.getFileName()).resolve("libexec");
        try {
            return rule.isGoroot(kept)
                            && host.files().realPath(kept).equals(host.files().realPath(home))
                    ? kept
                    : home;
        } catch (IOException e) {
            return home;
        }
    }

    private boolean isFile(Path child) {
        try {
            return host.files().status(child).isFile();
        } catch (IOException e) {
            // Whether it is a GOROOT is asked all the same, and what cannot be examined is none.
            return false;
        }
    }

    private Path onlyChild(Path directory) throws Refusal, IOException {
        List<Path> homes = new ArrayList<>();
        for (Path child : host.files().list(directory, MOST_CHILDREN)) {
            // Most are files: to learn of each that nothing lies below it takes longer than all the rest.
            if (!isFile(child) && rule.isGoroot(child)) {
                homes.add(child);
            }
        }
        if (homes.size() == 1) {
            return homes.get(0);
        }
        if (homes.size() > 1) {
            String names = homes.stream()
                    .limit(MOST_NAMED)
                    .map(home -> home.getFileName().toString())
                    .collect(Collectors.joining(", "));
            throw Refusal.of(
                    IssueCode.SEVERAL_GOROOTS,
                    directory + " holds " + homes.size() + " toolchains: " + names
                            + (homes.size() > MOST_NAMED ? ", …" : "") + ".",
                    "Pick one of them.");
        }
        if (Examination.traceOf(host, directory).isPresent()) {
            // Something of Go is there: what exactly is missing helps more than that nothing was recognised.
            return directory;
        }
        throw Refusal.of(
                IssueCode.NO_GOROOT_IN_FOLDER,
                directory + " holds no Go toolchain: neither it nor a folder in it has a pkg/tool directory.",
                "Pick the folder that holds bin, pkg and src, or the go command in its bin.");
    }
}
