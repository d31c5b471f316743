package io.github.goroot.testkit.layout;

import java.util.Locale;

/**
 * Toolchains that other tools download for themselves.
 *
 * <p>Sources: actions/toolkit {@code packages/tool-cache}, actions/runner-images {@code Configure-Toolset.ps1}, mvn-golang
 * {@code AbstractGolangMojo.java}, gogradle {@code DefaultGlobalCacheManager.java}, rules_go {@code go/private/sdk.bzl}.
 */
final class CacheLayouts {

    private CacheLayouts() {}

    static Installed setupGo(Site site) {
        String cache = site.isWindows()
                ? "C:/hostedtoolcache/windows"
                : site.isMac() ? "~/hostedtoolcache" : "/opt/hostedtoolcache";
        String arch = nodeArch(site.text("{arch}"));
        String home = site.install(cache + "/go/{v}/" + arch);
        site.file(cache + "/go/{v}/" + arch + ".complete", "")
                .env("RUNNER_TOOL_CACHE", site.path(cache))
                .env("GOROOT_" + site.text("{line}").replace('.', '_') + "_" + arch.toUpperCase(Locale.ROOT), home);
        return Installed.at(home);
    }

    static Installed goland(Site site) {
        return Installed.at(site.install("~/sdk/go{v}"));
    }

    static Installed golandGopath(Site site) {
        return Installed.at(site.install("~/go/go{v}"));
    }

    static Installed mvnGolang(Site site) {
        return Installed.at(site.install("~/.mvnGoLang/go{v}.{os}-{arch}"));
    }

    static Installed gogradle(Site site) {
        return Installed.at(site.install("~/.gradle/go/binary/{v}/go"));
    }

    static Installed bazel(Site site) {
        String root = site.isWindows()
                ? "~/_bazel_" + site.user()
                : site.isMac() ? "/private/var/tmp/_bazel_" + site.user() : "~/.cache/bazel/_bazel_" + site.user();
        String repository = root + "/3f2b8c1d9e0a4756b1c2d3e4f5a60718/external/rules_go~~go_sdk~main___download_0";
        String home = site.install(repository);
        site.file(repository + "/BUILD.bazel", "").file(repository + "/ROOT", "");
        return Installed.at(home);
    }

    /** Node's names of architectures, which actions use. */
    private static String nodeArch(String goarch) {
        return switch (goarch) {
            case "amd64" -> "x64";
            case "386" -> "x86";
            default -> goarch;
        };
    }
}
