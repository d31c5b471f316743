package io.github.goroot.testkit;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.goroot.host.Environment;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostClock;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.HostId;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Describes a machine that exists in memory only, and makes a {@link Host} of it.
 *
 * <p>Nothing of the real machine leaks in: a fake host that was given nothing has an empty working directory, no
 * variables, no registry and no programs, and its clock stands still. Paths are texts in the notation of the fake
 * system; parent directories come into being by themselves. Texts may name anything the fake system accepts.
 *
 * <p>Files live in jimfs, whose Windows is <em>like</em> Windows: names are compared without regard to case, and there are
 * drives and shares, but neither {@code \\?\} paths nor paths relative to a drive such as {@code C:go} or {@code \go}.
 * Links stand in for junctions. Every regular file counts as executable there; on other systems the execute bit decides.
 *
 * <p>Not thread-safe; the hosts it makes are. They share its files, so what is added later shows on them, while their
 * variables stay as they were when the host was made.
 *
 * @since 0.1
 */
public final class FakeHost {

    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final OperatingSystem system;
    private final FakeTree tree;
    private final FakeFiles files;
    private final SortedMap<String, String> variables;
    private Path workingDirectory;
    private String arch = "amd64";
    private Optional<String> processArch = Optional.empty();
    private HostClock clock = () -> 0;

    private FakeHost(OperatingSystem system, Configuration.Builder configuration, String workingDirectory) {
        this.system = system;
        FileSystem fileSystem = Jimfs.newFileSystem(configuration
                .setWorkingDirectory(workingDirectory)
                .setFileTimeSource(() -> FileTime.from(LONG_AGO))
                .build());
        this.tree = new FakeTree(fileSystem);
        this.files = new FakeFiles(fileSystem);
        this.variables = new TreeMap<>(
                system == OperatingSystem.WINDOWS ? String.CASE_INSENSITIVE_ORDER : Comparator.naturalOrder());
        this.workingDirectory = fileSystem.getPath(workingDirectory);
    }

    /**
     * Starts a Linux machine, {@code amd64}, with the working directory {@code /project}.
     *
     * @return the description
     */
    public static FakeHost linux() {
        return unix(OperatingSystem.LINUX);
    }

    /**
     * Starts a Mac, {@code arm64}, with the working directory {@code /project}; names are compared without regard to case.
     *
     * @return the description
     */
    public static FakeHost macos() {
        return new FakeHost(OperatingSystem.MACOS, withExecuteBits(Configuration.osX()), "/project").arch("arm64");
    }

    /**
     * Starts a Windows machine, {@code amd64}, with the drives {@code C:} and {@code D:} and the working directory
     * {@code C:\project}.
     *
     * @return the description
     */
    public static FakeHost windows() {
        return windows("D:\\");
    }

    /**
     * Starts a Windows machine with {@code C:} and further drives or shares.
     *
     * @param moreRoots such as {@code E:\} or {@code \\server\share\}
     * @return the description
     */
    public static FakeHost windows(String... moreRoots) {
        return new FakeHost(
                OperatingSystem.WINDOWS, Configuration.windows().toBuilder().setRoots("C:\\", moreRoots), "C:\\project");
    }

    /**
     * Starts a machine with another Unix, {@code amd64}, with the working directory {@code /project}.
     *
     * @param system the operating system, neither Windows nor macOS
     * @return the description
     * @throws IllegalArgumentException if it is Windows or macOS, whose file systems differ
     */
    public static FakeHost unix(OperatingSystem system) {
        if (system == OperatingSystem.WINDOWS || system == OperatingSystem.MACOS) {
            throw new IllegalArgumentException(system + " has a method of its own: its file system is different");
        }
        return new FakeHost(system, withExecuteBits(Configuration.unix()), "/project");
    }

    /**
     * Sets an environment variable.
     *
     * @param name its name; the case does not matter on Windows
     * @param value its value, verbatim
     * @return this description
     */
    public FakeHost env(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /**
     * Sets PATH.
     *
     * @param directories its entries, verbatim, joined by the separator of the system
     * @return this description
     */
    public FakeHost searchPath(String... directories) {
        return env("PATH", String.join(isWindows() ? ";" : ":", directories));
    }

    /**
     * Makes the home directory of the user and names it in the variable that Go asks, {@code USERPROFILE} on Windows and
     * {@code HOME} elsewhere.
     *
     * @param directory an absolute path
     * @return this description
     */
    public FakeHost home(String directory) {
        return directory(directory).env(isWindows() ? "USERPROFILE" : "HOME", directory);
    }

    /**
     * Makes a directory the working directory.
     *
     * @param directory an absolute path
     * @return this description
     */
    public FakeHost workingDirectory(String directory) {
        directory(directory);
        this.workingDirectory = path(directory);
        return this;
    }

    /**
     * Sets the architecture of the machine.
     *
     * @param goarch its GOARCH
     * @return this description
     */
    public FakeHost arch(String goarch) {
        this.arch = goarch;
        return this;
    }

    /**
     * Sets the architecture of the process that asks, where it is emulated; by default it is that of the machine.
     *
     * @param goarch its GOARCH
     * @return this description
     */
    public FakeHost processArch(String goarch) {
        this.processArch = Optional.of(goarch);
        return this;
    }

    /**
     * Sets the clock; by default it stands still, so no deadline ever passes.
     *
     * @param newClock the clock
     * @return this description
     */
    public FakeHost clock(HostClock newClock) {
        this.clock = newClock;
        return this;
    }

    /**
     * Makes a directory.
     *
     * @param path an absolute path
     * @return this description
     */
    public FakeHost directory(String path) {
        tree.directory(path(path));
        return this;
    }

    /**
     * Writes a file that is not executable, over an older one if there is one.
     *
     * @param path an absolute path
     * @param content the text, written as UTF-8
     * @return this description
     */
    public FakeHost file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file that is not executable, over an older one if there is one.
     *
     * @param path an absolute path
     * @param content the bytes
     * @return this description
     */
    public FakeHost file(String path, byte[] content) {
        tree.file(path(path), content, false);
        return this;
    }

    /**
     * Writes an executable file, over an older one if there is one.
     *
     * @param path an absolute path
     * @param content the text, written as UTF-8
     * @return this description
     */
    public FakeHost executable(String path, String content) {
        return executable(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes an executable file, over an older one if there is one.
     *
     * @param path an absolute path
     * @param content the bytes
     * @return this description
     */
    public FakeHost executable(String path, byte[] content) {
        tree.file(path(path), content, true);
        return this;
    }

    /**
     * Writes an executable file that begins as the programs of this machine do, over an older one if there is one.
     *
     * @param path an absolute path
     * @return this description
     */
    public FakeHost program(String path) {
        return executable(path, ProgramHeader.of(system.goos()));
    }

    /**
     * Makes a symbolic link, in the place of an older one if there is one.
     *
     * @param path an absolute path
     * @param target where it points, verbatim; it may be relative, and nothing needs to be there
     * @return this description
     */
    public FakeHost link(String path, String target) {
        tree.link(path(path), target);
        return this;
    }

    /**
     * Makes a device, FIFO or socket, which cannot be read.
     *
     * @param path an absolute path without links
     * @return this description
     */
    public FakeHost device(String path) {
        tree.file(path(path), new byte[0], false);
        files.addDevice(path(path));
        return this;
    }

    /**
     * Takes all permissions from a path and from everything below it: every operation there fails.
     *
     * @param path an absolute path, whether or not there is anything
     * @return this description
     */
    public FakeHost unreadable(String path) {
        files.forbid(path(path));
        return this;
    }

    /**
     * Installs Go for the platform of the machine, as the archives of go.dev do.
     *
     * <p>Short for {@link GoInstallation}, which can do more.
     *
     * @param version the version, such as {@code go1.22.5}
     * @param home the GOROOT, an absolute path
     * @return this description
     */
    public FakeHost go(String version, String home) {
        return GoInstallation.of(version).into(this, home);
    }

    /**
     * Gives a path of this machine's file system.
     *
     * @param text the path; a relative one is resolved against the working directory
     * @return an absolute path
     */
    public Path path(String text) {
        return workingDirectory.resolve(text);
    }

    /**
     * Gives the operating system and the architectures as they are set by now.
     *
     * @return the platform
     */
    public HostPlatform platform() {
        return new HostPlatform(system, processArch.orElse(arch), arch);
    }

    /**
     * Makes the host.
     *
     * @return a host whose identifier is of the kind {@code fake}
     */
    public Host build() {
        SortedMap<String, String> snapshot = new TreeMap<>(variables);
        Environment environment = name -> Optional.ofNullable(snapshot.get(name));
        return Host.builder(new HostId("fake", system.goos()), platform())
                .files(files)
                .environment(environment)
                .workingDirectory(workingDirectory)
                .clock(clock)
                .build();
    }

    private static Configuration.Builder withExecuteBits(Configuration configuration) {
        return configuration.toBuilder().setAttributeViews("basic", "posix");
    }

    private boolean isWindows() {
        return system == OperatingSystem.WINDOWS;
    }
}
