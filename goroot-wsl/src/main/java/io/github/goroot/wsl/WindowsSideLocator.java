package io.github.goroot.wsl;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Provenance;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import io.github.goroot.spi.OtherSide;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proposes, inside WSL, the toolchains of Windows: each {@code go.exe} on PATH, then {@code Program Files\Go},
 * {@code Program Files (x86)\Go} and {@code Go} on every mounted drive.
 *
 * <p>They come behind everything that Linux has. No program is started, and no folder of a user is looked into: that is for
 * {@link WindowsUsersLocator}. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class WindowsSideLocator implements InsideWsl {

    /** The id, by which callers remove, switch and move this locator. */
    public static final String ID = "wsl-windows";

    private static final List<String> FOLDERS = List.of("Program Files/Go", "Program Files (x86)/Go", "Go");

    /** There are no more letters. */
    private static final int MOST_DRIVES = 26;

    private static final int MOST_PROGRAMS = 20;

    /** Made by the service loader, and by those who add it by hand. */
    public WindowsSideLocator() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Windows, from inside WSL";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.OTHER_SIDE;
    }

    @Override
    public Optional<OtherSide> otherSide(Host host) {
        if (host.platform().system() != OperatingSystem.LINUX) {
            return Optional.empty();
        }
        // On every other Linux this one class is all that is loaded.
        WslTraces traces = WslTraces.of(host);
        return traces.areFew() ? Optional.empty() : WslSide.of(host, traces);
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        Optional<WslSide> side = sideOf(context);
        if (side.isEmpty()) {
            return Stream.empty();
        }
        Wsl wsl = side.get().wsl();
        WslSigns.lookAgain(context.host());
        LinuxGo path = new LinuxGo(context.host());
        List<LinuxGo.Program> programs = path.programs("go.exe", MOST_PROGRAMS);
        if (!programs.isEmpty()) {
            noteOrder(context, programs.get(0), path.first("go"));
        }
        PassedOn.note(context, wsl);
        Stream<Candidate> onPath = programs.stream()
                .map(program -> context.candidate(
                        program.path(), Candidate.Shape.EXECUTABLE, Provenance.Kind.DETECTED, program.entry()));
        Stream<Candidate> onDrives = drives(wsl, context)
                .flatMap(drive -> FOLDERS.stream().map(drive::resolve))
                .filter(context::isDirectory)
                .map(context::detected);
        return Stream.concat(onPath, onDrives);
    }

    static Optional<WslSide> sideOf(LocatorContext context) {
        return context.otherSide().filter(WslSide.class::isInstance).map(WslSide.class::cast);
    }

    static Stream<Path> drives(Wsl wsl, LocatorContext context) {
        return wsl.paths().drives().stream()
                .filter(WslDrive::isDrive)
                .limit(MOST_DRIVES)
                .flatMap(drive -> context.host().path(drive.linuxPath()).path().stream());
    }

    private static void noteOrder(LocatorContext context, LinuxGo.Program windows, Optional<LinuxGo.Program> linux) {
        if (linux.isEmpty()) {
            context.note(Issue.of(
                            IssueCode.GO_EXE_ON_PATH,
                            Severity.WARNING,
                            "PATH leads to no go of Linux, only to " + windows.path()
                                    + " of Windows, which the name go does not start.")
                    .at(windows.entry())
                    .withRemedy("Install Go in the distribution, or start go.exe by its full name."));
        } else if (windows.number() < linux.get().number()) {
            context.note(Issue.of(
                            IssueCode.GO_EXE_ON_PATH,
                            Severity.NOTICE,
                            "PATH leads to " + windows.path() + " of Windows before it leads to the go of Linux, "
                                    + linux.get().path() + ".")
                    .at(windows.entry())
                    .withRemedy("Put the folder of the go of Linux first, or set appendWindowsPath=false in the section"
                            + " [interop] of " + WslConfig.FILE + "."));
        }
    }
}
