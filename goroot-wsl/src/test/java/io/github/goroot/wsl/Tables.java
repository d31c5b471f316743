package io.github.goroot.wsl;

/** Tables of mounts as {@code /proc/self/mountinfo} writes them. */
final class Tables {

    static final String ROOT = "60 59 8:32 / / rw,relatime - ext4 /dev/sdc rw,discard\n";
    static final String C = drive("C:\\134", "/mnt/c", "C:\\");
    static final String D = drive("D:\\134", "/mnt/d", "D:\\");
    static final String SHARE = drive("\\134\\134server\\134share", "/mnt/share", "UNC\\server\\share");

    /** What a distribution of WSL 2 has that mounts two drives and a share. */
    static final String SECOND = ROOT + tmpfs("/mnt/wsl") + C + D + SHARE;

    /** The same of WSL 1. */
    static final String FIRST =
            "2 2 0:2 / / rw,noatime - wslfs rootfs rw\n" + drvfs("C:", "/mnt/c") + drvfs("D:", "/mnt/d");

    private Tables() {}

    static String drive(String source, String point, String path) {
        return line(
                "/", point, "9p", source, "rw,aname=drvfs;path=" + path + ";uid=1000;gid=1000;symlinkroot=/mnt/,mmap");
    }

    static String drvfs(String source, String point) {
        return line("/", point, "drvfs", source, "rw,case=off");
    }

    static String tmpfs(String point) {
        return line("/", point, "tmpfs", "none", "rw");
    }

    static String line(String root, String point, String type, String source, String options) {
        return "61 60 0:40 " + root + " " + point + " rw,relatime shared:1 - " + type + " " + source + " " + options
                + "\n";
    }
}
