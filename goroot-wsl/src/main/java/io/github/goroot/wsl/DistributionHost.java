package io.github.goroot.wsl;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.NotAnsweringException;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.host.Port;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.HostId;
import io.github.goroot.model.WslPlace;
import io.github.goroot.spi.NestedHost;
import io.github.goroot.wsl.paths.UnixFileSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A distribution as a host inside the Windows that is searched.
 *
 * <p>Made for one discovery, of which it remembers what is mounted where. Thread-safe.
 */
final class DistributionHost implements NestedHost {

    private static final int LONGEST_TABLE = 4 * 1024 * 1024;

    /** To start a virtual machine takes ten seconds on a slow disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final WslDistribution distribution;
    private final Entry entry;
    private final String reason;
    private final UnixFileSystem fileSystem;
    private volatile WslPaths paths;
    private volatile @Nullable Share share;

    DistributionHost(WslDistribution distribution, Entry entry, String reason) {
        this.distribution = distribution;
        this.entry = entry;
        this.reason = reason;
        this.fileSystem = new UnixFileSystem("the WSL distribution \"" + distribution.name() + "\"");
        this.paths = WslPaths.of(new byte[0], Optional.of(distribution.name()));
    }

    @Override
    public HostId id() {
        return distribution.hostId();
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Optional<String> reason() {
        return entry == Entry.OPEN ? Optional.empty() : Optional.of(reason);
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Host host(Host outer) {
        Share made = new Share(distribution, outer);
        share = made;
        return Host.builder(
                        id(),
                        HostPlatform.of(OperatingSystem.LINUX, outer.platform().nativeArchitecture()))
                .files(new ShareFiles(made, fileSystem, outer))
                .workingDirectory(fileSystem.root())
                .commands(Port.absent("Programs of a distribution are not started from Windows."))
                .clock(outer.clock())
                .build();
    }

    @Override
    public Host prepare(Host host) throws IOException {
        String name = "The distribution \"" + distribution.name() + "\"";
        try {
            if (!host.files().status(fileSystem.root()).isDirectory()) {
                throw new IOException(name + " shows no root directory to Windows.");
            }
            paths = WslPaths.of(mountInfo(host.files()), Optional.of(distribution.name()));
            return host.toBuilder()
                    .environment(DistributionVariables.read(host.files(), fileSystem, distribution))
                    .build();
        } catch (NotAnsweringException e) {
            throw new IOException(
                    name + " did not answer in time. Start it with: wsl -d \"" + distribution.name()
                            + "\", or raise the deadline.",
                    e);
        }
    }

    /** What is mounted is that of the program which shows the files, but drives are the same to all. */
    private byte[] mountInfo(HostFiles files) throws NotAnsweringException {
        try {
            return files.read(fileSystem.getPath("/proc/self/mountinfo"), 0, LONGEST_TABLE);
        } catch (NotAnsweringException e) {
            throw e;
        } catch (IOException e) {
            // Then no folder of Windows is known to be mounted, and none is taken for another.
            return new byte[0];
        }
    }

    @Override
    public GoToolchain complete(GoToolchain toolchain) {
        String linuxPath = toolchain.home().toString();
        WslPlace place = new WslPlace(
                Optional.of(distribution.name()), version(), windowsPath(linuxPath), Optional.of(linuxPath));
        return toolchain.toBuilder().wsl(place).build();
    }

    private OptionalInt version() {
        return distribution
                .version()
                .map(known -> OptionalInt.of(known == WslVersion.WSL_1 ? 1 : 2))
                .orElseGet(OptionalInt::empty);
    }

    /** By the name of the share that answered, where that is the older one. */
    private Optional<String> windowsPath(String linuxPath) {
        Optional<String> translated = paths.toWindows(linuxPath).path();
        Share found = share;
        if (translated.isEmpty() || found == null) {
            return translated;
        }
        String usual = "\\\\wsl.localhost\\" + distribution.name();
        String text = translated.get();
        return Optional.of(text.startsWith(usual + "\\") ? found.spelling() + text.substring(usual.length()) : text);
    }

    @Override
    public boolean isSame(GoToolchain outer, GoToolchain inner) {
        String innerReal = inner.realHome().toString();
        String outerReal = outer.realHome().toString();
        if (paths.toLinux(outerReal).path().filter(innerReal::equals).isPresent()) {
            return true;
        }
        // Windows compares names without regard to case, and its paths know that.
        Optional<String> onWindows = paths.toWindows(innerReal).path();
        Path real = outer.realHome();
        Share known = share;
        return onWindows.isPresent()
                && known != null
                && known.outer()
                        .path(onWindows.get())
                        .path()
                        .filter(real::equals)
                        .isPresent();
    }
}
