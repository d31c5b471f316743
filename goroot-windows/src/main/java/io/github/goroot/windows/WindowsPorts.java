package io.github.goroot.windows;

import io.github.goroot.host.CommandRunner;
import io.github.goroot.host.Host;
import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryNotification;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.RegCommandRegistry;
import io.github.goroot.spi.HostPortProvider;
import java.util.Optional;

/**
 * Supplies the registry of this Windows: through JNA, or else through {@code reg.exe} where the caller allows commands; and
 * through JNA the means to be told when it changes.
 *
 * <p>JNA is loaded when the registry of a Windows is asked for, and not otherwise. Where it is missing or refused there is
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
        if (!host.platform().isWindows()) {
            return Port.absent("Only Windows has a registry.");
        }
        try {
            return Port.present(JnaRegistry.open());
        } catch (OutOfMemoryError | InternalError e) {
            throw e;
        } catch (Error | RuntimeException e) {
            // Linkage errors where JNA is missing or has no library for this machine, a plain Error where another
            // version
            // of it is loaded already, an IllegalCallerException where Java refuses native code.
            return withoutNativeCode(host, e);
        }
    }

    /** Offers the notification of Windows where JNA can be used; {@code reg.exe} cannot tell of changes. */
    @Override
    public Port<RegistryNotification> registryChanges(Host host) {
        if (!host.platform().isWindows()) {
            return Port.absent("Only Windows has a registry.");
        }
        try {
            JnaRegistry.open();
            return Port.present(new JnaRegistryChanges());
        } catch (OutOfMemoryError | InternalError e) {
            throw e;
        } catch (Error | RuntimeException e) {
            return Port.absent("JNA cannot be used here: " + e + ".");
        }
    }

    private static Port<WindowsRegistry> withoutNativeCode(Host host, Throwable refusal) {
        Optional<CommandRunner> commands = host.commands().get();
        return commands.isPresent()
                ? Port.present(RegCommandRegistry.of(commands.get(), regExe(host)))
                : Port.absent("JNA cannot be used here: " + refusal + ".");
    }

    /** Not by its bare name, which Windows would look for in the working directory first. */
    private static String regExe(Host host) {
        return host.environment().nonEmpty("SystemRoot").orElse("C:\\Windows") + "\\System32\\reg.exe";
    }
}
