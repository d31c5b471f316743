package io.github.goroot.selection;

import io.github.goroot.host.Environment;
import io.github.goroot.host.Host;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a {@code go.exe} of Windows sees which is started from inside WSL.
 *
 * <p>None crosses to Windows but those that {@code WSLENV} names, whose entries are a name and perhaps flags behind a slash:
 * {@code w} is for the other direction, {@code p} and {@code l} translate the value, which stays here as this side spells it.
 * What is set over there, in variables or with {@code go env -w}, cannot be seen from here and counts as not set.
 */
final class Crossing implements Environment {

    private static final String GOROOT = "GOROOT";
    private static final int MOST_ENTRIES = 1000;

    private final Environment here;
    private final String[] entries;

    private Crossing(Environment here) {
        this.here = here;
        this.entries = here.get("WSLENV").orElse("").split(":", MOST_ENTRIES);
    }

    /** Tells whether a command is one of Windows that WSL would start. */
    static boolean isMadeBy(Host host, LocalGo go) {
        boolean foreign = go.platform().goos().equals("windows")
                || go.executable().toString().toLowerCase(Locale.ROOT).endsWith(".exe");
        return foreign
                && !host.platform().isWindows()
                && (host.environment().nonEmpty("WSL_DISTRO_NAME").isPresent()
                        || host.environment().nonEmpty("WSL_INTEROP").isPresent());
    }

    /**
     * Gives the host as such a command sees it.
     *
     * @throws Fatal if it is handed a GOROOT in the spelling of Linux, on which it fails
     */
    static Host of(Host host) throws Fatal {
        Crossing seen = new Crossing(host.environment());
        String flags = seen.flags(GOROOT);
        String goroot = host.environment().get(GOROOT).orElse("");
        if (flags != null && goroot.startsWith("/") && flags.indexOf('p') < 0 && flags.indexOf('l') < 0) {
            throw new Fatal("go: cannot find GOROOT directory: " + goroot);
        }
        return host.toBuilder().environment(seen).build();
    }

    @Override
    public Optional<String> get(String name) {
        if (flags(name) != null) {
            return here.get(name);
        }
        if (name.equals("GOENV")) {
            // The file of this side is not read over there.
            return Optional.of("off");
        }
        return name.startsWith("GO") || name.equals("PATH") ? Optional.empty() : here.get(name);
    }

    /** Gives the flags of a variable that crosses to Windows; null for any other. */
    private @Nullable String flags(String name) {
        for (String entry : entries) {
            int slash = entry.indexOf('/');
            String flags = slash < 0 ? "" : entry.substring(slash + 1);
            if ((slash < 0 ? entry : entry.substring(0, slash)).equals(name) && flags.indexOf('w') < 0) {
                return flags;
            }
        }
        return null;
    }
}
