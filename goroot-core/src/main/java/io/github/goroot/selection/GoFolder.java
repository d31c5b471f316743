package io.github.goroot.selection;

import io.github.goroot.host.Host;
import io.github.goroot.internal.goenv.PathList;

/**
 * Where Go keeps things for a user ({@code gopathDir} in {@code src/cmd/go/internal/cfg/cfg.go}, {@code defaultGOPATH} in
 * {@code src/go/build/build.go}; Go 1.15 to 1.27).
 */
final class GoFolder {

    private GoFolder() {}

    /** Gives the module cache as {@code go env} prints it; empty if nothing leads to one. */
    static String moduleCache(Host host, Settings settings) {
        String setting = settings.text("GOMODCACHE");
        return setting.isEmpty() ? belowGopath(host, settings) : setting;
    }

    private static String belowGopath(Host host, Settings settings) {
        return PathList.split(gopath(host, settings), host.platform().isWindows()).stream()
                .findFirst()
                .filter(first -> !first.isEmpty())
                .map(first -> GoPaths.clean(host, first + "/pkg/mod"))
                .orElse("");
    }

    /** Gives GOPATH as {@code go env} prints it; empty if nothing leads to one. */
    static String gopath(Host host, Settings settings) {
        String setting = settings.text("GOPATH");
        return setting.isEmpty() ? defaultGopath(host) : setting;
    }

    /** Gives the default of GOPATH; empty if nothing leads to a home, or the default would be the GOROOT. */
    private static String defaultGopath(Host host) {
        String home = host.environment()
                .get(host.platform().isWindows() ? "USERPROFILE" : "HOME")
                .orElse("");
        if (home.isEmpty()) {
            return "";
        }
        String gopath = GoPaths.clean(host, home + "/go");
        // It is compared with GOROOT of the environment and the one built in, not with the one around the command.
        String goroot = host.environment().get("GOROOT").orElse("");
        return !goroot.isEmpty() && GoPaths.clean(host, goroot).equals(gopath) ? "" : gopath;
    }
}
