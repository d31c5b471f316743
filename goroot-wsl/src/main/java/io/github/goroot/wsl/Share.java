package io.github.goroot.wsl;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostFiles;
import io.github.goroot.host.NotAnsweringException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The share through which Windows shows the files of one distribution.
 *
 * <p>To ask it for anything starts a distribution that does not run. It is {@code \\wsl.localhost\NAME}, or {@code
 * \\wsl$\NAME} on a Windows that does not know the first; which one, and whether the distribution is there at all, is
 * found out with the first question. Thread-safe.
 */
final class Share {

    private static final List<String> SERVERS = List.of("wsl.localhost", "wsl$");

    private final WslDistribution distribution;
    private final Host outer;
    private volatile @Nullable Path root;

    Share(WslDistribution distribution, Host outer) {
        this.distribution = distribution;
        this.outer = outer;
    }

    /** Gives the Windows that shows the share. */
    Host outer() {
        return outer;
    }

    /** Gives the files of Windows, which the share is asked through. */
    HostFiles files() {
        return outer.files();
    }

    /** Gives the root of the distribution as Windows spells it. */
    Path root() throws IOException {
        Path known = root;
        if (known == null) {
            known = find();
            root = known;
        }
        return known;
    }

    /** Gives the root as it was found, or as it will be looked for first. */
    String spelling() {
        Path known = root;
        String text = known != null ? known.toString() : unc(SERVERS.get(0));
        return text.endsWith("\\") ? text.substring(0, text.length() - 1) : text;
    }

    /** Gives what a path of Windows is called in the distribution, if it lies on its share by either name. */
    Optional<String> linuxPath(String windowsPath) {
        for (String server : SERVERS) {
            String prefix = unc(server);
            if (!windowsPath.regionMatches(true, 0, prefix, 0, prefix.length())) {
                continue;
            }
            String rest = windowsPath.substring(prefix.length());
            if (rest.isEmpty() || rest.startsWith("\\")) {
                String path = Escapes.toLinux(rest);
                return Optional.of(path.isEmpty() ? "/" : path);
            }
        }
        return Optional.empty();
    }

    private Path find() throws IOException {
        refuseVanished();
        List<String> tried = new ArrayList<>();
        for (String server : SERVERS) {
            Optional<Path> path = outer.path(unc(server) + "\\").path();
            if (path.isPresent() && isThere(path.get())) {
                return path.get();
            }
            tried.add(unc(server));
        }
        throw new IOException("The distribution \"" + distribution.name() + "\" does not show its files at "
                + String.join(" or ", tried) + ".");
    }

    private boolean isThere(Path path) throws NotAnsweringException {
        try {
            return outer.files().status(path).isDirectory();
        } catch (NotAnsweringException e) {
            throw e;
        } catch (IOException e) {
            // An unknown server is an error of the network; another name may be known.
            return false;
        }
    }

    /** A distribution whose folder is gone cannot start, and WSL takes long to find that out. */
    private void refuseVanished() throws IOException {
        Optional<Path> base =
                distribution.basePath().flatMap(text -> outer.path(text).path());
        if (base.isPresent() && outer.files().status(base.get()).isAbsent()) {
            throw new IOException("The folder of the distribution \"" + distribution.name() + "\", "
                    + base.get() + ", does not exist. Remove its entry with: wsl --unregister \"" + distribution.name()
                    + "\"");
        }
    }

    private String unc(String server) {
        return "\\\\" + server + "\\" + distribution.name();
    }
}
