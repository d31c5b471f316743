package io.github.goroot.wsl;

import io.github.goroot.host.Host;
import io.github.goroot.wsl.WslEvidence.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first look, which ends on every Linux that is not in WSL: two variables and three operations. */
final class WslTraces {

    static final String INTEROP_ENTRY = "/proc/sys/fs/binfmt_misc/WSLInterop";

    private static final int SHORT = 4096;

    private final String distribution;
    private final String interop;
    private final String release;
    private final @Nullable String entry;
    private final boolean runFolder;

    private WslTraces(String distribution, String interop, String release, @Nullable String entry, boolean runFolder) {
        this.distribution = distribution;
        this.interop = interop;
        this.release = release;
        this.entry = entry;
        this.runFolder = runFolder;
    }

    static WslTraces of(Host host) {
        String release = read(host, "/proc/sys/kernel/osrelease");
        return new WslTraces(
                variable(host, "WSL_DISTRO_NAME"),
                variable(host, "WSL_INTEROP"),
                release == null ? "" : release,
                read(host, INTEROP_ENTRY),
                isDirectory(host, "/run/WSL"));
    }

    /** Tells that nothing points to WSL. */
    boolean areFew() {
        return distribution.isEmpty() && interop.isEmpty() && entry == null && !runFolder && !namesWsl(release);
    }

    String distribution() {
        return distribution;
    }

    String release() {
        return release;
    }

    boolean hasRunFolder() {
        return runFolder;
    }

    boolean hasVariable() {
        return !distribution.isEmpty() || !interop.isEmpty();
    }

    boolean hasBothVariables() {
        return !distribution.isEmpty() && !interop.isEmpty();
    }

    @Nullable
    String entry() {
        return entry;
    }

    List<WslEvidence> evidence() {
        return List.of(
                new WslEvidence(Layer.DISTRIBUTION_VARIABLE, distribution, !distribution.isEmpty()),
                new WslEvidence(Layer.INTEROP_VARIABLE, interop, !interop.isEmpty()),
                new WslEvidence(Layer.KERNEL_RELEASE, release, namesWsl(release)),
                new WslEvidence(Layer.INTEROP_ENTRY, entry == null ? "" : firstLine(entry), entry != null),
                new WslEvidence(Layer.RUN_FOLDER, runFolder ? "/run/WSL" : "", runFolder));
    }

    /** Kernels that people build of WSL's sources often keep a part of the name. */
    static boolean namesWsl(String kernel) {
        String lower = kernel.toLowerCase(Locale.ROOT);
        return lower.contains("microsoft") || lower.contains("wsl");
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** Gives a short file, null if there is none or it cannot be read. */
    static @Nullable String read(Host host, String file) {
        byte[] bytes = bytes(host, file, SHORT);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8).strip();
    }

    static byte @Nullable [] bytes(Host host, String file, int most) {
        Optional<Path> path = host.path(file).path();
        if (path.isEmpty()) {
            return null;
        }
        try {
            return host.files().read(path.get(), 0, most);
        } catch (IOException e) {
            return null;
        }
    }

    static boolean isDirectory(Host host, String folder) {
        Optional<Path> path = host.path(folder).path();
        try {
            return path.isPresent() && host.files().status(path.get()).isDirectory();
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isFile(Host host, String file) {
        Optional<Path> path = host.path(file).path();
        try {
            return path.isPresent() && !host.files().status(path.get()).isAbsent();
        } catch (IOException e) {
            return false;
        }
    }

    static String variable(Host host, String name) {
        Optional<String> value = host.environment().get(name);
        return value.isPresent() ? value.get() : "";
    }
}
