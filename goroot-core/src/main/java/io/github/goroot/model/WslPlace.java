package io.github.goroot.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a toolchain is in the terms of WSL: in which distribution it was seen, and how both sides spell its home.
 *
 * <p>The texts are spellings and not paths, since at least one of them is for another machine than the host of the
 * toolchain. Immutable and thread-safe.
 *
 * @param distribution the name of the distribution, letter by letter as Windows registered it; empty where it is unknown
 * @param version 1 or 2; empty where it is unknown
 * @param windowsPath the home as programs of Windows spell it, such as {@code C:\Program Files\Go} or
 *     {@code \\wsl.localhost\Debian\opt\go}; empty where they cannot reach it
 * @param linuxPath the home as programs of the distribution spell it, such as {@code /opt/go} or
 *     {@code /mnt/c/Program Files/Go}; empty where they cannot reach it
 * @since 0.1
 */
public record WslPlace(
        Optional<String> distribution, OptionalInt version, Optional<String> windowsPath, Optional<String> linuxPath) {

    /** Holds what is known. */
    public WslPlace {
        Objects.requireNonNull(distribution, "distribution");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(windowsPath, "windowsPath");
        Objects.requireNonNull(linuxPath, "linuxPath");
    }
}
