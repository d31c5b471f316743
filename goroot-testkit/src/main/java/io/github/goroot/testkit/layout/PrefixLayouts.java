package io.github.goroot.testkit.layout;

/**
 * Package managers that bring a prefix of their own.
 *
 * <p>Sources: homebrew-core {@code Formula/g/go.rb}, macports-ports {@code lang/go/Portfile}, freebsd-ports {@code
 * lang/go/Makefile}, MINGW-packages {@code mingw-w64-go/PKGBUILD}, nixpkgs {@code pkgs/development/compilers/go} and
 * {@code nixos/modules/config/system-path.nix}.
 */
final class PrefixLayouts {

    private static final String STORE = "/nix/store/";
    private static final String PACKAGE = STORE + "w6d6bd1nhzgnrsh6xfcqqwbqjsgzqzl9-go-{v}";

    private PrefixLayouts() {}

    static Installed homebrew(Site site) {
        site.go().homebrewInto(site.host());
        String prefix = brewPrefix(site);
        return Installed.at(site.path(prefix + "/Cellar/go/{v}/libexec")).stableAt(prefix + "/opt/go/libexec");
    }

    static Installed homebrewVersioned(Site site) {
        String prefix = brewPrefix(site);
        String home = site.install(prefix + "/Cellar/go@{line}/{v}/libexec");
        site.link(prefix + "/Cellar/go@{line}/{v}/bin/go", "../libexec/bin/go")
                .link(prefix + "/opt/go@{line}", "../Cellar/go@{line}/{v}");
        return Installed.at(home).stableAt(site.path(prefix + "/opt/go@{line}/libexec"));
    }

    static Installed macports(Site site) {
        String home = site.with(site.go().without("VERSION").without("go.env")).install("/opt/local/lib/go");
        site.file("/opt/local/share/doc/go/VERSION", site.go().version().text())
                .link("/opt/local/bin/go", "../lib/go/bin/go")
                .link("/opt/local/bin/gofmt", "../lib/go/bin/gofmt");
        return Installed.at(home);
    }

    static Installed freebsd(Site site) {
        String folder = "go" + site.text("{line}").replace(".", "");
        String home = site.install("/usr/local/" + folder);
        site.link("/usr/local/bin/" + folder, "../" + folder + "/bin/go")
                .link("/usr/local/bin/go", "../" + folder + "/bin/go");
        return Installed.at(home);
    }

    static Installed nix(Site site) {
        site.go().nixInto(site.host(), site.path(PACKAGE));
        return Installed.at(site.path(PACKAGE + "/share/go"));
    }

    static Installed nixProfile(Site site) {
        String environment = STORE + "0c9s9s1ml2zy3vfgdvhrfm8pcrjl9h8m-user-environment";
        String profile = "/nix/var/nix/profiles/per-user/" + site.user() + "/profile";
        Installed go = nix(site);
        site.link(environment + "/bin/go", PACKAGE + "/bin/go")
                .link(environment + "/share/go", PACKAGE + "/share/go")
                .link(profile + "-1-link", environment)
                .link(profile, "profile-1-link")
                .link("~/.nix-profile", profile);
        return go.stableAt(site.path("~/.nix-profile/share/go"));
    }

    static Installed nixos(Site site) {
        String systemPath = STORE + "5zv2mvrxw2q2z8w1ql1p8yhxq0b7i4hd-system-path";
        String system = STORE + "1v1sl0x9sznr1zqd7cvd4i3vs3kb4k7c-nixos-system-fake";
        Installed go = nix(site);
        site.link(systemPath + "/bin/go", PACKAGE + "/bin/go")
                .link(system + "/sw", systemPath)
                .link("/run/current-system", system);
        return go;
    }

    static Installed msys2(Site site) {
        String home = site.install("C:/msys64/ucrt64/lib/go");
        site.program("C:/msys64/ucrt64/bin/go.exe");
        return Installed.at(home);
    }

    private static String brewPrefix(Site site) {
        if (!site.isMac()) {
            return "/home/linuxbrew/.linuxbrew";
        }
        return site.host().platform().nativeArchitecture().equals("arm64") ? "/opt/homebrew" : "/usr/local";
    }
}
