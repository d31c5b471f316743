package io.github.goroot.host.system;

import io.github.goroot.host.Environment;
import io.github.goroot.host.ExtendedAttributes;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.host.Port;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.model.HostId;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes the host that this program runs on.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class SystemHost {

    private SystemHost() {}

    /**
     * Gives the machine that this program runs on, not allowed to start programs.
     *
     * <p>Reads the system properties {@code os.name}, {@code os.arch} and {@code user.dir} at once, and on Windows the
     * variables {@code PROCESSOR_ARCHITEW6432} and {@code PROCESSOR_ARCHITECTURE}; other variables, and files, are read when
     * they are asked for.
     *
     * @return the host
     */
    public static Host create() {
        HostPlatform platform = platform();
        return Host.builder(HostId.local(), platform)
                .files(new SystemFiles())
                .environment(new SystemEnvironment())
                .workingDirectory(workingDirectory())
                .processes(processes(platform.system()))
                .clock(new SystemClock())
                .changes(Port.present(new SystemChanges()))
                .extendedAttributes(extendedAttributes(platform.system()))
                .build();
    }

    /**
     * Allows a host of this machine to start programs.
     *
     * @param host a host that was made by {@link #create()}
     * @return a copy of it that may start programs
     */
    public static Host allowCommands(Host host) {
        return host.toBuilder().commands(Port.present(new SystemCommands())).build();
    }

    private static Port<ProcessTable> processes(OperatingSystem system) {
        if (system == OperatingSystem.LINUX) {
            return Port.present(new LinuxProcesses(FileSystems.getDefault().getPath("/proc")));
        }
        return Port.absent(
                system == OperatingSystem.WINDOWS
                        ? "Nothing here reads the processes of Windows: put goroot-windows on the class path."
                        : "What processes were started with can be read on Linux and Windows only.");
    }

    /** Elsewhere no attribute is of interest, and Java 17 knows those of macOS on no file system. */
    private static Port<ExtendedAttributes> extendedAttributes(OperatingSystem system) {
        return system == OperatingSystem.MACOS
                        && FileSystems.getDefault()
                                .supportedFileAttributeViews()
                                .contains("user")
                ? Port.present(new SystemAttributes())
                : Port.absent("The extended attributes of files are read on macOS only, by a Java that can.");
    }

    /** Who may not know where it stands, or cannot name it, stands at the root: nothing is found there by accident. */
    private static Path workingDirectory() {
        Path root = FileSystems.getDefault().getRootDirectories().iterator().next();
        try {
            Path here = FileSystems.getDefault()
                    .getPath(System.getProperty("user.dir", ""))
                    .toAbsolutePath();
            return HostPath.defectOf(here).isPresent() ? root : here;
        } catch (SecurityException | InvalidPathException e) {
            return root;
        }
    }

    private static HostPlatform platform() {
        OperatingSystem system = OperatingSystem.ofJavaName(System.getProperty("os.name", ""));
        String process = HostPlatform.goarchOfJavaName(System.getProperty("os.arch", ""));
        return new HostPlatform(system, process, nativeArchitecture(system, process));
    }

    /**
     * A 32-bit process on 64-bit Windows, or an x86 process on Windows on ARM, is told by these variables what the
     * machine really is (Microsoft, "WOW64 Implementation Details").
     */
    private static String nativeArchitecture(OperatingSystem system, String process) {
        if (system != OperatingSystem.WINDOWS) {
            return process;
        }
        Environment environment = new SystemEnvironment();
        return environment
                .nonEmpty("PROCESSOR_ARCHITEW6432")
                .or(() -> environment.nonEmpty("PROCESSOR_ARCHITECTURE"))
                .map(HostPlatform::goarchOfJavaName)
                .filter(name -> !name.equals("unknown"))
                .or(() -> Optional.of(process))
                .get();
    }
}
