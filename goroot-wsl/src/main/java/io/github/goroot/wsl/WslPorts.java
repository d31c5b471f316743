package io.github.goroot.wsl;

import io.github.goroot.host.CommandRunner;
import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.host.Port;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.RegCommandRegistry;
import io.github.goroot.spi.HostPortProvider;
import java.util.List;
import java.util.Optional;

/**
 * Supplies, inside WSL, the registry of Windows through {@code reg.exe}, where the caller allows commands.
 *
 * <p>Without leave to start programs nothing is looked at. Which {@code reg.exe} it is the mount table tells: the one below
 * {@code Windows\System32} of a mounted drive. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class WslPorts implements HostPortProvider {

    /** The second for file systems that tell upper from lower case. */
    private static final List<String> PLACES =
            List.of("/Windows/System32/reg.exe", "/windows/system32/reg.exe", "/WINDOWS/system32/reg.exe");

    /** Made by the service loader. */
    public WslPorts() {}

    @Override
    public String id() {
        return "wsl";
    }

    @Override
    public Port<WindowsRegistry> registry(Host host) {
        Optional<CommandRunner> commands = host.commands().get();
        if (host.platform().system() != OperatingSystem.LINUX || commands.isEmpty()) {
            return HostPortProvider.super.registry(host);
        }
        Wsl wsl = Wsl.detect(host);
        if (!wsl.isInside()) {
            return HostPortProvider.super.registry(host);
        }
        if (wsl.interop() != Wsl.Interop.ENABLED) {
            return Port.absent("The registry of Windows is asked through reg.exe, but interop is "
                    + (wsl.interop() == Wsl.Interop.DISABLED ? "switched off" : "not there")
                    + ": check [interop] in " + WslConfig.FILE + ", and /proc/sys/fs/binfmt_misc.");
        }
        return wsl.paths().drives().stream()
                .filter(WslDrive::isDrive)
                .flatMap(drive -> PLACES.stream().map(place -> drive.linuxPath() + place))
                .filter(program -> WslTraces.isFile(host, program))
                .findFirst()
                .<Port<WindowsRegistry>>map(program -> Port.present(RegCommandRegistry.of(commands.get(), program)))
                .orElseGet(
                        () -> Port.absent("The registry of Windows is asked through reg.exe, but no mounted drive has"
                                + " Windows\\System32\\reg.exe."));
    }
}
