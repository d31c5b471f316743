package io.github.goroot.testkit.layout;

/**
 * Managers that put the {@code go} of one version on PATH.
 *
 * <p>Sources: moovweb/gvm {@code scripts/install}, andrewkroh/gvm {@code gvm.go}, kevincobain2000/gobrew {@code gobrew.go},
 * voidint/g {@code cli/cli.go}, stefanmaric/g {@code bin/g}, owenthereal/goup {@code internal/commands/install.go},
 * thinkgos/goup-rs, zekroTJA/goup, aqua-registry {@code pkgs/golang/go}, go-feedstock {@code recipe/build-base.sh}, pantry
 * {@code projects/go.dev/package.yml}.
 */
final class ManagerLayouts {

    private ManagerLayouts() {}

    static Installed gvm(Site site) {
        String home = site.install("~/.gvm/gos/go{v}");
        site.host().directory(site.path("~/.gvm/gos/system"));
        site.file("~/.gvm/gos/go{v}/manifest", ".\n./VERSION\n")
                .file(
                        "~/.gvm/environments/go{v}",
                        site.text("export GVM_ROOT; GVM_ROOT=\"" + site.path("~/.gvm") + "\"\n"
                                + "export gvm_go_name; gvm_go_name=\"go{v}\"\n"
                                + "export GOROOT; GOROOT=\"$GVM_ROOT/gos/go{v}\"\n"
                                + "export GOPATH; GOPATH=\"$GVM_ROOT/pkgsets/go{v}/global\"\n"));
        return Installed.at(home);
    }

    static Installed gvmAndrewkroh(Site site) {
        return Installed.at(site.install("~/.gvm/versions/go{v}.{os}.{arch}"));
    }

    static Installed gobrew(Site site) {
        String home = site.install("~/.gobrew/versions/{v}/go");
        site.directoryLink("~/.gobrew/current/go", "~/.gobrew/versions/{v}/go")
                .directoryLink("~/.gobrew/current/bin", "~/.gobrew/versions/{v}/go/bin");
        return Installed.at(home).stableAt(site.path("~/.gobrew/current/go"));
    }

    static Installed gVoidint(Site site) {
        String home = site.install("~/.g/versions/{v}");
        site.directoryLink("~/.g/go", "~/.g/versions/{v}");
        return Installed.at(home).stableAt(site.path("~/.g/go"));
    }

    /** The manager's own GOROOT consists of links into that of the version, so it is another directory with the same Go. */
    static Installed gStefanmaric(Site site) {
        String home = site.install("~/.go/.versions/{v}");
        for (String name : new String[] {"VERSION", "bin", "pkg", "src"}) {
            site.link("~/.go/" + name, "~/.go/.versions/{v}/" + name);
        }
        return Installed.at(home).stableAt(site.path("~/.go"));
    }

    static Installed goup(Site site) {
        String home = site.install("~/.go/go{v}");
        site.file("~/.go/go{v}/.unpacked-success", "")
                .link("~/.go/current", "~/.go/go{v}")
                .file("~/.go/env", "export PATH=\"$HOME/.go/bin:$HOME/.go/current/bin:$PATH\"\n");
        return Installed.at(home).stableAt(site.path("~/.go/current"));
    }

    static Installed goupThinkgos(Site site) {
        String home = site.install("~/.goup/go{v}");
        site.file("~/.goup/go{v}/.unpacked-success", "").directoryLink("~/.goup/current", "~/.goup/go{v}");
        return Installed.at(home).stableAt(site.path("~/.goup/current"));
    }

    static Installed goupZekrotja(Site site) {
        String home = site.install("~/.local/goup/installations/{v}/go");
        site.directoryLink("~/.local/goup/current", "~/.local/goup/installations/{v}")
                .file("~/.local/goup/.current_version", site.text("{v}"));
        return Installed.at(home).stableAt(site.path("~/.local/goup/current/go"));
    }

    static Installed aqua(Site site) {
        if (site.isWindows()) {
            site.env("LOCALAPPDATA", site.path("~/AppData/Local"));
        }
        String root = site.isWindows() ? "~/AppData/Local/aquaproj-aqua" : "~/.local/share/aquaproj-aqua";
        String archive = root + "/pkgs/http/golang.org/dl/go{v}.{os}-{arch}" + (site.isWindows() ? ".zip" : ".tar.gz");
        String home = site.install(archive + "/go");
        site.program(root + "/aqua-proxy{exe}");
        if (site.isWindows()) {
            site.program(root + "/bin/go.exe");
        } else {
            site.link(root + "/bin/go", root + "/aqua-proxy");
        }
        return Installed.at(home);
    }

    static Installed pixi(Site site) {
        return Installed.at(site.install("~/.pixi/envs/go-{v}/go"));
    }

    static Installed pkgx(Site site) {
        Site bare = site.with(site.go().without("VERSION").without("go.env"));
        String home = bare.install("~/.pkgx/go.dev/v{v}");
        site.link("~/.pkgx/go.dev/v{line}", "~/.pkgx/go.dev/v{v}");
        return Installed.at(home);
    }
}
