package io.github.goroot.testkit.layout;

import static io.github.goroot.host.OperatingSystem.FREEBSD;
import static io.github.goroot.host.OperatingSystem.LINUX;
import static io.github.goroot.host.OperatingSystem.MACOS;
import static io.github.goroot.host.OperatingSystem.WINDOWS;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The ways in which Go is installed.
 *
 * <p>Each writes what the installer, package or manager writes that matters for finding it: the toolchain, links, shims,
 * markers, registry values. Variables are set where a manager sets them for the whole machine, and never over those that
 * are set already; PATH stays as it is. What a machine has already stays too, so several can be put on one.
 *
 * <pre>{@code
 * FakeHost host = FakeHost.windows().home("C:\\Users\\ann");
 * Installed go = Layout.SCOOP.write(host, "go1.22.5");
 * go.home();        // C:\Users\ann\scoop\apps\go\1.22.5
 * go.stableHome();  // C:\Users\ann\scoop\apps\go\current
 * }</pre>
 *
 * <p>Constants are added in any release. The way is as the tool's own source has it, unless the constant says otherwise.
 *
 * @since 0.1
 */
// The sets are unmodifiable, the functions have no state; their types cannot tell.
@SuppressWarnings("ImmutableEnumChecker")
public enum Layout {
    /** The archive of go.dev, unpacked where its instructions say. */
    OFFICIAL(unix(), OfficialLayouts::archive),
    /** The {@code .pkg} for macOS, with {@code /etc/paths.d/go}. */
    MACOS_PACKAGE(only(MACOS), OfficialLayouts::macosPackage),
    /** The {@code golang} images for containers. */
    DOCKER(only(LINUX), OfficialLayouts::docker),
    /** The MSI for Windows, which winget and Chocolatey run too. */
    MSI(only(WINDOWS), OfficialLayouts::msi),
    /** The 32-bit MSI on a 64-bit Windows. */
    MSI_386(only(WINDOWS), OfficialLayouts::msi386),
    /** The MSI of Go 1.15 and earlier, which went to {@code C:\Go}. */
    MSI_UP_TO_1_15(only(WINDOWS), OfficialLayouts::msiUpTo115),
    /** {@code go install golang.org/dl/go1.22.5@latest}, then {@code go1.22.5 download}. */
    DL(everywhere(), OfficialLayouts::dl),
    /** {@code gotip download}: a checkout that was built; what it is a version of differs from what was asked for. */
    GOTIP(everywhere(), OfficialLayouts::gotip, Quirk.DEVEL),
    /** What {@code GOTOOLCHAIN} has downloaded but not used yet. */
    MODULE_CACHE_UNUSED(everywhere(), ModuleCacheLayouts::unused, Quirk.NO_EXECUTE_BITS),
    /** What {@code GOTOOLCHAIN} has downloaded and used. */
    MODULE_CACHE(everywhere(), ModuleCacheLayouts::used),
    /** What {@code GOTOOLCHAIN} was unpacking when it was stopped. */
    MODULE_CACHE_PARTIAL(everywhere(), ModuleCacheLayouts::partial, Quirk.NO_EXECUTE_BITS, Quirk.INCOMPLETE),
    /** Homebrew's formula {@code go}. */
    HOMEBREW(only(MACOS, LINUX), PrefixLayouts::homebrew),
    /** Homebrew's formula {@code go@1.22}, which links nothing into {@code bin}; not read in its source. */
    HOMEBREW_VERSIONED(only(MACOS, LINUX), PrefixLayouts::homebrewVersioned),
    /** MacPorts (Portfile of Go 1.16), which keeps VERSION with the documents. */
    MACPORTS(only(MACOS), PrefixLayouts::macports, Quirk.NO_VERSION_FILE),
    /** FreeBSD's {@code lang/go122}; the name of the directory was not read in its source. */
    FREEBSD_PORT(only(FREEBSD), PrefixLayouts::freebsd),
    /** The Nix package alone, as in a development shell. */
    NIX(only(LINUX, MACOS), PrefixLayouts::nix),
    /** The Nix package in the profile of a user; how {@code nix-env} links was not read in its source. */
    NIX_PROFILE(only(LINUX, MACOS), PrefixLayouts::nixProfile),
    /** The Nix package of a whole NixOS, which links {@code bin} and not {@code share/go}. */
    NIXOS(only(LINUX), PrefixLayouts::nixos),
    /** Debian's and Ubuntu's {@code golang-go}. */
    DEBIAN(only(LINUX), LinuxLayouts::debian),
    /** Alpine (APKBUILD of Go 1.22). */
    ALPINE(only(LINUX), LinuxLayouts::alpine),
    /** Alpine up to 3.18 (APKBUILD of Go 1.19). */
    ALPINE_WITHOUT_VERSION(only(LINUX), LinuxLayouts::alpineWithoutVersion, Quirk.NO_VERSION_FILE),
    /** Fedora and RHEL; that {@code /usr/bin/go} is an alternative was not read in the spec. */
    FEDORA(only(LINUX), LinuxLayouts::fedora),
    /** Arch. */
    ARCH(only(LINUX), LinuxLayouts::arch),
    /** openSUSE (spec of Go 1.22), which keeps VERSION and the sources in {@code /usr/share/go/1.22}. */
    OPENSUSE(only(LINUX), LinuxLayouts::opensuse, Quirk.NO_VERSION_FILE),
    /** Gentoo (ebuild of Go 1.24). */
    GENTOO(only(LINUX), LinuxLayouts::gentoo),
    /** Gentoo (ebuild of Go 1.18). */
    GENTOO_WITHOUT_VERSION(only(LINUX), LinuxLayouts::gentooWithoutVersion, Quirk.NO_VERSION_FILE),
    /** The snap. */
    SNAP(only(LINUX), LinuxLayouts::snap),
    /** Scoop for one user. */
    SCOOP(only(WINDOWS), ShimLayouts::scoop),
    /** Scoop for all users. */
    SCOOP_GLOBAL(only(WINDOWS), ShimLayouts::scoopGlobal),
    /** asdf 0.16 and later with its plug-in {@code golang}. */
    ASDF(unix(), ShimLayouts::asdf),
    /** mise; what its shims and the files in the place of links look like on Windows was not read in its source. */
    MISE(everywhere(), ShimLayouts::mise),
    /** goenv 2, a shell script. */
    GOENV_2(unix(), ShimLayouts::goenv2),
    /** goenv 3, a Go program; its shims were not read in its source. */
    GOENV_3(everywhere(), ShimLayouts::goenv3),
    /** proto; its shims were not read in its source. */
    PROTO(everywhere(), ShimLayouts::proto),
    /** vfox. */
    VFOX(everywhere(), ShimLayouts::vfox),
    /** gvm of moovweb. */
    GVM(unix(), ManagerLayouts::gvm),
    /** gvm of andrewkroh. */
    GVM_ANDREWKROH(everywhere(), ManagerLayouts::gvmAndrewkroh),
    /** gobrew. */
    GOBREW(everywhere(), ManagerLayouts::gobrew),
    /** g of voidint. */
    G_VOIDINT(everywhere(), ManagerLayouts::gVoidint),
    /** g of stefanmaric, whose {@code ~/.go} holds a link to each thing in the version that is in use. */
    G_STEFANMARIC(unix(), ManagerLayouts::gStefanmaric),
    /** goup of owenthereal. */
    GOUP(unix(), ManagerLayouts::goup),
    /** goup of thinkgos. */
    GOUP_THINKGOS(everywhere(), ManagerLayouts::goupThinkgos),
    /** goup of zekroTJA. */
    GOUP_ZEKROTJA(only(LINUX, MACOS, WINDOWS), ManagerLayouts::goupZekrotja),
    /** aqua. */
    AQUA(only(LINUX, MACOS, WINDOWS), ManagerLayouts::aqua),
    /** The package {@code go} of conda-forge in a global environment of pixi's. */
    PIXI(only(LINUX, MACOS, WINDOWS), ManagerLayouts::pixi),
    /** pkgx, whose recipe takes VERSION away. */
    PKGX(only(LINUX, MACOS), ManagerLayouts::pkgx, Quirk.NO_VERSION_FILE),
    /** MSYS2, whose {@code bin/go.exe} is a copy outside the GOROOT. */
    MSYS2(only(WINDOWS), PrefixLayouts::msys2),
    /** The tool cache of GitHub's runners, which setup-go uses; {@code …_ARM64} was not read in its source. */
    SETUP_GO(only(LINUX, MACOS, WINDOWS), CacheLayouts::setupGo),
    /** GoLand, to {@code ~/sdk}; GoLand's source is closed. */
    GOLAND(only(LINUX, MACOS, WINDOWS), CacheLayouts::goland),
    /** GoLand, to {@code ~/go}; GoLand's source is closed. */
    GOLAND_GOPATH(only(LINUX, MACOS, WINDOWS), CacheLayouts::golandGopath),
    /** The Maven plug-in mvn-golang. */
    MVN_GOLANG(only(LINUX, MACOS, WINDOWS), CacheLayouts::mvnGolang),
    /** The Gradle plug-in gogradle. */
    GOGRADLE(only(LINUX, MACOS, WINDOWS), CacheLayouts::gogradle),
    /** Bazel's rules_go as a module; the output base on other systems than Linux was not read in Bazel's source. */
    BAZEL(only(LINUX, MACOS, WINDOWS), CacheLayouts::bazel);

    private final Set<OperatingSystem> systems;
    private final Function<Site, Installed> writer;
    private final Set<Quirk> quirks;

    Layout(Set<OperatingSystem> systems, Function<Site, Installed> writer, Quirk... quirks) {
        this.systems = Collections.unmodifiableSet(systems);
        this.writer = writer;
        this.quirks = Set.of(quirks);
    }

    /**
     * What is unusual about an installation although nobody has broken it.
     *
     * @since 0.1
     */
    public enum Quirk {
        /** The GOROOT has no VERSION file. */
        NO_VERSION_FILE,
        /** The programs have no execute permission, where the system has such a thing. */
        NO_EXECUTE_BITS,
        /** It was built from a checkout, so its version is none of a release. */
        DEVEL,
        /** It is only partly there. */
        INCOMPLETE
    }

    /**
     * Tells on which operating systems Go is installed like this.
     *
     * @return the systems, unmodifiable
     */
    public Set<OperatingSystem> systems() {
        return systems;
    }

    /**
     * Tells what is unusual about it.
     *
     * @return the quirks, unmodifiable; for most there are none
     */
    public Set<Quirk> quirks() {
        return quirks;
    }

    /**
     * Installs a version.
     *
     * @param host the machine, whose user gets a home directory if there is none
     * @param version the version of a release, such as {@code go1.22.5}
     * @return where it is
     * @throws IllegalArgumentException if the machine has another operating system, or there is no such version
     */
    public Installed write(FakeHost host, String version) {
        return write(host, GoInstallation.of(version));
    }

    /**
     * Installs a toolchain, which may lack parts or have more.
     *
     * @param host the machine, whose user gets a home directory if there is none
     * @param go a toolchain of a released version
     * @return where it is
     * @throws IllegalArgumentException if the machine has another operating system, or the version was not released
     */
    public Installed write(FakeHost host, GoInstallation go) {
        if (!systems.contains(host.platform().system())) {
            throw new IllegalArgumentException(
                    "Nobody installs Go like " + this + " on " + host.platform().system());
        }
        return writer.apply(new Site(host, go));
    }

    /**
     * Gives the ways of one operating system.
     *
     * @param system the operating system
     * @return the ways in the order of the constants
     */
    public static List<Layout> on(OperatingSystem system) {
        return Arrays.stream(values())
                .filter(layout -> layout.systems.contains(system))
                .toList();
    }

    private static Set<OperatingSystem> everywhere() {
        return only(LINUX, MACOS, WINDOWS, FREEBSD);
    }

    private static Set<OperatingSystem> unix() {
        return only(LINUX, MACOS, FREEBSD);
    }

    private static Set<OperatingSystem> only(OperatingSystem first, OperatingSystem... more) {
        return EnumSet.of(first, more);
    }
}
