package io.github.goroot.testkit.layout;

import io.github.goroot.testkit.GoInstallation;

/**
 * The packages of Linux distributions.
 *
 * <p>Sources: Debian's {@code golang-defaults} and {@code golang-1.N} as they install, Alpine's {@code community/go/APKBUILD},
 * Fedora's {@code golang.spec}, Arch's {@code PKGBUILD}, openSUSE's {@code go1.22.spec}, Gentoo's {@code dev-lang/go},
 * vscode-go {@code pathUtils.ts} for the snap.
 */
final class LinuxLayouts {

    private LinuxLayouts() {}

    static Installed debian(Site site) {
        site.go().debianInto(site.host());
        return Installed.at(site.path("/usr/lib/go-{line}")).stableAt("/usr/lib/go");
    }

    static Installed alpine(Site site) {
        return usrLibGo(site, "/usr/lib/go");
    }

    static Installed alpineWithoutVersion(Site site) {
        return usrLibGo(site.with(site.go().without("VERSION").without("go.env")), "/usr/lib/go");
    }

    static Installed fedora(Site site) {
        String home = site.install("/usr/lib/golang");
        return alternative(site, home);
    }

    static Installed arch(Site site) {
        return usrLibGo(site, "/usr/lib/go");
    }

    static Installed opensuse(Site site) {
        GoInstallation go = site.go();
        String home = site.with(go.without("src").without("VERSION")).install("/usr/lib64/go/{line}");
        site.with(go.without("bin").without("pkg").without("go.env")).install("/usr/share/go/{line}");
        for (String name : new String[] {"fmt", "runtime"}) {
            site.link("/usr/lib64/go/{line}/src/" + name, "/usr/share/go/{line}/src/" + name);
        }
        return alternative(site, home);
    }

    static Installed gentoo(Site site) {
        return usrLibGo(site, "../lib/go");
    }

    static Installed gentooWithoutVersion(Site site) {
        return usrLibGo(site.with(site.go().without("VERSION").without("go.env")), "../lib/go");
    }

    static Installed snap(Site site) {
        String home = site.install("/snap/go/10660");
        site.link("/snap/go/current", "10660").program("/usr/bin/snap").link("/snap/bin/go", "/usr/bin/snap");
        return Installed.at(home).stableAt("/snap/go/current");
    }

    private static Installed usrLibGo(Site site, String asLinked) {
        String home = site.install("/usr/lib/go");
        site.link("/usr/bin/go", asLinked + "/bin/go").link("/usr/bin/gofmt", asLinked + "/bin/gofmt");
        return Installed.at(home);
    }

    private static Installed alternative(Site site, String home) {
        site.link("/usr/bin/go", "/etc/alternatives/go").link("/etc/alternatives/go", home + "/bin/go");
        return Installed.at(home);
    }
}
