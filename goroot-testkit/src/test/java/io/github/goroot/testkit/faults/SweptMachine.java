package io.github.goroot.testkit.faults;

import io.github.goroot.GoToolchainsBuilder;
import io.github.goroot.host.Host;
import io.github.goroot.host.OperatingSystem;
import io.github.goroot.testkit.FakeHost;
import io.github.goroot.testkit.GoInstallation;
import io.github.goroot.testkit.layout.Layout;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A machine whose every operation is made to fail.
 *
 * @param name what to call it
 * @param host the machine without faults
 * @param search what is asked of it
 */
record SweptMachine(String name, Host host, UnaryOperator<GoToolchainsBuilder> search) {

    private static final GoInstallation GO = GoInstallation.of("go1.22.5");

    static Stream<SweptMachine> all() {
        return Stream.of(
                of("Linux with everything", linux()),
                of("Linux with network mounts", mounts()),
                of(
                        "Linux, paths given by the caller",
                        linux(),
                        builder -> builder.explicitPath("/opt/go")
                                .explicitPath("relative/go")
                                .explicitPath("/gone")
                                .goExecutable("/usr/lib/go-1.21/pkg/tool/linux_amd64/compile")),
                of("Mac with Homebrew", macos()),
                of("Windows with drives and a share", windows()),
                of(
                        "Linux with managers",
                        managers(
                                FakeHost.linux()
                                        .home("/home/ann")
                                        .searchPath("/home/ann/.asdf/shims", "/home/ann/.local/share/mise/shims"),
                                Layout.ASDF,
                                Layout.MISE,
                                Layout.GOENV_2,
                                Layout.GOBREW,
                                Layout.GOUP,
                                Layout.MODULE_CACHE_UNUSED,
                                Layout.HOMEBREW,
                                Layout.SETUP_GO)),
                of(
                        "Windows with managers",
                        managers(
                                FakeHost.windows().home("C:\\Users\\ann").searchPath("C:\\Users\\ann\\scoop\\shims"),
                                Layout.SCOOP,
                                Layout.MISE,
                                Layout.G_VOIDINT,
                                Layout.VFOX,
                                Layout.MODULE_CACHE)),
                of("Linux, all broken", broken(FakeHost.linux().home("/home/ann"), "/home/ann/sdk/", "/opt/")),
                of("Windows, all broken", broken(FakeHost.windows().home("D:\\ann"), "D:\\ann\\sdk\\", "C:\\opt\\")),
                of("Linux, empty", FakeHost.linux()),
                of("Mac, empty", FakeHost.macos()),
                of("Windows, empty", FakeHost.windows()),
                of("FreeBSD, empty", FakeHost.unix(OperatingSystem.FREEBSD)));
    }

    @Override
    public String toString() {
        return name;
    }

    private static SweptMachine of(String name, FakeHost host) {
        return of(name, host, UnaryOperator.identity());
    }

    private static SweptMachine of(String name, FakeHost host, UnaryOperator<GoToolchainsBuilder> search) {
        return new SweptMachine(name, host.build(), search);
    }

    private static FakeHost managers(FakeHost host, Layout... layouts) {
        int patch = 1;
        for (Layout layout : layouts) {
            layout.write(host, "go1.22." + patch++);
        }
        return host;
    }

    private static FakeHost linux() {
        FakeHost host = FakeHost.linux()
                .home("/home/ann")
                .env("GOROOT", "/opt/go")
                .file("/home/ann/.config/go/env", "GOFLAGS=-mod=mod\nGOROOT=/srv/go\n")
                .searchPath("/usr/bin", "/nowhere", "", "/usr/local/go/bin", "/home/ann/bin")
                .link("/home/ann/bin/go", "/home/ann/sdk/go1.23.1/bin/go")
                .file("/home/ann/sdk/notes.txt", "");
        for (String version : List.of("go1.20.14", "go1.23.1", "go1.24rc1")) {
            GoInstallation.of(version).into(host, "/home/ann/sdk/" + version);
        }
        GoInstallation.of("go1.19.8").debianInto(host);
        GoInstallation.of("go1.21.0").debianInto(host);
        return host.go("go1.22.1", "/opt/go")
                .go("go1.22.2", "/srv/go")
                .go("go1.22.3", "/usr/local/go")
                .go("go1.18.10", "/usr/lib64/go/1.18")
                .go("go1.22.4", "/usr/lib/golang");
    }

    private static FakeHost mounts() {
        return FakeHost.linux()
                .file("/proc/self/mountinfo", """
                        22 1 254:0 / / rw,relatime - ext4 /dev/vda1 rw
                        30 22 0:30 / /proc rw - proc proc rw
                        40 22 0:40 / /home rw shared:7 - nfs4 server:/home rw
                        41 22 0:41 / /mnt rw - ext4 /dev/vdb rw
                        42 41 0:42 / /mnt/a\\040share rw master:1 - cifs //server/share rw
                        43 22 0:43 / /far rw - fuse.sshfs ann@far: rw
                        """)
                .home("/home/ann")
                .env("GOROOT", "/far/go")
                .searchPath("/mnt/a share/bin", "/home/ann/bin", "/usr/local/go/bin", "/mnt/bin")
                .link("/home/ann/bin/go", "/home/ann/sdk/go1.23.1/bin/go")
                .link("/mnt/bin/go", "/mnt/go/bin/go")
                .link("/usr/lib/go", "/far/go")
                .go("go1.20.14", "/far/go")
                .go("go1.21.0", "/mnt/go")
                .go("go1.22.5", "/usr/local/go")
                .go("go1.23.1", "/home/ann/sdk/go1.23.1")
                .go("go1.23.2", "/home/ann/sdk/go1.23.2")
                .go("go1.24.0", "/mnt/a share");
    }

    private static FakeHost macos() {
        FakeHost host = FakeHost.macos()
                .home("/Users/ann")
                .file("/Users/ann/Library/Application Support/go/env", "GOROOT=/Users/ann/go-tip\n")
                .searchPath("/opt/homebrew/bin", "/usr/local/go/bin", "/opt/homebrew/opt/go/libexec/bin")
                .go("go1.21.0", "/Users/ann/go-tip")
                .go("go1.20.1", "/Users/ann/sdk/go1.20.1")
                .go("go1.23.1", "/usr/local/go");
        GoInstallation.of("go1.19.8").platform("darwin", "amd64").into(host, "/Users/ann/sdk/go1.19.8");
        return GO.homebrewInto(host);
    }

    private static FakeHost windows() {
        FakeHost host = FakeHost.windows("D:\\", "\\\\server\\share\\")
                .home("C:\\Users\\Ann")
                .env("AppData", "C:\\Users\\Ann\\AppData\\Roaming")
                .file("C:\\Users\\Ann\\AppData\\Roaming\\go\\env", "GOROOT=D:\\set\\go\n")
                .env("GOROOT", "C:\\Go1.4")
                .env("ProgramFiles", "C:\\Program Files")
                .searchPath(
                        "C:\\Windows",
                        "\\\\server\\share\\go\\bin",
                        "\"C:\\Program Files\\Go\\bin\"",
                        "D:\\tools",
                        "\"D:\\semi;colon\\go\\bin\"");
        host.file("D:\\tools\\go.bat", "@D:\\elsewhere\\go.exe %*\r\n");
        return host.go("go1.24.0", "C:\\Program Files\\Go")
                .go("go1.16.15", "C:\\Go")
                .go("go1.20.14", "\\\\server\\share\\go")
                .go("go1.21.0", "D:\\set\\go")
                .go("go1.22.5", "D:\\semi;colon\\go")
                .go("go1.23.1", "C:\\Users\\Ann\\sdk\\go1.23.1");
    }

    /** Every kind of refusal, and one toolchain in the midst of them. */
    private static FakeHost broken(FakeHost host, String sdk, String opt) {
        boolean windows = opt.contains("\\");
        GO.without("pkg/tool/GOOS_GOARCH/compile").into(host, sdk + "no-compiler");
        GO.without("pkg").into(host, sdk + "never-built");
        GO.without("bin/go").into(host, sdk + "no-go");
        GO.without("bin/go").withDirectory("bin/" + (windows ? "go.exe" : "go")).into(host, sdk + "directory-go");
        GO.notExecutable().into(host, sdk + "not-executable");
        GoInstallation untold = GO.without("src/internal");
        untold.without("VERSION").into(host, sdk + "no-version");
        untold.with("VERSION", "1.22").into(host, sdk + "odd-version");
        GO.without("src").into(host, sdk + "no-sources");
        GO.platform("plan9", "386").into(host, sdk + "foreign");
        GO.without("bin/gofmt").into(host, sdk + "whole");
        host.link(sdk + "dangling", "away").link(sdk + "looping", "looping").file(sdk + "file", "");
        GO.into(host, sdk + "locked").unreadable(sdk + "locked");
        host.env("GOROOT", opt + "stale");
        String exe = windows ? "go.exe" : "go";
        host.searchPath(opt + "script", opt + "copy", opt + "gccgo", opt + "text", opt + "device", opt + "dangling");
        host.executable(opt + "script/" + exe, "#!/bin/sh\nexec /opt/shim \"$@\"\n")
                .program(opt + "copy/" + exe)
                .executable(opt + "gccgo/" + exe, "\u007fELF libgo.so.22")
                .executable(opt + "text/" + exe, "hello")
                .device(opt + "device/" + exe)
                .link(opt + "dangling/" + exe, opt + "away");
        return host;
    }
}
