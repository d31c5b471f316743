package io.github.goroot.internal.inspection;

import io.github.goroot.binary.GoBinary;
import io.github.goroot.binary.GoBinaryReader;
import io.github.goroot.binary.GoBinaryResult;
import io.github.goroot.binary.GoProgramKind;
import io.github.goroot.binary.NotGo;
import io.github.goroot.binary.UnreadableBinary;
import io.github.goroot.host.Host;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check of a GOROOT by its programs and sources: whether {@code bin/go}, the compiler and VERSION speak of one release,
 * and nothing is there that came later.
 *
 * <p>Go itself does not check that. A {@code go} of another version runs until it starts the compiler, which then refuses
 * ({@code compile: version "go1.19.8" does not match go tool version "go1.23.6"}).
 */
public final class Verification {

    private final Host host;
    private final GoBinaryReader reader;

    /** Prepares the check for one host. */
    public Verification(Host host) {
        this.host = host;
        this.reader = GoBinaryReader.of(host);
    }

    /** Tells what the programs and the sources of a toolchain have against it; nothing if all are of one release. */
    public List<Issue> of(GoToolchain toolchain) {
        List<Issue> issues = new ArrayList<>();
        check(toolchain, toolchain.executable(), true).ifPresent(issues::add);
        toolchain
                .tool("compile")
                .flatMap(compiler -> check(toolchain, compiler, false))
                .ifPresent(issues::add);
        newer(toolchain).ifPresent(issues::add);
        return issues;
    }

    /** Rarer than what an older release has left, for which each examination looks, and so not worth a look in each. */
    private Optional<Issue> newer(GoToolchain toolchain) {
        try {
            return Leftovers.ofNewer(host, toolchain.home(), toolchain.version());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Issue> check(GoToolchain toolchain, Path program, boolean isGo) {
        GoBinaryResult result = reader.read(program);
        if (result instanceof UnreadableBinary unreadable) {
            return issue(toolchain, program, "cannot be read as a Go program: " + unreadable.message());
        }
        if (result instanceof NotGo notGo) {
            return issue(toolchain, program, "is no Go program. " + notGo.reason());
        }
        GoBinary binary = (GoBinary) result;
        boolean known =
                binary.buildInfo().filter(info -> !info.path().isEmpty()).isPresent();
        if (isGo && known && binary.kind() != GoProgramKind.GO_COMMAND) {
            return issue(
                    toolchain,
                    program,
                    "is not Go's go command but built from "
                            + binary.buildInfo().orElseThrow().path() + ".");
        }
        Optional<String> version = binary.goVersion().map(Verification::withoutExperiments);
        if (version.isPresent() && !isSame(version.get(), toolchain.version())) {
            return issue(
                    toolchain,
                    program,
                    "was built by " + version.get() + ", but " + toolchain.home() + " is "
                            + toolchain.version().text() + " by its VERSION file.");
        }
        Optional<GoPlatform> platform = binary.platform();
        return platform.isPresent() && !platform.get().equals(toolchain.platform())
                ? issue(
                        toolchain,
                        program,
                        "is for " + platform.get() + ", but " + toolchain.toolDirectory() + " is for "
                                + toolchain.platform() + ".")
                : Optional.empty();
    }

    /** {@code go1.24.4 X:nosynchashtriemap} up to Go 1.25, {@code go1.26.1-X:greenteagc} since. */
    private static String withoutExperiments(String version) {
        return version.replaceFirst("[ -]X:.*", "");
    }

    /** Vendors add a text behind a blank to the one or the other. */
    private static boolean isSame(String stamped, GoVersion version) {
        String told = version.text();
        return stamped.equals(told)
                || (!version.isDevel() && firstWord(stamped).equals(firstWord(withoutExperiments(told))));
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    private Optional<Issue> issue(GoToolchain toolchain, Path program, String what) {
        return Optional.of(Issue.of(IssueCode.BINARIES_DISAGREE, Severity.WARNING, program + " " + what)
                .withRemedy("Delete " + toolchain.home() + " and install that version of Go again.")
                .at(Location.file(program.toString())));
    }
}
