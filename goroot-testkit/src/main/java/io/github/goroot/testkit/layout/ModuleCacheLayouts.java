package io.github.goroot.testkit.layout;

import io.github.goroot.testkit.GoInstallation;

/**
 * The toolchains that the {@code go} command downloads into the module cache.
 *
 * <p>Sources: {@code src/cmd/go/internal/modfetch/cache.go} and {@code src/cmd/go/internal/toolchain/select.go}. Files and
 * directories there are read-only too, which no port of a host shows.
 */
final class ModuleCacheLayouts {

    private static final String MODULE = "golang.org/toolchain";
    private static final String VERSION = "v0.0.1-go{v}.{os}-{arch}";

    private ModuleCacheLayouts() {}

    /** Archives of modules hold neither execute bits nor files called {@code go.mod}. */
    static Installed unused(Site site) {
        return installed(site, asDownloaded(site).without("src/go.mod").notExecutable());
    }

    /** At the first use the bits are set and the files are copied to their right names. */
    static Installed used(Site site) {
        return installed(site, asDownloaded(site));
    }

    /** While an archive is being unpacked there is a marker. */
    static Installed partial(Site site) {
        site.file("~/go/pkg/mod/cache/download/" + MODULE + "/@v/" + VERSION + ".partial", "");
        return installed(site, asDownloaded(site).without("src").notExecutable());
    }

    private static GoInstallation asDownloaded(Site site) {
        return site.go().with("src/_go.mod", "module std\n");
    }

    private static Installed installed(Site site, GoInstallation go) {
        String download = "~/go/pkg/mod/cache/download/" + MODULE + "/@v/" + VERSION;
        site.file(download + ".lock", "")
                .file(download + ".zip", "PK\3\4")
                .file(download + ".ziphash", "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        return Installed.at(site.with(go).install("~/go/pkg/mod/" + MODULE + "@" + VERSION));
    }
}
