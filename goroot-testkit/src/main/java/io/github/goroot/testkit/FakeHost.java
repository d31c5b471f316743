package io.github.goroot.testkit;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.goroot.host.Environment;
import io.github.goroot.host.Host;
import io.github.goroot.host.HostClock;
import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.HostProcess;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.host.Port;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.ReparsePoints;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.InMemoryRegistry;
import io.github.goroot.model.HostId;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Describes a machine that exists in memory only, and makes a {@link Host} of it.
 *
 * <pre>{@code
 * FakeHost machine = FakeHost.windows()
 *         .home("C:\\Users\\ann")
 *         .go("go1.22.5", "C:\\Program Files\\Go")
 *         .searchPath("C:\\Program Files\\Go\\bin");
 * DiscoveryReport report = GoToolchains.builder().host(machine.build()).build().discover();
 * assertThat(report).foundToolchainAt("C:\\Program Files\\Go").withVersion("go1.22.5");
 * }</pre>
 *
 * <p>Nothing of the real machine leaks in: a fake host that was given nothing has an empty working directory, no
 * variables, registry, processes, mounts and programs, and its clock stands still. Paths are texts in the notation of the
 * fake system; parent directories come into being by themselves. Texts may name anything the fake system accepts.
 *
 * <p>Files live in jimfs, whose Windows is <em>like</em> Windows:
 *
 * <ul>
 *   <li>Names are compared without regard to case, also on shares such as {@code \\wsl.localhost\Ubuntu\}, where the real
 *       Windows leaves that to the other side.
 *   <li>There are drives and shares as {@linkplain #windows(String...) roots}, each of which must be named when the
 *       machine is made; elsewhere there is nothing. There are no paths relative to a drive such as {@code C:go} or
 *       {@code \go}: {@code Host.path} calls them illegal.
 *   <li>{@linkplain #junction Junctions} are links that are followed and do not tell where they lead, as Java has them.
 *   <li>Every regular file counts as executable, as it does to Java on Windows; on other systems the execute bit decides.
 *   <li>There are no short names such as {@code PROGRA~1}, no reserved ones such as {@code NUL}, no streams, and dots at
 *       the end of a name stay.
 * </ul>
 *
 * <p>Not thread-safe; the hosts it makes are. They share its files, so what is added later shows on them, while variables,
 * registry, processes and commands stay as they were when the host was made.
 *
 * @since 0.1
 */
public final class FakeHost {

    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final OperatingSystem system;
    private final FakeTree tree;
    private final FakeFiles files;
    private final SortedMap<String, String> variables;
    private final FakeRegistry registry = new FakeRegistry();
    private final FakeProcesses processes;
    private final FakeMountTable mounts = new FakeMountTable();
    private final List<FakeDistribution> distributions = new ArrayList<>();
    private final FakeCommands commands = new FakeCommands();
    private final FakeAttributes attributes = new FakeAttributes();
    private boolean linksReadable = true;
    private boolean commandsAllowed;
    private Path workingDirectory;
    private String arch = "amd64";
    private Optional<String> processArch = Optional.empty();
    private HostClock clock = () -> 0;
    private Optional<FakeChanges> changes = Optional.empty();

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
        this.processes = new FakeProcesses(system == OperatingSystem.WINDOWS);
        this.workingDirectory = fileSystem.getPath(workingDirectory);
    }

    /**
     * Starts a machine with any operating system, as the method of its own does.
     *
     * @param system the operating system
     * @return the description
     */
    public static FakeHost of(OperatingSystem system) {
        return switch (system) {
            case WINDOWS -> windows();
            case MACOS -> macos();
            default -> unix(system);
        };
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
     * Starts a Linux in the Windows Subsystem for Linux 1, whose kernel is Windows itself.
     *
     * <p>It is called {@code Ubuntu}, sees the drive {@code C:} as {@code /mnt/c} and tells that it is WSL by its kernel
     * release, {@code WSLInterop} of {@code binfmt_misc}, {@code /run/WSL}, {@code /etc/wsl.conf}, its mounts and the
     * variables {@code WSL_DISTRO_NAME} and {@code WSL_INTEROP}. Each piece of evidence can be overwritten, and taken away
     * with {@link #remove}, {@link #withoutEnv} and {@link #unmount}.
     *
     * @return the description
     */
    public static FakeHost wsl1() {
        return FakeWsl.one(linux());
    }

    /**
     * Starts a Linux in the Windows Subsystem for Linux 2, a virtual machine; the evidence is of the same kinds as that of
     * {@link #wsl1()}.
     *
     * @return the description
     */
    public static FakeHost wsl2() {
        return FakeWsl.two(linux());
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
     * @param moreRoots such as {@code E:\}, {@code \\server\share\} or {@code \\wsl.localhost\Ubuntu\}
     * @return the description
     */
    public static FakeHost windows(String... moreRoots) {
        return new FakeHost(
                OperatingSystem.WINDOWS,
                Configuration.windows().toBuilder().setRoots("C:\\", moreRoots),
                "C:\\project");
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
     * Takes an environment variable away.
     *
     * @param name its name; the case does not matter on Windows
     * @return this description
     */
    public FakeHost withoutEnv(String name) {
        variables.remove(name);
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
     * Gives an environment variable as it is set by now.
     *
     * @param name its name; the case does not matter on Windows
     * @return its value, or empty if it is not set
     */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
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
     * Lets the host tell of changes: of those that are made through this description from now on, and of those that the
     * test tells of by hand; it gets the clock of the notification. Without this call it tells of none.
     *
     * @param newChanges the notification
     * @return this description
     */
    public FakeHost changes(FakeChanges newChanges) {
        this.changes = Optional.of(newChanges);
        tree.tell(newChanges::tell);
        return clock(newChanges.clock());
    }

    /**
     * Sets when the content of a file or directory was last modified, by default the first of January 2024.
     *
     * @param path an absolute path; a link is followed
     * @param time the time
     * @return this description
     */
    public FakeHost modified(String path, Instant time) {
        tree.modified(path(path), time);
        return this;
    }

    /**
     * Gives a file another name: a hard link.
     *
     * @param path the new name, an absolute path
     * @param existing the file, an absolute path
     * @return this description
     */
    public FakeHost hardLink(String path, String existing) {
        tree.hardLink(path(path), path(existing));
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
     * Makes a junction of Windows, in the place of an older link if there is one.
     *
     * @param path an absolute path
     * @param target where it leads, an absolute path; nothing needs to be there
     * @return this description
     * @throws IllegalArgumentException if the target is relative, which a junction cannot store
     */
    public FakeHost junction(String path, String target) {
        if (!workingDirectory.getFileSystem().getPath(target).isAbsolute()) {
            throw new IllegalArgumentException("A junction leads to an absolute path, which " + target + " is not");
        }
        link(path, target);
        files.addJunction(path(path));
        return this;
    }

    /**
     * Makes a device, FIFO or socket, which cannot be read; {@code /dev/null} alone can, and is empty.
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
     * Takes away what is at a path with everything below it; links are not followed, and nothing needs to be there.
     *
     * @param path an absolute path
     * @return this description
     */
    public FakeHost remove(String path) {
        tree.remove(path(path));
        files.forget(path(path));
        return this;
    }

    /**
     * Gives the machine a registry that was made elsewhere.
     *
     * @param whole the registry, in the place of all that was said of one before
     * @return this description
     */
    public FakeHost registry(WindowsRegistry whole) {
        registry.replaceBy(whole);
        return this;
    }

    /**
     * Adds to the registry; a machine of which nothing is said has none.
     *
     * <pre>{@code
     * FakeHost.windows().registry(keys -> keys.key("HKLM\\SOFTWARE")
     *         .value("HKCU\\Software\\GoProgrammingLanguage", "installed", RegistryValue.dword(1)));
     * }</pre>
     *
     * @param description adds keys and values; with none the registry is empty, but there
     * @return this description
     */
    public FakeHost registry(Consumer<InMemoryRegistry.Builder> description) {
        registry.describe(description);
        return this;
    }

    /**
     * Adds a text to the registry.
     *
     * @param key its key of the 64-bit view, such as {@code HKCU\Software\GoProgrammingLanguage}
     * @param name the name of the value; empty for the default value
     * @param text the text
     * @return this description
     */
    public FakeHost registry(String key, String name, String text) {
        return registry(keys -> keys.value(key, name, RegistryValue.text(text)));
    }

    /**
     * Makes the changes to the registry that a {@code .reg} file asks for.
     *
     * @param export the content of the file, whose keys are those of the 64-bit view
     * @return this description
     * @throws java.io.UncheckedIOException if it is malformed; the message names the line
     */
    public FakeHost registryExport(String export) {
        registry.apply(export);
        return this;
    }

    /**
     * Adds everything that a hive file holds to the registry.
     *
     * @param at the key at which it is mounted, such as {@code HKLM\SOFTWARE}
     * @param hive the content of the file
     * @return this description
     * @throws java.io.UncheckedIOException if it is malformed; the message names the offset
     */
    public FakeHost registryHive(String at, byte[] hive) {
        registry.copy(at, hive);
        return this;
    }

    /**
     * Allows commands, and begins to say what one of them does; without this call none can be started.
     *
     * <pre>{@code
     * FakeHost.linux().command("uname", "-r").prints("6.1.0").command("false").exits(1);
     * }</pre>
     *
     * <p>A command that was not described ends the test with an {@link UnscriptedCommandError} that names it.
     *
     * @param line the program and its arguments, which must be the same to a character
     * @return the command, which leads back to this description
     */
    public FakeCommand command(String... line) {
        commandsAllowed = true;
        return new FakeCommand(this, commands, List.of(line));
    }

    /**
     * Adds a process.
     *
     * @param pid its number
     * @param executable the path of its program
     * @param arguments what it was started with, its own name first
     * @return this description
     */
    public FakeHost process(long pid, String executable, String... arguments) {
        return process(HostProcess.of(pid, executable, List.of(arguments)));
    }

    /**
     * Adds a process, in the place of one with the same number.
     *
     * @param process the process
     * @return this description
     */
    public FakeHost process(HostProcess process) {
        processes.add(process);
        return this;
    }

    /**
     * Sets a variable of a process that was added before.
     *
     * @param pid the number of the process
     * @param name the name of the variable; the case does not matter on Windows
     * @param value its value
     * @return this description
     * @throws IllegalArgumentException if there is no such process
     */
    public FakeHost processEnv(long pid, String name, String value) {
        processes.set(pid, name, value);
        return this;
    }

    /**
     * Denies the variables of a process that was added before, as those of another user's process are denied.
     *
     * @param pid the number of the process
     * @return this description
     * @throws IllegalArgumentException if there is no such process
     */
    public FakeHost processEnvDenied(long pid) {
        processes.deny(pid);
        return this;
    }

    /**
     * Adds a line to the mount table, which Linux shows as {@code /proc/self/mountinfo} and {@code /proc/mounts}; a machine
     * of which nothing is said has none.
     *
     * <p>It is the table alone: no files come or go with it.
     *
     * @param mount the mount, which comes after those added before
     * @return this description
     */
    public FakeHost mount(FakeMount mount) {
        mounts.add(mount);
        return writeMounts();
    }

    /**
     * Takes all mounts at a place out of the mount table.
     *
     * @param point the place, as the mount has it
     * @return this description
     */
    public FakeHost unmount(String point) {
        mounts.removeAt(point);
        return writeMounts();
    }

    /**
     * Adds a WSL distribution to a Windows: an entry of the registry, and the share that shows its files.
     *
     * @param distribution the distribution
     * @return this description
     * @throws IllegalArgumentException if this is no Windows
     */
    public FakeHost distribution(FakeDistribution distribution) {
        if (!isWindows()) {
            throw new IllegalArgumentException("Only Windows has WSL distributions, and this machine runs " + system);
        }
        distribution.installInto(this);
        distributions.add(distribution);
        return this;
    }

    /**
     * Gives a file an extended attribute, and the machine what reads them.
     *
     * @param file the path of a file, links followed already
     * @param name the name of the attribute, such as {@code com.apple.quarantine}
     * @param value the value
     * @return this description
     */
    public FakeHost attribute(String file, String name, String value) {
        attributes.note(path(file), name, value);
        return this;
    }

    /**
     * Takes away what reads reparse points, as on a Windows without JNA.
     *
     * @return this description
     */
    public FakeHost withoutReparsePoints() {
        this.linksReadable = false;
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
        FakeShares shares = new FakeShares(files, distributions);
        return Host.builder(new HostId("fake", system.goos()), platform())
                .files(distributions.isEmpty() ? files : shares)
                .reparsePoints(
                        linksReadable && !distributions.isEmpty()
                                ? Port.<ReparsePoints>present(shares)
                                : Port.absent("This machine has nothing that reads reparse points."))
                .extendedAttributes(attributes.port(files))
                .environment(environment)
                .workingDirectory(workingDirectory)
                .registry(registry.build()
                        .map(Port::present)
                        .orElseGet(() -> Port.absent("This machine has no registry.")))
                .processes(
                        processes.isEmpty()
                                ? Port.absent("This machine has no process table.")
                                : Port.present(processes.copy()))
                .commands(
                        commandsAllowed
                                ? Port.present(commands.copy())
                                : Port.absent("Nobody allowed this machine to start programs."))
                .clock(clock)
                .changes(
                        changes.isPresent()
                                ? Port.present(changes.get())
                                : Port.absent("Nothing tells when files of this machine change."))
                .registryChanges(
                        changes.isPresent() && isWindows()
                                ? Port.present(changes.get().ofRegistry())
                                : Port.absent("Nothing tells when the registry of this machine changes."))
                .build();
    }

    private FakeHost writeMounts() {
        return file("/proc/self/mountinfo", mounts.mountInfo()).file("/proc/mounts", mounts.mounts());
    }

    private static Configuration.Builder withExecuteBits(Configuration configuration) {
        return configuration.toBuilder().setAttributeViews("basic", "posix");
    }

    private boolean isWindows() {
        return system == OperatingSystem.WINDOWS;
    }
}
