package io.github.goroot.wsl;

import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a host is inside WSL, what speaks for it, and how its paths are spelled on Windows.
 *
 * <p>No single text decides: kernels of one's own say anything, containers see the kernel of WSL, and variables travel. A
 * {@linkplain Situation#DISTRIBUTION distribution} needs at least two layers that do not depend on each other. Made by
 * {@link #detect}, and a snapshot from then on. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Wsl {

    private final Situation situation;
    private final Optional<WslVersion> version;
    private final Optional<String> distribution;
    private final Interop interop;
    private final List<WslEvidence> evidence;
    private final WslConfig config;
    private final WslPaths paths;

    Wsl(
            Situation situation,
            Optional<WslVersion> version,
            Optional<String> distribution,
            Interop interop,
            List<WslEvidence> evidence,
            WslConfig config,
            WslPaths paths) {
        this.situation = Objects.requireNonNull(situation, "situation");
        this.version = Objects.requireNonNull(version, "version");
        this.distribution = Objects.requireNonNull(distribution, "distribution");
        this.interop = Objects.requireNonNull(interop, "interop");
        this.evidence = List.copyOf(evidence);
        this.config = Objects.requireNonNull(config, "config");
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    /**
     * In what a process can be.
     *
     * @since 0.1
     */
    public enum Situation {
        /** Not in WSL: an ordinary Linux, or no Linux at all. */
        OUTSIDE,
        /** In a distribution of WSL. */
        DISTRIBUTION,
        /** In a container on a kernel of WSL. Its own files have no name on Windows, drives that it was given have. */
        CONTAINER,
        /** Below a root of its own in a distribution. Its own files have names on Windows that cannot be told from here. */
        CHROOT
    }

    /**
     * Whether programs of Windows can be started.
     *
     * @since 0.1
     */
    public enum Interop {
        /** The kernel hands them to WSL. */
        ENABLED,
        /** The kernel knows of them, but was told to refuse. */
        DISABLED,
        /** The kernel does not know of them: switched off in {@code /etc/wsl.conf}, or lost to {@code systemd}. */
        ABSENT
    }

    /**
     * Looks at a host.
     *
     * <p>Outside WSL it takes 3 operations and two variables to know it; inside it takes at most 12. What cannot be read
     * counts as not being there.
     *
     * @param host the host
     * @return what it is, {@link Situation#OUTSIDE} on everything but Linux without looking at it
     */
    public static Wsl detect(Host host) {
        if (host.platform().system() != OperatingSystem.LINUX) {
            return outside(List.of());
        }
        WslTraces traces = WslTraces.of(host);
        return traces.areFew()
                ? outside(traces.evidence())
                : WslSigns.of(host, traces).judged();
    }

    private static Wsl outside(List<WslEvidence> evidence) {
        return new Wsl(
                Situation.OUTSIDE,
                Optional.empty(),
                Optional.empty(),
                Interop.ABSENT,
                evidence,
                WslConfig.parse(""),
                WslPaths.of(new byte[0], Optional.empty()));
    }

    /**
     * Tells in what the process is.
     *
     * @return the situation
     */
    public Situation situation() {
        return situation;
    }

    /**
     * Tells whether this is anywhere in WSL.
     *
     * @return false outside it
     */
    public boolean isInside() {
        return situation != Situation.OUTSIDE;
    }

    /**
     * Tells which kind of WSL this is: by what is mounted, or else by the kernel's release.
     *
     * @return the kind, or empty outside WSL
     */
    public Optional<WslVersion> version() {
        return version;
    }

    /**
     * Gives the name of the distribution.
     *
     * @return the value of {@code WSL_DISTRO_NAME}; empty outside distributions and where nothing tells it
     */
    public Optional<String> distribution() {
        return distribution;
    }

    /**
     * Tells whether programs of Windows can be started.
     *
     * @return what the kernel says
     */
    public Interop interop() {
        return interop;
    }

    /**
     * Gives what was seen, layer by layer.
     *
     * @return an immutable list in the order of the layers; only those that were looked at
     */
    public List<WslEvidence> evidence() {
        return evidence;
    }

    /**
     * Gives what {@code /etc/wsl.conf} asks for.
     *
     * @return the wishes, those of an empty file if there is none
     */
    public WslConfig config() {
        return config;
    }

    /**
     * Gives the translation of paths.
     *
     * @return how both sides spell them; outside WSL nothing can be translated
     */
    public WslPaths paths() {
        return paths;
    }

    /** Gives the situation, the version and the distribution. */
    @Override
    public String toString() {
        return situation
                + version.map(kind -> " of " + kind).orElse("")
                + distribution.map(name -> " called " + name).orElse("");
    }
}
