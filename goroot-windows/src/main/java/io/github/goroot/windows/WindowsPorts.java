package io.github.goroot.windows;

import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.ProcessTable;
import io.github.goroot.host.RegistryNotification;
import io.github.goroot.host.ReparsePoints;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.RegCommandRegistry;
import io.github.goroot.spi.HostPortProvider;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Supplies the registry of this Windows: through JNA, or else through {@code reg.exe} where the caller allows commands; and
 * through JNA alone its processes, its reparse points and the means to be told when the registry changes.
 *
 * <p>JNA is loaded when one of them is first asked something, and not otherwise. Where it is missing or refused there is
 * no port, and its reason says what to do. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class WindowsPorts implements HostPortProvider {

    /** Made by the service loader. */
    public WindowsPorts() {}

    @Override
    public String id() {
        return "windows";
    }

    @Override
    public Port<WindowsRegistry> registry(Host host) {
        return host.platform().isWindows()
                ? Port.deferred(() -> opened(
                        () -> JnaRegistry.open(),
                        host.commands().get().map(commands -> RegCommandRegistry.of(commands, regExe(host)))))
                : Port.absent("Only Windows has a registry.");
    }

    @Override
    public Port<ProcessTable> processes(Host host) {
        return host.platform().isWindows()
                ? Port.deferred(() -> opened(() -> JnaProcesses.open(), Optional.empty()))
                : host.processes();
    }

    @Override
    public Port<ReparsePoints> reparsePoints(Host host) {
        return host.platform().isWindows()
                ? Port.deferred(() -> opened(() -> JnaReparsePoints.open(), Optional.empty()))
                : Port.absent("Only Windows has reparse points.");
    }

    /** Offers the notification of Windows where JNA can be used; {@code reg.exe} cannot tell of changes. */
    @Override
    public Port<RegistryNotification> registryChanges(Host host) {
        return host.platform().isWindows()
                ? Port.deferred(() -> opened(() -> JnaRegistryChanges.open(), Optional.empty()))
                : Port.absent("Only Windows has a registry.");
    }

    /** Wants no method reference, which would need the classes of JNA before the call. */
    private static <T> Port<T> opened(Supplier<T> opening, Optional<T> otherwise) {
        try {
            return Port.present(opening.get());
        } catch (OutOfMemoryError | InternalError e) {
            throw e;
        } catch (Error | RuntimeException e) {
            // Linkage errors where JNA is missing or has no library for this machine, a plain Error where another
            // version of it is loaded already, an IllegalCallerException where Java refuses native code.
            return otherwise.isPresent()
                    ? Port.present(otherwise.get())
                    : Port.absent("JNA cannot be used here: " + e + ".");
        }
    }

    /** Not by its bare name, which Windows would look for in the working directory first. */
    private static String regExe(Host host) {
        return host.environment().nonEmpty("SystemRoot").orElse("C:\\Windows") + "\\System32\\reg.exe";
    }
}
