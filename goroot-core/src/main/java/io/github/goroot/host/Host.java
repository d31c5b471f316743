package io.github.goroot.host;

import io.github.goroot.model.HostId;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything outside this library, as one value: platform, files, environment, registry, processes, commands, clock.
 *
 * <p>Hosts are values: a fake machine, a recorded one and this very machine are asked in the same way. Immutable; as
 * thread-safe as its ports, which all must be.
 *
 * @since 0.1
 */
public final class Host {

    private final HostId id;
    private final HostPlatform platform;
    private final HostFiles files;
    private final Environment environment;
    private final Path workingDirectory;
    private final PathReader paths;
    private final Port<WindowsRegistry> registry;
    private final Port<ProcessTable> processes;
    private final Port<CommandRunner> commands;
    private final Port<ReparsePoints> reparsePoints;
    private final Port<ExtendedAttributes> extendedAttributes;
    private final HostClock clock;
    private final Port<ChangeNotification> changes;
    private final Port<RegistryNotification> registryChanges;

    private Host(Builder builder) {
        this.id = builder.id;
        this.platform = builder.platform;
        this.files = need(builder.files, "files");
        this.environment = builder.environment != null ? builder.environment : Environment.empty();
        this.workingDirectory = need(builder.workingDirectory, "workingDirectory");
        this.paths = new PathReader(workingDirectory.getFileSystem(), workingDirectory);
        this.registry = builder.registry;
        this.processes = builder.processes;
        this.commands = builder.commands;
        this.reparsePoints = builder.reparsePoints;
        this.extendedAttributes = builder.extendedAttributes;
        this.clock = builder.clock != null ? builder.clock : () -> 0;
        this.changes = builder.changes;
        this.registryChanges = builder.registryChanges;
    }

    /**
     * Starts the description of a host.
     *
     * @param id its identifier
     * @param platform its platform
     * @return a builder; {@code files} and {@code workingDirectory} must be set
     */
    public static Builder builder(HostId id, HostPlatform platform) {
        return new Builder(id, platform);
    }

    /**
     * Starts the description of a host that is like this one.
     *
     * @return a builder that holds everything of this host
     */
    public Builder toBuilder() {
        return new Builder(id, platform)
                .files(files)
                .environment(environment)
                .workingDirectory(workingDirectory)
                .registry(registry)
                .processes(processes)
                .commands(commands)
                .reparsePoints(reparsePoints)
                .extendedAttributes(extendedAttributes)
                .clock(clock)
                .changes(changes)
                .registryChanges(registryChanges);
    }

    /**
     * Tells which host this is.
     *
     * @return its identifier
     */
    public HostId id() {
        return id;
    }

    /**
     * Gives the operating system and the architectures.
     *
     * @return the platform
     */
    public HostPlatform platform() {
        return platform;
    }

    /**
     * Gives the files.
     *
     * @return the port
     */
    public HostFiles files() {
        return files;
    }

    /**
     * Gives the environment variables.
     *
     * @return the port
     */
    public Environment environment() {
        return environment;
    }

    /**
     * Gives the working directory of the process that asks.
     *
     * @return an absolute path on the host's file system
     */
    public Path workingDirectory() {
        return workingDirectory;
    }

    /**
     * Turns text from outside into a path on the host's file system.
     *
     * @param text a value of a variable, a line of a file, an argument
     * @return the path, a relative one resolved against the working directory, or the reason why it cannot be one; the
     *     severity of that reason is {@code NOTICE} until somebody knows who chose the text
     */
    public HostPath path(String text) {
        return paths.read(text);
    }

    /**
     * Gives the home directory of the user as Go determines it: {@code USERPROFILE} on Windows, {@code HOME} elsewhere
     * ({@code src/os/file.go}, {@code UserHomeDir}).
     *
     * @return an absolute path, or empty if the variable is not set, empty or cannot be a path
     */
    public Optional<Path> userHome() {
        Optional<String> text = environment.nonEmpty(platform.isWindows() ? "USERPROFILE" : "HOME");
        return text.isPresent() ? path(text.get()).path() : Optional.empty();
    }

    /**
     * Gives the Windows registry.
     *
     * @return the port, missing outside Windows and where nothing on the class path can read it
     */
    public Port<WindowsRegistry> registry() {
        return registry;
    }

    /**
     * Gives the processes that run.
     *
     * @return the port, missing where nothing on the class path can list them
     */
    public Port<ProcessTable> processes() {
        return processes;
    }

    /**
     * Gives the means to start programs.
     *
     * @return the port, missing unless the caller has allowed it
     */
    public Port<CommandRunner> commands() {
        return commands;
    }

    /**
     * Gives the means to read links that the Java runtime does not know.
     *
     * @return the port, missing outside Windows and where nothing on the class path can read them
     */
    public Port<ReparsePoints> reparsePoints() {
        return reparsePoints;
    }

    /**
     * Gives the means to read extended attributes.
     *
     * @return the port, missing outside macOS and where the Java runtime does not read them
     */
    public Port<ExtendedAttributes> extendedAttributes() {
        return extendedAttributes;
    }

    /**
     * Gives the clock.
     *
     * @return the port
     */
    public HostClock clock() {
        return clock;
    }

    /**
     * Gives the means to be told when the content of folders changes.
     *
     * @return the port, missing where the host cannot tell, as a recorded one cannot
     */
    public Port<ChangeNotification> changes() {
        return changes;
    }

    /**
     * Gives the means to be told when keys of the Windows registry change.
     *
     * @return the port, missing outside Windows and where nothing on the class path can tell
     */
    public Port<RegistryNotification> registryChanges() {
        return registryChanges;
    }

    /** Gives the identifier and the platform. */
    @Override
    public String toString() {
        return id + " (" + platform.nativePlatform() + ")";
    }

    private static <T> T need(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("A host needs its " + name + ": call " + name + "(…) before build()");
        }
        return value;
    }

    /**
     * Collects the ports of a host; not thread-safe.
     *
     * <p>What is not set is not there: no variables, no registry, no processes, no commands.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final HostId id;
        private final HostPlatform platform;
        private @Nullable HostFiles files;
        private @Nullable Environment environment;
        private @Nullable Path workingDirectory;
        private Port<WindowsRegistry> registry = Port.absent("This host has no registry.");
        private Port<ProcessTable> processes = Port.absent("Nothing lists the processes of this host.");
        private Port<CommandRunner> commands = Port.absent("Nobody allowed this host to start programs.");
        private Port<ReparsePoints> reparsePoints = Port.absent("Nothing reads the reparse points of this host.");
        private Port<ExtendedAttributes> extendedAttributes =
                Port.absent("Nothing reads the extended attributes of this host.");
        private @Nullable HostClock clock;
        private Port<ChangeNotification> changes = Port.absent("Nothing tells when files of this host change.");
        private Port<RegistryNotification> registryChanges =
                Port.absent("Nothing tells when the registry of this host changes.");

        private Builder(HostId id, HostPlatform platform) {
            this.id = Objects.requireNonNull(id, "id");
            this.platform = Objects.requireNonNull(platform, "platform");
        }

        /**
         * Sets the files.
         *
         * @param port the port
         * @return this builder
         */
        public Builder files(HostFiles port) {
            this.files = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Sets the environment variables.
         *
         * @param port the port
         * @return this builder
         */
        public Builder environment(Environment port) {
            this.environment = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Sets the working directory; its file system is the one that texts become paths of.
         *
         * @param directory an absolute path
         * @return this builder
         * @throws IllegalArgumentException if the path is relative
         */
        public Builder workingDirectory(Path directory) {
            if (!directory.isAbsolute()) {
                throw new IllegalArgumentException("The working directory must be absolute, but is " + directory);
            }
            this.workingDirectory = directory;
            return this;
        }

        /**
         * Sets the registry.
         *
         * @param port the port, or why there is none
         * @return this builder
         */
        public Builder registry(Port<WindowsRegistry> port) {
            this.registry = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Sets the process table.
         *
         * @param port the port, or why there is none
         * @return this builder
         */
        public Builder processes(Port<ProcessTable> port) {
            this.processes = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Sets the means to start programs.
         *
         * @param port the port, or why there is none
         * @return this builder
         */
        public Builder commands(Port<CommandRunner> port) {
            this.commands = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Sets the means to read links that the Java runtime does not know.
         *
         * @param port the port, or why there is none
         * @return this builder
         */
        public Builder reparsePoints(Port<ReparsePoints> port) {
            this.reparsePoints = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Sets the means to read extended attributes.
         *
         * @param port the port, or why there is none
         * @return this builder
         */
        public Builder extendedAttributes(Port<ExtendedAttributes> port) {
            this.extendedAttributes = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Sets the clock; by default it stands still, so no deadline ever passes.
         *
         * @param port the port
         * @return this builder
         */
        public Builder clock(HostClock port) {
            this.clock = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Sets the means to be told when the content of folders changes.
         *
         * @param port the port, or why there is none
         * @return this builder
         */
        public Builder changes(Port<ChangeNotification> port) {
            this.changes = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Sets the means to be told when keys of the registry change.
         *
         * @param port the port, or why there is none
         * @return this builder
         */
        public Builder registryChanges(Port<RegistryNotification> port) {
            this.registryChanges = Objects.requireNonNull(port, "port");
            return this;
        }

        /**
         * Makes the host.
         *
         * @return the host
         * @throws IllegalStateException if files or working directory were not set
         */
        public Host build() {
            return new Host(this);
        }
    }
}
