package io.github.goroot.selection;

import io.github.goroot.host.Host;

/** Where Go keeps things for a user by default ({@code defaultGOPATH} in {@code src/go/build/build.go}). */
final class GoFolder {

    private GoFolder() {}

    /** Gives the default of GOPATH; empty if nothing leads to a home, or the default would be the GOROOT. */
    static String defaultGopath(Host host, Settings settings) {
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
