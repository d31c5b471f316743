package io.github.goroot.testkit.layout;

/**
 * Managers whose {@code go} on PATH is a shim, which is no Go and finds out at each start which Go to run.
 *
 * <p>Sources: ScoopInstaller/Scoop {@code lib/core.ps1}, asdf 0.15 {@code lib/commands/reshim.bash}, asdf-golang {@code
 * bin/exec-env}, mise {@code src/env.rs}, {@code src/plugins/core/go.rs} and {@code src/runtime_symlinks.rs}, goenv
 * {@code libexec/goenv-rehash}, proto {@code core/src/env.rs} and {@code layout/store.rs}, vfox {@code
 * pathmeta/path_meta.go}.
 */
final class ShimLayouts {

    private ShimLayouts() {}

    static Installed scoop(Site site) {
        return scoop(site, "~/scoop");
    }

    static Installed scoopGlobal(Site site) {
        site.env("ProgramData", "C:\\ProgramData");
        return scoop(site, "C:/ProgramData/scoop");
    }

    private static Installed scoop(Site site, String root) {
        String home = site.install(root + "/apps/go/{v}");
        String current = site.path(root + "/apps/go/current");
        site.directoryLink(root + "/apps/go/current", root + "/apps/go/{v}");
        for (String name : new String[] {"go", "gofmt"}) {
            site.program(root + "/shims/" + name + ".exe")
                    .file(root + "/shims/" + name + ".shim", "path = \"" + current + "\\bin\\" + name + ".exe\"\r\n");
        }
        return Installed.at(home).stableAt(current);
    }

    static Installed asdf(Site site) {
        String home = site.install("~/.asdf/installs/golang/{v}/go");
        site.script(
                        "~/.asdf/shims/go",
                        site.text("#!/usr/bin/env bash\n# asdf-plugin: golang {v}\nexec "
                                + site.path("~/.asdf/bin/asdf") + " exec \"go\" \"$@\" # asdf_allow: ' asdf '"))
                .program("~/.asdf/bin/asdf")
                .script("~/.asdf/plugins/golang/bin/exec-env", "#!/usr/bin/env bash\n")
                .file("~/.tool-versions", site.text("golang {v}\n"));
        return Installed.at(home);
    }

    static Installed mise(Site site) {
        if (site.isWindows()) {
            site.env("LOCALAPPDATA", site.path("~/AppData/Local"));
            String home = site.install("~/AppData/Local/mise/installs/go/{v}");
            // Links need rights on Windows, so there the aliases are files that hold the name of the version.
            site.program("~/AppData/Local/mise/shims/go.exe")
                    .file("~/AppData/Local/mise/installs/go/{line}", site.text(".\\{v}"))
                    .file("~/AppData/Local/mise/installs/go/latest", site.text(".\\{v}"));
            return Installed.at(home);
        }
        String installs = "~/.local/share/mise/installs/go/";
        String home = site.install(installs + "{v}");
        site.link(installs + "{line}", "./{v}")
                .link(installs + "latest", "./{v}")
                .program("~/.local/bin/mise")
                .link("~/.local/share/mise/shims/go", "~/.local/bin/mise")
                .file("~/.config/mise/config.toml", site.text("[tools]\ngo = \"{line}\"\n"));
        return Installed.at(home).stableAt(site.path(installs + "{line}"));
    }

    static Installed goenv2(Site site) {
        site.script(
                "~/.goenv/shims/go",
                "#!/usr/bin/env bash\nset -e\n[ -n \"$GOENV_DEBUG\" ] && set -x\n\nprogram=\"${0##*/}\"\nexport GOENV_ROOT=\""
                        + site.path("~/.goenv") + "\"\nexec \"$(command -v goenv)\" exec \"$program\" \"$@\"\n");
        return goenv3(site);
    }

    static Installed goenv3(Site site) {
        String home = site.install("~/.goenv/versions/{v}");
        site.file("~/.goenv/version", site.text("{v}\n"));
        return Installed.at(home);
    }

    static Installed proto(Site site) {
        String home = site.install("~/.proto/tools/go/{v}");
        site.file("~/.proto/tools/go/manifest.json", site.text("{\"installed_versions\": [\"{v}\"]}\n"));
        site.program("~/.proto/shims/go{exe}").file("~/.proto/.prototools", site.text("go = \"{v}\"\n"));
        return Installed.at(home);
    }

    static Installed vfox(Site site) {
        String home = site.install("~/.vfox/cache/golang/v-{v}/golang-{v}");
        site.directoryLink("~/.vfox/sdks/golang", "~/.vfox/cache/golang/v-{v}/golang-{v}")
                .file("~/.vfox/.vfox.toml", site.text("[tools]\ngolang = \"{v}\"\n"));
        return Installed.at(home).stableAt(site.path("~/.vfox/sdks/golang"));
    }
}
