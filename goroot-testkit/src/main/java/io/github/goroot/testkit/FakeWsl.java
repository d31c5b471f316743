package io.github.goroot.testkit;

/**
 * What tells a Linux that runs under the Windows Subsystem for Linux from any other.
 *
 * <p>Which evidence there is follows the source of WSL ({@code src/linux/init/util.cpp}, {@code binfmt.h}) and real
 * machines.
 */
final class FakeWsl {

    private static final String INTEROP = "/run/WSL/8_interop";

    private FakeWsl() {}

    /** The kernel of version 1 is Windows itself, which says {@code Microsoft} with a capital. */
    static FakeHost one(FakeHost host) {
        kernel(
                host,
                "4.4.0-22621-Microsoft",
                "(Microsoft@Microsoft.com) (gcc version 5.4.0 (GCC) ) #2506-Microsoft Fri Jan 01 08:00:00 PST 2016");
        return evidence(host)
                .file("/etc/wsl.conf", "[automount]\nroot = /mnt/\n")
                .mount(FakeMount.of("rootfs", "/", "wslfs").options("rw,noatime"))
                .mount(FakeMount.of("C:", "/mnt/c", "drvfs").options("rw,noatime,uid=1000,gid=1000,case=off"));
    }

    /** Version 2 is a virtual machine with a kernel of its own, to which the drives come as {@code 9p}. */
    static FakeHost two(FakeHost host) {
        kernel(
                host,
                "5.15.153.1-microsoft-standard-WSL2",
                "(root@941d701f84f1) (gcc (GCC) 11.2.0, GNU ld (GNU Binutils) 2.37) #1 SMP Fri Mar 29 23:14:13 UTC 2024");
        return evidence(host)
                .file("/etc/wsl.conf", "[boot]\nsystemd=true\n")
                .mount(FakeMount.of("/dev/sdc", "/", "ext4").options("rw,relatime,discard,errors=remount-ro"))
                .mount(FakeMount.of("C:\\", "/mnt/c", "9p")
                        .options("rw,noatime,aname=drvfs;path=C:\\;uid=1000;gid=1000;symlinkroot=/mnt/,cache=5,"
                                + "access=client,msize=65536,trans=fd,rfd=5,wfd=5"));
    }

    private static void kernel(FakeHost host, String release, String build) {
        host.file("/proc/sys/kernel/osrelease", release + "\n")
                .file("/proc/version", "Linux version " + release + " " + build + "\n");
    }

    private static FakeHost evidence(FakeHost host) {
        return host.file(
                        "/proc/sys/fs/binfmt_misc/WSLInterop",
                        "enabled\ninterpreter /init\nflags: PF\noffset 0\nmagic 4d5a\n")
                .device(INTEROP)
                .env("WSL_INTEROP", INTEROP)
                .env("WSL_DISTRO_NAME", "Ubuntu")
                .directory("/mnt/c");
    }
}
