package io.github.goroot.wsl;

import java.util.Objects;

/**
 * One layer of what tells whether this is WSL.
 *
 * @param layer which one
 * @param text what was seen there, such as the release of the kernel; empty where there was nothing
 * @param speaksForWsl whether that is as WSL has it
 * @since 0.1
 */
public record WslEvidence(Layer layer, String text, boolean speaksForWsl) {

    /** Joins a layer and what it says. */
    public WslEvidence {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Where evidence may be.
     *
     * @since 0.1
     */
    public enum Layer {
        /** The variable {@code WSL_DISTRO_NAME}, which shells inherit, containers may be given and {@code sudo} takes away. */
        DISTRIBUTION_VARIABLE,
        /** The variable {@code WSL_INTEROP}. */
        INTEROP_VARIABLE,
        /**
         * {@code /proc/sys/kernel/osrelease}: {@code Microsoft} in WSL 1, {@code microsoft} in WSL 2, anything in kernels of
         * one's own.
         */
        KERNEL_RELEASE,
        /** {@code /proc/version}. */
        KERNEL_VERSION,
        /** The entry {@code WSLInterop} or {@code WSLInterop-late} of {@code binfmt_misc}, by which programs of Windows start. */
        INTEROP_ENTRY,
        /** The folder {@code /run/WSL}, in which every distribution has its sockets. */
        RUN_FOLDER,
        /**
         * The types of what is mounted: {@code drvfs}, {@code lxfs} and {@code wslfs} in WSL 1, drives by {@code 9p} or
         * {@code virtiofs} in WSL 2.
         */
        MOUNTS,
        /**
         * The signs of a container: {@code /.dockerenv}, {@code /run/.containerenv}, the variable {@code container}, an
         * overlay as root.
         */
        CONTAINER,
        /** Whether the root of this process is a mount, which that of a chroot mostly is not. */
        ROOT
    }
}
