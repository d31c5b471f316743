package io.github.goroot.internal.locator;

import static io.github.goroot.host.OperatingSystem.LINUX;
import static io.github.goroot.host.OperatingSystem.MACOS;
import static io.github.goroot.host.OperatingSystem.WINDOWS;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The operating systems on which a kind of place exists. */
@SuppressWarnings("ImmutableEnumChecker") // Nobody changes the sets; their type cannot tell.
enum Systems {
    ALL("", EnumSet.allOf(OperatingSystem.class)),
    UNIX("Unix only", EnumSet.complementOf(EnumSet.of(WINDOWS))),
    LINUX_ONLY("Linux only", EnumSet.of(LINUX)),
    LINUX_AND_MACOS("Linux and macOS only", EnumSet.of(LINUX, MACOS)),
    MACOS_ONLY("macOS only", EnumSet.of(MACOS)),
    DESKTOP("Linux, macOS and Windows only", EnumSet.of(LINUX, MACOS, WINDOWS)),
    WINDOWS_ONLY("Windows only", EnumSet.of(WINDOWS)),
    BSD_ONLY("BSD systems only", EnumSet.of(OperatingSystem.FREEBSD, OperatingSystem.NETBSD, OperatingSystem.OPENBSD));

    private final String reason;
    private final Set<OperatingSystem> systems;

    Systems(String reason, Set<OperatingSystem> systems) {
        this.reason = reason;
        this.systems = systems;
    }

    /** Gives the reason why there is nothing to look for on a platform, or empty if there may be something. */
    Optional<String> absentOn(HostPlatform platform) {
        return systems.contains(platform.system()) ? Optional.empty() : Optional.of(reason);
    }
}
