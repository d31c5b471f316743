package io.github.goroot;

import io.github.goroot.binary.BinaryMemo;
import io.github.goroot.host.AccessListener;
import io.github.goroot.host.Host;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.internal.chain.Catalog;
import io.github.goroot.internal.chain.Deadlines;
import io.github.goroot.internal.chain.ListenedFiles;
import io.github.goroot.internal.chain.Providers;
import io.github.goroot.internal.locator.BuiltInLocators;
import io.github.goroot.model.HostId;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.HostPortProvider;
import io.github.goroot.spi.LocatorPriority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects how a {@link GoToolchains} is to search; not thread-safe.
 *
 * @since 0.1
 */
public final class GoToolchainsBuilder {

    private @Nullable Host host;
    private @Nullable UnaryOperator<Host> decoration;
    private @Nullable AccessListener accessListener;
    private @Nullable BinaryMemo memo;
    private List<ClassLoader> classLoaders = List.of(ownClassLoader());
    private final List<GoToolchainLocator> added = new ArrayList<>();
    private final Set<String> removed = new HashSet<>();
    private final Map<String, Boolean> switches = new HashMap<>();
    private final Map<String, LocatorPriority> priorities = new HashMap<>();
    private final List<String> explicitPaths = new ArrayList<>();
    private Optional<String> goExecutable = Optional.empty();
    private Duration operationDeadline = Deadlines.DEFAULT.operation();
    private Duration deadline = Deadlines.DEFAULT.total();
    private final Set<HostId> nestedHosts = new LinkedHashSet<>();
    private boolean commandsAllowed;
    private boolean builtIn = true;

    GoToolchainsBuilder() {}

    /**
     * Searches another host than this machine.
     *
     * @param newHost a fake, recorded or nested host; {@link HostPortProvider}s are not asked to add to it
     * @return this builder
     */
    public GoToolchainsBuilder host(Host newHost) {
        this.host = Objects.requireNonNull(newHost, "newHost");
        return this;
    }

    /**
     * Decorates the host that is searched, for instance with a recorder.
     *
     * @param newDecoration is given the host with all its ports and gives the one to search instead
     * @return this builder
     */
    public GoToolchainsBuilder decorateHost(UnaryOperator<Host> newDecoration) {
        this.decoration = Objects.requireNonNull(newDecoration, "newDecoration");
        return this;
    }

    /**
     * Lets {@link GoToolchains#inspect}, {@link GoToolchains#verify} and {@link GoToolchains#select} read no program again of
     * which a memo knows what it is; so does whoever makes a reader of {@link GoToolchains#host()}.
     *
     * <p>A discovery remembers nothing: the few programs that it reads it reads each time.
     *
     * @param newMemo what is remembered, which other finders may share; without this call nothing is
     * @return this builder
     */
    public GoToolchainsBuilder binaryMemo(BinaryMemo newMemo) {
        this.memo = Objects.requireNonNull(newMemo, "newMemo");
        return this;
    }

    /**
     * Sets the class loaders in which locators and port providers are looked for.
     *
     * @param loaders the class loaders; none for the built-in locators alone. By default it is the loader of this
     *     library, never that of the thread
     * @return this builder
     */
    public GoToolchainsBuilder classLoaders(ClassLoader... loaders) {
        this.classLoaders = List.of(loaders);
        return this;
    }

    /**
     * Adds a locator to those that are built in or found.
     *
     * @param locator the locator
     * @return this builder
     */
    public GoToolchainsBuilder addLocator(GoToolchainLocator locator) {
        added.add(Objects.requireNonNull(locator, "locator"));
        return this;
    }

    /**
     * Leaves out all locators of this library, so that only those remain that are {@linkplain #addLocator added} or found
     * by the {@linkplain #classLoaders class loaders}.
     *
     * @return this builder
     */
    public GoToolchainsBuilder withoutBuiltInLocators() {
        this.builtIn = false;
        return this;
    }

    /**
     * Leaves a locator out, also from the report.
     *
     * @param id its id; an id that no locator has is ignored
     * @return this builder
     */
    public GoToolchainsBuilder removeLocator(String id) {
        removed.add(Objects.requireNonNull(id, "id"));
        return this;
    }

    /**
     * Switches a locator on or off; one that is off shows in the report.
     *
     * @param id its id; an id that no locator has is ignored
     * @param on whether it takes part
     * @return this builder
     */
    public GoToolchainsBuilder switchLocator(String id, boolean on) {
        switches.put(Objects.requireNonNull(id, "id"), on);
        return this;
    }

    /**
     * Moves a locator to another place in the chain.
     *
     * @param id its id; an id that no locator has is ignored
     * @param priority its new priority
     * @return this builder
     */
    public GoToolchainsBuilder moveLocator(String id, LocatorPriority priority) {
        priorities.put(Objects.requireNonNull(id, "id"), Objects.requireNonNull(priority, "priority"));
        return this;
    }

    /**
     * Names a GOROOT to consider before everything else; several are considered in the order of the calls.
     *
     * @param path the path as the user or a setting spells it; one that is no GOROOT is an error in the report
     * @return this builder
     */
    public GoToolchainsBuilder explicitPath(String path) {
        explicitPaths.add(Objects.requireNonNull(path, "path"));
        return this;
    }

    /**
     * Names the {@code go} executable to start from, instead of each {@code go} on PATH.
     *
     * @param executable its path, or that of a tool below {@code pkg/tool}
     * @return this builder
     */
    public GoToolchainsBuilder goExecutable(String executable) {
        this.goExecutable = Optional.of(executable);
        return this;
    }

    /**
     * Names a host inside this one that is to be searched too, such as a WSL distribution seen from Windows; to look at it
     * may start it.
     *
     * @param id its identifier, such as {@code new HostId("wsl", "Ubuntu")}; the name {@code *} stands for every one of
     *     that kind, except those that hold no system of a user. One that there is not shows in the report as failed
     * @return this builder
     */
    public GoToolchainsBuilder nestedHost(HostId id) {
        nestedHosts.add(Objects.requireNonNull(id, "id"));
        return this;
    }

    /**
     * Sets how long one operation may take, such as reading a file on a network drive.
     *
     * @param duration the time, 3 seconds by default; what does not answer within it is not asked again
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public GoToolchainsBuilder operationDeadline(Duration duration) {
        this.operationDeadline = positive(duration);
        return this;
    }

    /**
     * Sets how long a discovery may take.
     *
     * @param duration the time, 30 seconds by default; then the report tells what was found until then
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public GoToolchainsBuilder deadline(Duration duration) {
        this.deadline = positive(duration);
        return this;
    }

    /**
     * Allows locators to start programs, such as {@code reg.exe}; without this call no process is ever started.
     *
     * @return this builder
     */
    public GoToolchainsBuilder allowCommands() {
        this.commandsAllowed = true;
        return this;
    }

    /**
     * Tells a listener of every operation on the files and the registry of the host, as it happens.
     *
     * @param listener the listener; called on the threads of the operations
     * @return this builder
     */
    public GoToolchainsBuilder accessListener(AccessListener listener) {
        this.accessListener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Makes the finder.
     *
     * <p>Loads the providers of the class loaders. Those that cannot be loaded show in every report.
     *
     * @return the finder
     */
    public GoToolchains build() {
        Catalog catalog = new Catalog(priorities, switches, removed);
        if (builtIn) {
            catalog.addAll(BuiltInLocators.all(explicitPaths, goExecutable));
        }
        catalog.addAll(Providers.load(loaders(GoToolchainLocator.class), catalog));
        catalog.addAll(added);
        Host bare = host != null ? host : systemHost(catalog);
        Host heard = accessListener != null ? ListenedFiles.on(bare, accessListener) : bare;
        Host searched = decoration != null ? decoration.apply(heard) : heard;
        return new GoToolchains(
                memo != null ? memo.on(searched) : searched,
                catalog.links(),
                new Deadlines(operationDeadline, deadline),
                Collections.unmodifiableSet(new LinkedHashSet<>(nestedHosts)));
    }

    private Host systemHost(Catalog catalog) {
        Host system = SystemHost.create();
        Host allowed = commandsAllowed ? SystemHost.allowCommands(system) : system;
        PortOffers offers = new PortOffers(allowed, catalog);
        for (HostPortProvider provider : Providers.load(loaders(HostPortProvider.class), catalog)) {
            offers.add(provider);
        }
        return offers.complete();
    }

    private <T> List<ServiceLoader<T>> loaders(Class<T> service) {
        // The call must stand in this module: a service loader checks that its caller's module uses the service.
        List<ServiceLoader<T>> loaders = new ArrayList<>();
        for (ClassLoader loader : classLoaders) {
            loaders.add(ServiceLoader.load(service, loader));
        }
        return loaders;
    }

    private static ClassLoader ownClassLoader() {
        ClassLoader own = GoToolchainsBuilder.class.getClassLoader();
        return own != null ? own : ClassLoader.getSystemClassLoader();
    }

    private static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("A deadline must be longer than nothing, but is " + duration);
        }
        return duration;
    }
}
