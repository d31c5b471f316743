package io.github.goroot.wsl;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.model.WslPlace;
import io.github.goroot.spi.OtherSide;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Windows, as it is seen from inside a distribution. */
final class WslSide implements OtherSide {

    private static final String WINDOWS = "windows";

    private final Host host;
    private final Wsl wsl;

    private WslSide(Host host, Wsl wsl) {
        this.host = host;
        this.wsl = wsl;
    }

    /** Gives the other side of a host, or empty if it is not in WSL. */
    static Optional<OtherSide> of(Host host, WslTraces traces) {
        Wsl wsl = WslSigns.of(host, traces).judged();
        return wsl.isInside() ? Optional.of(new WslSide(host, wsl)) : Optional.empty();
    }

    Wsl wsl() {
        return wsl;
    }

    @Override
    public HostPath here(String text) {
        Translation translation = wsl.paths().toLinux(text);
        return translation.path().isPresent()
                ? host.path(translation.path().get())
                : new HostPath.Illegal(Issue.of(
                                IssueCode.PATH_NOT_TRANSLATABLE,
                                Severity.NOTICE,
                                translation.reason().orElse(""))
                        .withRemedy("Mount the drive, or name a folder on one that is mounted."));
    }

    @Override
    public GoToolchain accepted(GoToolchain toolchain, Candidate candidate) {
        GoToolchain.Builder builder = toolchain.toBuilder().wsl(place(toolchain));
        if (toolchain.platform().goos().equals(WINDOWS)) {
            builder.withoutIssues(IssueCode.FOREIGN_PLATFORM).issues(List.of(throughInterop(toolchain)));
            if (isSetting(candidate)) {
                builder.issues(List.of(settingNamesWindows(toolchain, candidate.provenance())));
            }
        }
        return builder.build();
    }

    @Override
    public Optional<WslPlace> place() {
        return Optional.of(new WslPlace(
                wsl.distribution(), version(), wsl.paths().toWindows("/").path(), Optional.of("/")));
    }

    private OptionalInt version() {
        return wsl.version().isPresent()
                ? OptionalInt.of(wsl.version().get() == WslVersion.WSL_1 ? 1 : 2)
                : OptionalInt.empty();
    }

    /** As {@code wslpath} does, which follows links before it translates. */
    private WslPlace place(GoToolchain toolchain) {
        return new WslPlace(
                wsl.distribution(),
                version(),
                wsl.paths().toWindows(toolchain.realHome().toString()).path(),
                Optional.of(toolchain.home().toString()));
    }

    private Issue throughInterop(GoToolchain toolchain) {
        String how = switch (wsl.interop()) {
            case ENABLED -> "which Linux starts through interop";
            case DISABLED -> "which Linux cannot start, for interop is switched off";
            case ABSENT -> "which Linux cannot start, for there is no interop";
        };
        String there = wsl.paths()
                .toWindows(toolchain.realHome().toString())
                .path()
                .map(path -> "; there it is " + path)
                .orElse("");
        return Issue.of(
                        IssueCode.REACHED_THROUGH_INTEROP,
                        Severity.NOTICE,
                        toolchain.home() + " is a toolchain for " + toolchain.platform() + ", " + how + there + ".")
                .withRemedy("Use it for Windows, or install Go for Linux in the distribution.");
    }

    private static boolean isSetting(Candidate candidate) {
        Location.Kind kind = candidate.provenance().location().kind();
        return candidate.provenance().kind() == Provenance.Kind.EXPLICIT
                && (kind == Location.Kind.VARIABLE || kind == Location.Kind.FILE);
    }

    private Issue settingNamesWindows(GoToolchain toolchain, Provenance provenance) {
        String there = wsl.paths()
                .toWindows(toolchain.homeText())
                .path()
                .map(path -> " Programs of Windows are told " + path + ".")
                .orElse("");
        Optional<String> go = new LinuxGo(host).onPath();
        return Issue.of(
                        IssueCode.OF_THE_OTHER_SIDE,
                        Severity.of(provenance.kind()),
                        provenance.location().describe() + " names a toolchain of Windows (" + toolchain.version() + " "
                                + toolchain.platform() + "), "
                                + (go.isPresent()
                                        ? "which the go of Linux on PATH, " + go.get() + ", cannot use."
                                        : "and no go of Linux is on PATH."))
                .at(provenance.location())
                .withRemedy((go.isPresent()
                                ? "Unset GOROOT: this go finds its own."
                                : "Unset GOROOT and start " + toolchain.executable()
                                        + ", or install Go in the distribution.")
                        + there);
    }

    @Override
    public Issue refused(Candidate candidate, Issue issue) {
        String text = candidate.text();
        boolean ofWindows = (Mount.startsWithDrive(text) && text.length() > 2 && "\\/".indexOf(text.charAt(2)) >= 0)
                || text.startsWith("\\\\");
        if (!ofWindows || candidate.provenance().kind() != Provenance.Kind.EXPLICIT) {
            return issue;
        }
        Translation here = wsl.paths().toLinux(text);
        Location location = candidate.provenance().location();
        return Issue.of(
                        IssueCode.OF_THE_OTHER_SIDE,
                        issue.severity(),
                        location.describe() + " is spelled as on Windows, so to programs of Linux it names nothing.")
                .at(location)
                .withRemedy(here.path()
                        .map(this::remedyFor)
                        .orElseGet(() -> "Unset it, or name a folder of Linux. "
                                + here.reason().orElse("")));
    }

    private String remedyFor(String here) {
        boolean windows = WslTraces.isFile(host, here + "/bin/go.exe");
        return windows
                ? "Unset it: here it is " + here + ", a toolchain of Windows, which the go of Linux cannot use."
                : "Set it to " + here + ", which is the same folder, or unset it.";
    }
}
