package io.github.goroot.testkit.layout;

import io.github.goroot.host.OperatingSystem;
import io.github.goroot.model.GoPlatform;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;

/**
 * One installation on one machine while it is being written.
 *
 * <p>Paths are templates with {@code /} on every system. {@code ~} at the beginning stands for the home directory of the
 * user, <code>{v}</code> for the version as Go compares it ({@code 1.22.5}), <code>{line}</code> for its language
 * ({@code 1.22}), <code>{os}</code> and <code>{arch}</code> for the platform, <code>{exe}</code> for the ending of programs.
 * Not thread-safe.
 */
final class Site {

    private final FakeHost host;
    private final GoInstallation go;
    private final GoPlatform platform;

    Site(FakeHost host, GoInstallation go) {
        this.host = host;
        this.go = go;
        this.platform = go.platformOn(host);
    }

    FakeHost host() {
        return host;
    }

    GoInstallation go() {
        return go;
    }

    /** Gives the same machine for a changed installation. */
    Site with(GoInstallation other) {
        return new Site(host, other);
    }

    boolean isWindows() {
        return host.platform().isWindows();
    }

    boolean isMac() {
        return host.platform().system() == OperatingSystem.MACOS;
    }

    /** Gives the home directory of the user, who gets one if there is none yet. */
    String home() {
        String variable = isWindows() ? "USERPROFILE" : "HOME";
        if (host.variable(variable).isEmpty()) {
            host.home(isWindows() ? "C:\\Users\\ann" : isMac() ? "/Users/ann" : "/home/ann");
        }
        return host.variable(variable).orElseThrow();
    }

    /** Gives the name of the user, as the home directory tells it. */
    String user() {
        String home = home();
        return home.substring(Math.max(home.lastIndexOf('/'), home.lastIndexOf('\\')) + 1);
    }

    /** Fills in a template that is no path. */
    String text(String template) {
        if (template.contains("{v}") && go.version().isDevel()) {
            throw new IllegalArgumentException("Only releases are installed like this, for their version is in a path");
        }
        return template.replace("{v}", go.version().gover().orElse(""))
                .replace("{line}", go.version().languageVersion().orElse(""))
                .replace("{os}", platform.goos())
                .replace("{arch}", platform.goarch())
                .replace("{exe}", isWindows() ? ".exe" : "");
    }

    String path(String template) {
        String path = text(template);
        String notation = isWindows() ? path.replace('/', '\\') : path;
        return notation.startsWith("~") ? home() + notation.substring(1) : notation;
    }

    /** Writes the installation and gives its GOROOT. */
    String install(String home) {
        String path = path(home);
        go.into(host, path);
        return path;
    }

    Site file(String path, String content) {
        host.file(path(path), content);
        return this;
    }

    Site script(String path, String content) {
        host.executable(path(path), content);
        return this;
    }

    Site program(String path) {
        host.program(path(path));
        return this;
    }

    /** Makes a link to a target that is a template too. */
    Site link(String path, String target) {
        host.link(path(path), path(target));
        return this;
    }

    /** Makes a link to a directory as managers do that run everywhere: on Windows a junction, which needs no rights. */
    Site directoryLink(String path, String target) {
        if (isWindows()) {
            host.junction(path(path), path(target));
            return this;
        }
        return link(path, target);
    }

    /** Sets a variable unless the test has set it; the value is taken as it is. */
    Site env(String name, String value) {
        if (host.variable(name).isEmpty()) {
            host.env(name, value);
        }
        return this;
    }
}
