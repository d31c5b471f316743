package io.github.goroot.wsl;

import io.github.goroot.host.HostPlatform;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.model.Candidate;
import io.github.goroot.model.Issue;
import io.github.goroot.model.IssueCode;
import io.github.goroot.model.Location;
import io.github.goroot.model.Severity;
import io.github.goroot.spi.GoToolchainLocator;
import io.github.goroot.spi.LocatorContext;
import io.github.goroot.spi.LocatorPriority;
import io.github.goroot.spi.NestedHost.Entry;
import io.github.goroot.wsl.WslDistribution.State;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Comes upon the WSL distributions of a Windows.
 *
 * <p>Reads what the registry has of them, and nothing else: to look at the files of a distribution starts it, and whether it
 * runs already the registry does not tell. So each is left out unless the caller names it
 * ({@code GoToolchainsBuilder.nestedHost}) or, where commands are allowed, {@code wsl.exe --list --running} has it. Those of
 * Docker Desktop must be named by themselves. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class DistributionsLocator implements GoToolchainLocator {

    /** The id, by which callers remove, switch and move this locator. */
    public static final String ID = "wsl-distributions";

    /** Made by the service loader, and by those who add it by hand. */
    public DistributionsLocator() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "WSL distributions";
    }

    @Override
    public LocatorPriority priority() {
        return LocatorPriority.OTHER_SIDE;
    }

    @Override
    public boolean searchesNestedHosts() {
        return false;
    }

    @Override
    public Optional<String> notApplicable(HostPlatform platform) {
        return platform.isWindows() ? Optional.empty() : Optional.of("Windows only");
    }

    @Override
    public Stream<Candidate> locate(LocatorContext context) throws IOException {
        Optional<WindowsRegistry> registry = context.host().registry().get();
        if (registry.isEmpty()) {
            context.note(Issue.of(
                            IssueCode.REGISTRY_UNAVAILABLE,
                            Severity.NOTICE,
                            "WSL distributions were not looked for, since the registry was not looked at: "
                                    + context.host().registry().reason())
                    .withRemedy("Put goroot-windows with JNA on the class path, or allow commands."));
            return Stream.empty();
        }
        Lxss lxss = new Lxss(
                registry.get(),
                (key, name, failure) -> context.unreadable(Location.registryValue(key.toString(), name), failure));
        List<WslDistribution> distributions = lxss.distributions();
        if (!distributions.isEmpty()) {
            Optional<Set<String>> running = running(context);
            for (WslDistribution distribution : distributions) {
                context.nest(nested(distribution, running));
            }
        }
        return Stream.empty();
    }

    private static Optional<Set<String>> running(LocatorContext context) {
        try {
            return RunningDistributions.of(context.host());
        } catch (IOException e) {
            context.note(Issue.of(
                            IssueCode.UNREADABLE,
                            Severity.NOTICE,
                            "Which WSL distributions run is not known, for wsl.exe did not tell: " + e.getMessage()
                                    + ".")
                    .withRemedy("Name the distributions to search."));
            return Optional.empty();
        }
    }

    private static DistributionHost nested(WslDistribution distribution, Optional<Set<String>> running) {
        String name = "The distribution \"" + distribution.name() + "\" ";
        if (!isSpellable(distribution.name())) {
            return new DistributionHost(
                    distribution, Entry.CLOSED, name + "has a name that cannot be part of a path, so it has no share.");
        }
        if (distribution.state() != State.INSTALLED) {
            return new DistributionHost(distribution, Entry.CLOSED, name + doing(distribution.state()));
        }
        if (distribution.isOfDockerDesktop()) {
            return new DistributionHost(
                    distribution,
                    Entry.NAMED_BY_ITSELF,
                    name + "belongs to Docker Desktop and holds no system of a user. Name it to search it.");
        }
        if (running.isPresent() && running.get().contains(distribution.name())) {
            return new DistributionHost(distribution, Entry.OPEN, "");
        }
        return new DistributionHost(
                distribution,
                Entry.NAMED,
                running.isPresent()
                        ? name + "does not run, and to look at its files would start it. Name it to search it."
                        : name + "was not touched: the registry does not tell whether it runs, and to look at its files"
                                + " would start it. Name it to search it, or allow commands, so that wsl.exe can be asked.");
    }

    private static boolean isSpellable(String name) {
        boolean illegal = name.chars().anyMatch(c -> c < ' ' || "\"*/:<>?\\|".indexOf(c) >= 0);
        return !illegal && !name.endsWith(".") && !name.endsWith(" ");
    }

    private static String doing(State state) {
        return switch (state) {
            case INSTALLING -> "is being installed, or that was broken off. Wait for its end, or remove it.";
            case UNINSTALLING -> "is being removed, or that was broken off. Wait for its end, or remove it again.";
            case CONVERTING -> "is being converted to the other version of WSL. Wait for its end.";
            case EXPORTING -> "is being exported. Wait for its end.";
            default -> "is in a state that is not known. Look at it with: wsl --list --verbose";
        };
    }
}
