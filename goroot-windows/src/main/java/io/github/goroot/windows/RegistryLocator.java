package io.github.goroot.windows;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Proposes what the Windows registry knows of Go.
 *
 * <p>In this order, each value by itself, so that an odd one hides no other:
 *
 * <ol>
 *   <li>{@code HKCU\Software\GoProgrammingLanguage\installLocation}, which Go's installer writes for whoever runs it
 *       (golang/build {@code internal/installer/windowsmsi/windowsmsi.go}), and the same of the machine;
 *   <li>{@code SOFTWARE\GoLang\Go\InstallPath} of the user and the machine, which some companies' packages write and Go
 *       itself never reads;
 *   <li>the GOROOT that the user or the machine has set in {@code HKCU\Environment} or
 *       {@code HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment}, where this process does not see it, and
 *       the {@code go} in folders that were added to PATH there;
 *   <li>the entries of the list of programs that belong to Go by their upgrade code, then those by their name; where one
 *       does not say where it is, the PATH of the machine, to which the installer has added it;
 *   <li>what the installer has written for other users, the system itself included.
 * </ol>
 *
 * <p>Keys that Windows keeps twice are read in both views. Where nothing is installed that takes at most 20 reads. A
 * value that names a place without Go is a candidate and refused with the reason. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class RegistryLocator implements GoToolchainLocator {

    /** The id, by which callers remove, switch and move this locator. */
    public static final String ID = "windows-registry";

    /** Made by the service loader, and by those who add it by hand. */
    public RegistryLocator() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Windows registry";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.REGISTRY;
    }

    @Override
    public Optional<String> notApplicable(HostPlatform platform) {
        return platform.isWindows() ? Optional.empty() : Optional.of("Windows only");
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) {
        Optional<WindowsRegistry> registry = context.host().registry().get();
        if (registry.isEmpty()) {
            context.note(unavailable(context.host().registry().reason()));
            return Stream.empty();
        }
        Reader reader = new Reader(context, registry.get(), ID);
        return Stream.<Supplier<Stream<Candidate>>>of(
                        () -> OwnKeys.of(reader),
                        () -> NewConsole.of(reader),
                        () -> InstalledPrograms.of(reader),
                        () -> OtherUsers.of(reader))
                .flatMap(Supplier::get);
    }

    private static Issue unavailable(String reason) {
        return Issue.of(IssueCode.REGISTRY_UNAVAILABLE, Severity.NOTICE, "The registry was not looked at: " + reason)
                .withRemedy("Put net.java.dev.jna:jna-platform on the class path and let Java use native code"
                        + " (--enable-native-access), or allow commands, so that reg.exe can be asked.");
    }
}
