package io.github.goroot.testkit.layout;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.testkit.GoInstallation;

/**
 * What the Go project itself offers: archives, installers, images and {@code golang.org/dl}.
 *
 * <p>Sources: golang/build {@code internal/installer/windowsmsi} and {@code darwinpkg}, golang/dl
 * {@code internal/version/version.go} and {@code gotip.go}, docker-library/golang.
 */
final class OfficialLayouts {

    private static final String UNINSTALL = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\";

    private OfficialLayouts() {}

    static Installed archive(Site site) {
        return Installed.at(site.install("/usr/local/go"));
    }

    static Installed macosPackage(Site site) {
        site.file("/etc/paths.d/go", "/usr/local/go/bin\n");
        return archive(site);
    }

    static Installed docker(Site site) {
        site.env("GOTOOLCHAIN", "local").env("GOPATH", "/go");
        site.host().directory("/go/bin").directory("/go/src");
        return archive(site);
    }

    static Installed msi(Site site) {
        String home = site.install("C:/Program Files/Go");
        key(site, View.BITS_64, "{4F0CB4A5-5A8D-4B7E-9C62-6A4F1E6B1C11}", "InstallLocation", home + "\\");
        return installed(site, home);
    }

    /** Its entry in the list of programs has no location, which the installer sets too late to be sure of. */
    static Installed msi386(Site site) {
        Site small = site.with(site.go().platform("windows", "386"));
        String home = small.install("C:/Program Files (x86)/Go");
        key(small, View.BITS_32, "{9D1B9C3E-08C3-4D1E-8A4C-0B7E5F1A2C33}", "InstallLocation", "");
        return installed(small, home);
    }

    static Installed msiUpTo115(Site site) {
        String home = site.install("C:/Go");
        key(site, View.BITS_64, "{0A6C2F4B-3E57-4C5B-9F0E-7D2A8B1C4D55}", "InstallLocation", home + "\\");
        return installed(site, home);
    }

    static Installed dl(Site site) {
        String home = site.install("~/sdk/go{v}");
        site.file("~/sdk/go{v}/.unpacked-success", "").program("~/go/bin/go{v}{exe}");
        return Installed.at(home);
    }

    static Installed gotip(Site site) {
        GoInstallation tip = site.go()
                .without("VERSION")
                .with("VERSION.cache", site.text("devel go{line}-0123456789 Tue Jan 2 03:04:05 2024 +0000\ntime 0\n"))
                .with(".git/HEAD", "0123456789abcdef0123456789abcdef01234567\n");
        String home = site.with(tip).install("~/sdk/gotip");
        site.program("~/go/bin/gotip{exe}");
        return Installed.at(home);
    }

    /** What every MSI of Go leaves in the registry besides its entry in the list of programs. */
    private static Installed installed(Site site, String home) {
        String go = "HKCU\\Software\\GoProgrammingLanguage";
        String machine = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";
        site.host()
                .registry(keys -> keys.value(go, "installed", RegistryValue.dword(1))
                        .value(go, "installLocation", RegistryValue.text(home + "\\"))
                        .value(go, "ShortCuts", RegistryValue.dword(1))
                        .value(machine, "Path", RegistryValue.expandable("%SystemRoot%\\system32;" + home + "\\bin"))
                        .value("HKCU\\Environment", "GOPATH", RegistryValue.expandable("%USERPROFILE%\\go"))
                        .value("HKCU\\Environment", "Path", RegistryValue.expandable("%USERPROFILE%\\go\\bin")));
        site.env("SystemDrive", "C:")
                .env("ProgramFiles", "C:\\Program Files")
                .env("ProgramW6432", "C:\\Program Files")
                .env("ProgramFiles(x86)", "C:\\Program Files (x86)");
        return Installed.at(home);
    }

    private static void key(Site site, View view, String product, String name, String text) {
        RegistryKey key = RegistryKey.parse("HKLM\\" + UNINSTALL + product, view);
        String title = site.text("Go Programming Language {arch} go{v}");
        site.host()
                .registry(keys -> keys.value(key, "DisplayName", RegistryValue.text(title))
                        .value(key, "DisplayVersion", RegistryValue.text(site.text("{v}")))
                        .value(key, "Publisher", RegistryValue.text("https://go.dev"))
                        .value(key, name, RegistryValue.text(text)));
    }
}
