package io.github.goroot.cli;

import io.github.goroot.testkit.FakeHost;

/** Machines for a doctor, with programs that tell their version. */
public final class SickMachines {

    private SickMachines() {}

    /** A machine on which nothing is wrong. */
    public static FakeHost healthy() {
        FakeHost host = FakeHost.linux().home("/home/ann").workingDirectory("/home/ann/shop");
        return go(host, "go1.24.4", "/usr/local/go")
                .searchPath("/usr/local/go/bin", "/usr/bin", "/bin")
                .file("/home/ann/shop/go.mod", "module shop\n\ngo 1.24.1\n");
    }

    /** A machine with most of what people come with. */
    public static FakeHost sick() {
        FakeHost host = bash(healthy())
                .file("/home/ann/.profile", "export GOROOT=/opt/go\nexport GOTOOLCHAIN=local\n. ~/.bashrc\n")
                .file("/home/ann/.bashrc", "# Go\nexport GOROOT=/usr/lib/go-1.19\nGOPATH=$HOME/work\n")
                .env("GOROOT", "/usr/lib/go-1.19")
                .env("GOTOOLCHAIN", "local")
                .file("/home/ann/.config/go/env", "GOROOT=/usr/local/go\n")
                .file("/home/ann/shop/go.mod", "module shop\n\ngo 1.25.3\n")
                .program("/home/ann/go/bin/gopls");
        go(host, "go1.19.8", "/usr/lib/go-1.19").link("/usr/bin/go", "../lib/go-1.19/bin/go");
        go(host, "go1.23.5", "/home/ann/sdk/go1.23.5").file("/home/ann/sdk/go1.23.5/.unpacked-success", "");
        return host;
    }

    /** Gives the machine to a user whose shell is bash. */
    static FakeHost bash(FakeHost host) {
        return host.env("USER", "ann").file("/etc/passwd", "ann:x:1000:1000::/home/ann:/bin/bash\n");
    }

    /** Puts an installation whose programs bear its version. */
    static FakeHost go(FakeHost host, String version, String home) {
        return host.go(version, home)
                .executable(home + "/bin/go", program("cmd/go", version))
                .executable(home + "/pkg/tool/linux_amd64/compile", program("cmd/compile", version));
    }

    static byte[] program(String main, String version) {
        return MadeUpProgram.of(
                version, "path\t" + main + "\nbuild\t-trimpath=true\nbuild\tGOARCH=amd64\nbuild\tGOOS=linux\n", "");
    }
}
