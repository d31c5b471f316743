package io.github.goroot.testkit;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.registry.InMemoryRegistry;
import java.util.Locale;
import java.util.Objects;

/**
 * A WSL distribution of a fake Windows, seen from there: an entry of the registry, and a share that shows the files of a
 * fake Linux.
 *
 * <pre>{@code
 * FakeHost windows = FakeHost.windows()
 *         .distribution(FakeDistribution.of("Ubuntu", FakeHost.linux().go("go1.22.5", "/usr/local/go")));
 * }</pre>
 *
 * <p>The share is {@code \\wsl.localhost\NAME} and {@code \\wsl$\NAME}. As on a real Windows, whoever opens a path that leads
 * through a link of Linux is refused, for Windows does not follow it; the host's reparse points tell where it leads.
 * Characters that Windows has not in names show as those behind U+F000. Unlike on a real Windows, names are compared as the
 * Linux compares them, and nothing has to start.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class FakeDistribution {

    private static final String LXSS = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss";

    /** Interop, PATH of Windows, drives. */
    private static final int USUAL_FLAGS = 0x7;

    private static final int VIRTUAL_MACHINE = 0x8;

    private final String name;
    private final FakeHost linux;
    private final String guid;
    private int flags = USUAL_FLAGS | VIRTUAL_MACHINE;
    private int state = 1;
    private int defaultUid;
    private String basePath;
    private boolean folder = true;
    private boolean isDefault;
    private boolean onlyOldName;

    private FakeDistribution(String name, FakeHost linux) {
        this.name = Objects.requireNonNull(name, "name");
        this.linux = Objects.requireNonNull(linux, "linux");
        this.guid = String.format(Locale.ROOT, "{00000000-0000-4000-8000-%012x}", name.hashCode() & 0xffffffffL);
        this.basePath = "C:\\Users\\me\\AppData\\Local\\wsl\\" + guid;
    }

    /**
     * Starts a distribution of WSL 2, installed, whose programs start as root.
     *
     * @param name its name; anything, as far as the registry is concerned
     * @param linux what its share shows; files that are added to it later show too
     * @return the description
     */
    public static FakeDistribution of(String name, FakeHost linux) {
        return new FakeDistribution(name, linux);
    }

    /**
     * Lets WSL 1 run it.
     *
     * @return this description
     */
    public FakeDistribution wsl1() {
        this.flags &= ~VIRTUAL_MACHINE;
        return this;
    }

    /**
     * Makes it the one that {@code wsl.exe} starts when none is named.
     *
     * @return this description
     */
    public FakeDistribution asDefault() {
        this.isDefault = true;
        return this;
    }

    /**
     * Sets what Windows is doing with it; by default it is installed, which is 1.
     *
     * @param number the number in the registry, such as 3 for one that is being installed
     * @return this description
     */
    public FakeDistribution state(int number) {
        this.state = number;
        return this;
    }

    /**
     * Sets the user as whom its programs start; by default root.
     *
     * @param uid the number
     * @return this description
     */
    public FakeDistribution defaultUser(int uid) {
        this.defaultUid = uid;
        return this;
    }

    /**
     * Sets the folder of Windows that holds its disk.
     *
     * @param path an absolute path, verbatim
     * @return this description
     */
    public FakeDistribution basePath(String path) {
        this.basePath = Objects.requireNonNull(path, "path");
        return this;
    }

    /**
     * Takes the folder away that holds its disk, as those do who delete it without telling WSL; its share is gone too.
     *
     * @return this description
     */
    public FakeDistribution vanished() {
        this.folder = false;
        return this;
    }

    /**
     * Lets the share answer as {@code \\wsl$\NAME} only, as on a Windows 10 before the WSL of the Store.
     *
     * @return this description
     */
    public FakeDistribution onlyByOldName() {
        this.onlyOldName = true;
        return this;
    }

    String name() {
        return name;
    }

    boolean answersTo(String server) {
        return folder
                && (server.equalsIgnoreCase("wsl$") || (server.equalsIgnoreCase("wsl.localhost") && !onlyOldName));
    }

    HostFiles files() {
        return linux.build().files();
    }

    FakeHost linux() {
        return linux;
    }

    void installInto(FakeHost windows) {
        windows.registry(this::register);
        if (folder) {
            windows.directory(basePath.startsWith("\\\\?\\") ? basePath.substring(4) : basePath);
        }
    }

    private void register(InMemoryRegistry.Builder keys) {
        String key = LXSS + "\\" + guid;
        keys.value(key, "DistributionName", RegistryValue.text(name))
                .value(key, "BasePath", RegistryValue.text(basePath))
                .value(key, "State", RegistryValue.dword(state))
                .value(key, "Version", RegistryValue.dword(2))
                .value(key, "Flags", RegistryValue.dword(flags))
                .value(key, "DefaultUid", RegistryValue.dword(defaultUid));
        if (isDefault) {
            keys.value(LXSS, "DefaultDistribution", RegistryValue.text(guid));
        }
    }
}
