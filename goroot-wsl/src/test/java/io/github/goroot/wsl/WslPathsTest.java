package io.github.goroot.wsl;

import static io.github.goroot.wsl.Tables.C;
import static io.github.goroot.wsl.Tables.D;
import static io.github.goroot.wsl.Tables.FIRST;
import static io.github.goroot.wsl.Tables.ROOT;
import static io.github.goroot.wsl.Tables.SECOND;
import static io.github.goroot.wsl.Tables.drive;
import static io.github.goroot.wsl.Tables.drvfs;
import static io.github.goroot.wsl.Tables.line;
import static io.github.goroot.wsl.Tables.tmpfs;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of wslpath, one case for each of their turns. */
class WslPathsTest {

    private static final String HOME = "/home/ann";
    private static final String PROJECT = "/mnt/c/project";

    /** The tag of a share that somebody mounted, and what is mounted over a drive. */
    private static final String VIRTIOFS = ROOT
            + line("/", "/mnt/c", "virtiofs", "drvfsC", "rw")
            + line("/", "/mnt/e", "virtiofs", "drvfsaE", "rw")
            + line("/", "/mnt/x", "virtiofs", "shares", "rw");

    private static final String BOUND =
            SECOND + line("/Users/ann", "/projects", "9p", "C:\\134", "rw,aname=drvfs;path=C:\\;uid=0,mmap");
    private static final String TWICE = SECOND + drive("C:\\134", "/c", "C:\\");
    private static final String COVERED = SECOND + tmpfs("/mnt/c");
    private static final String COVERED_ABOVE = ROOT + C + tmpfs("/mnt") + D;
    private static final String UNCOVERED = ROOT + C + tmpfs("/mnt") + C;
    private static final String NESTED = SECOND + tmpfs("/mnt/c/tmp");
    private static final String FOLDER = SECOND + drive("C:\\134data", "/data", "C:\\data\\");
    private static final String SPACES = ROOT
            + line("/", "/mnt/my\\040drive", "9p", "E:\\134", "rw,aname=drvfs;path=E:\\;uid=0,mmap")
            + line(
                    "/",
                    "/Docker/host",
                    "9p",
                    "C:\\134Program\\040Files\\134Docker",
                    "rw,aname=drvfs;path=C:\\Program Files\\Docker;fmask=022,mmap");
    private static final String MOVED = ROOT + drive("C:\\134", "/c", "C:\\");
    private static final String OFF = ROOT;
    private static final String OTHER_9P = ROOT
            + line("/", "/usr/lib/wsl/drivers", "9p", "drivers", "ro,aname=drivers;fmask=222,mmap")
            + line("/", "/mnt/c", "9p", "plan9", "rw,trans=virtio")
            + line("/", "/mnt/q", "9p", "q", "rw,aname=drvfs;uid=0")
            + line("/", "/mnt/r", "9p", "r", "rw,aname=drvfs;path=relative;uid=0");
    private static final String BROKEN = "nonsense\n61 60 0:40\n61 60 device / /mnt/z rw - 9p z rw\n"
            + "61 60 0:40 / /mnt/y rw shared:1 9p y rw\n61 60 0:40 / /mnt/w rw - 9p\n\n" + SECOND
            + "61 60 0:40 / /mnt/v rw - drvfs V:";

    /** A table, a question and its answer; null where there is none. */
    record Case(String rule, String table, boolean toWindows, String from, String path, String answer) {
        @Override
        public String toString() {
            return (toWindows ? "-w " : "-u ") + path + ": " + rule;
        }
    }

    private static Case w(String rule, String table, String path, String answer) {
        return new Case(rule, table, true, HOME, path, answer);
    }

    private static Case u(String rule, String table, String path, String answer) {
        return new Case(rule, table, false, HOME, path, answer);
    }

    static Stream<Case> cases() {
        return Stream.of(
                // To Windows: drives.
                w("a drive is known by its mount", SECOND, "/mnt/c/Go", "C:\\Go"),
                w("a bare drive keeps its separator", SECOND, "/mnt/c", "C:\\"),
                w("a separator at the end stays", SECOND, "/mnt/c/", "C:\\"),
                w("a separator at the end of a folder stays", SECOND, "/mnt/c/Go/", "C:\\Go\\"),
                w("each drive has its own mount", SECOND, "/mnt/d/x/y", "D:\\x\\y"),
                w("spaces are nothing special", SECOND, "/mnt/c/Program Files/Go", "C:\\Program Files\\Go"),
                w("a prefix ends at a separator", SECOND, "/mnt/cd/x", "\\\\wsl.localhost\\Debian\\mnt\\cd\\x"),
                w("Linux tells upper from lower case", SECOND, "/mnt/C/x", "\\\\wsl.localhost\\Debian\\mnt\\C\\x"),
                w("names keep their case", SECOND, "/mnt/c/GO", "C:\\GO"),
                w("WSL 1 mounts drives as drvfs", FIRST, "/mnt/c/Go", "C:\\Go"),
                w(
                        "drvfs names its source with either separator",
                        ROOT + drvfs("C:/data", "/data"),
                        "/data/x",
                        "C:\\data\\x"),
                w("a share is mounted as UNC", SECOND, "/mnt/share/x", "\\\\server\\share\\x"),
                w("a share has no separator of its own", SECOND, "/mnt/share", "\\\\server\\share"),
                w("virtiofs of older releases has the letter in its tag", VIRTIOFS, "/mnt/c/x", "C:\\x"),
                w("and an a for an administrator's", VIRTIOFS, "/mnt/e/x", "E:\\x"),
                w(
                        "virtiofs of anything else is no drive",
                        VIRTIOFS,
                        "/mnt/x/y",
                        "\\\\wsl.localhost\\Debian\\mnt\\x\\y"),
                w("9p without aname=drvfs is no drive", OTHER_9P, "/mnt/c/x", "\\\\wsl.localhost\\Debian\\mnt\\c\\x"),
                w("9p without a path is no drive", OTHER_9P, "/mnt/q/x", "\\\\wsl.localhost\\Debian\\mnt\\q\\x"),
                w("9p of a relative path is no drive", OTHER_9P, "/mnt/r/x", "\\\\wsl.localhost\\Debian\\mnt\\r\\x"),
                w(
                        "the drivers of the GPU are no drive",
                        OTHER_9P,
                        "/usr/lib/wsl/drivers/x",
                        "\\\\wsl.localhost\\Debian\\usr\\lib\\wsl\\drivers\\x"),
                // To Windows: which mount.
                w("a bind mount adds what it binds", BOUND, "/projects/go", "C:\\Users\\ann\\go"),
                w("a bind mount by itself", BOUND, "/projects", "C:\\Users\\ann"),
                w("what is bound is still where it was", BOUND, "/mnt/c/Users/ann", "C:\\Users\\ann"),
                w("a drive mounted twice has both names", TWICE, "/mnt/c/x", "C:\\x"),
                w("and the second of them", TWICE, "/c/x", "C:\\x"),
                w(
                        "a later mount on the same point covers the earlier",
                        COVERED,
                        "/mnt/c/x",
                        "\\\\wsl.localhost\\Debian\\mnt\\c\\x"),
                w(
                        "a later mount above covers what is below",
                        COVERED_ABOVE,
                        "/mnt/c/x",
                        "\\\\wsl.localhost\\Debian\\mnt\\c\\x"),
                w("what is mounted after that counts", COVERED_ABOVE, "/mnt/d/x", "D:\\x"),
                w("mounted anew it is back", UNCOVERED, "/mnt/c/x", "C:\\x"),
                w(
                        "a mount below takes its part away",
                        NESTED,
                        "/mnt/c/tmp/x",
                        "\\\\wsl.localhost\\Debian\\mnt\\c\\tmp\\x"),
                w("and nothing beside it", NESTED, "/mnt/c/tmp2/x", "C:\\tmp2\\x"),
                w("a folder of a drive can be mounted", FOLDER, "/data/x", "C:\\data\\x"),
                w("octal escapes stand for characters", SPACES, "/mnt/my drive/x", "E:\\x"),
                w("options hold spaces as they are", SPACES, "/Docker/host/x", "C:\\Program Files\\Docker\\x"),
                w("a moved root is seen in the table", MOVED, "/c/Go", "C:\\Go"),
                w("and nothing is left at the usual one", MOVED, "/mnt/c/Go", "\\\\wsl.localhost\\Debian\\mnt\\c\\Go"),
                w(
                        "without drives /mnt/c is a folder like others",
                        OFF,
                        "/mnt/c/Go",
                        "\\\\wsl.localhost\\Debian\\mnt\\c\\Go"),
                w("lines that lack a field are passed over", BROKEN, "/mnt/c/Go", "C:\\Go"),
                w("also the last one", BROKEN, "/mnt/v/x", "\\\\wsl.localhost\\Debian\\mnt\\v\\x"),
                // To Windows: the distribution.
                w(
                        "other files are on the share of the distribution",
                        SECOND,
                        "/usr/local/go",
                        "\\\\wsl.localhost\\Debian\\usr\\local\\go"),
                w("the root is the share", SECOND, "/", "\\\\wsl.localhost\\Debian\\"),
                w("a colon is escaped", SECOND, "/home/ann/a:b", "\\\\wsl.localhost\\Debian\\home\\ann\\a\uf03ab"),
                w("on drives too", SECOND, "/mnt/c/a:b", "C:\\a\uf03ab"),
                w("a backslash is escaped", SECOND, "/home/ann/a\\b", "\\\\wsl.localhost\\Debian\\home\\ann\\a\uf05cb"),
                w(
                        "all that NTFS refuses is escaped",
                        SECOND,
                        "/x/\"*<>?|",
                        "\\\\wsl.localhost\\Debian\\x\\\uf022\uf02a\uf03c\uf03e\uf03f\uf07c"),
                w(
                        "control characters are escaped",
                        SECOND,
                        "/x/\u0001\n",
                        "\\\\wsl.localhost\\Debian\\x\\\uf001\uf00a"),
                w("a tab too", SECOND, "/x/\t", "\\\\wsl.localhost\\Debian\\x\\\uf009"),
                w("other letters stay", SECOND, "/x/\u00fc\u65e5", "\\\\wsl.localhost\\Debian\\x\\\u00fc\u65e5"),
                // To Windows: the text.
                w(". goes", SECOND, "/mnt/c/./Go", "C:\\Go"),
                w(".. takes a part with it", SECOND, "/mnt/c/x/../Go", "C:\\Go"),
                w(".. may leave a drive", SECOND, "/mnt/c/../d/x", "D:\\x"),
                w("doubled separators go", SECOND, "/mnt//c///Go", "C:\\Go"),
                w(". at the end leaves the separator", SECOND, "/mnt/c/Go/.", "C:\\Go\\"),
                w(".. at the end leaves the separator", SECOND, "/mnt/c/Go/..", "C:\\"),
                w("above the root there is nothing", SECOND, "/../x", null),
                w("names that begin with dots are names", SECOND, "/mnt/c/...", "C:\\..."),
                w("the empty text is no path", SECOND, "", null),
                w("a relative path stays one", SECOND, "go/bin", "go\\bin"),
                new Case("on a drive too", SECOND, true, PROJECT, "bin", "bin"),
                new Case("a relative path that leaves the folder is absolute", SECOND, true, PROJECT, "../x", "C:\\x"),
                new Case("a folder beside it is not below it", SECOND, true, PROJECT, "../project2", "C:\\project2"),
                new Case("the folder itself is a dot", SECOND, true, PROJECT, ".", "."),
                // To Linux: drives.
                u("a drive is where it is mounted", SECOND, "C:\\Go", "/mnt/c/Go"),
                u("a drive alone", SECOND, "C:\\", "/mnt/c/"),
                u("Windows does not tell upper from lower case", SECOND, "c:\\Go", "/mnt/c/Go"),
                u("either separator will do", SECOND, "C:/Program Files/Go", "/mnt/c/Program Files/Go"),
                u("both at once will do", SECOND, "C:\\a/b", "/mnt/c/a/b"),
                u("a separator at the end stays", SECOND, "C:\\Go\\", "/mnt/c/Go/"),
                u("long paths lose their prefix", SECOND, "\\\\?\\C:\\Go", "/mnt/c/Go"),
                u("but not those of shares", SECOND, "\\\\?\\UNC\\server\\share\\x", null),
                u("a mounted share is a folder", SECOND, "\\\\server\\share\\x", "/mnt/share/x"),
                u("shares have no case either", SECOND, "\\\\SERVER\\Share\\x", "/mnt/share/x"),
                u("the name of a share ends at a separator", SECOND, "\\\\server\\share2\\x", null),
                u("a share that is not mounted has no name", SECOND, "\\\\other\\share", null),
                u("a device path has no name", SECOND, "\\\\.\\C:\\x", null),
                u("a drive that is not mounted has no name", SECOND, "E:\\x", null),
                u("nothing is guessed without drives", OFF, "C:\\Go", null),
                u("a moved root is seen in the table", MOVED, "C:\\Go", "/c/Go"),
                u("WSL 1 does the same", FIRST, "D:\\x", "/mnt/d/x"),
                u("of two mounts the last counts", TWICE, "C:\\Go", "/c/Go"),
                u("the longest source counts", BOUND, "C:\\Users\\ann\\go", "/projects/go"),
                u("without regard to case", BOUND, "c:\\USERS\\Ann\\go", "/projects/go"),
                u("beside it the drive counts", BOUND, "C:\\Users\\bob", "/mnt/c/Users/bob"),
                u("a source ends at a separator", BOUND, "C:\\Users\\ann2", "/mnt/c/Users/ann2"),
                u("a mounted folder counts before its drive", FOLDER, "C:\\data\\x", "/data/x"),
                u("a drive that is covered has no name", COVERED, "C:\\Go", null),
                u("also if it is covered from above", COVERED_ABOVE, "C:\\Go", null),
                u("mounted after that it has", COVERED_ABOVE, "D:\\Go", "/mnt/d/Go"),
                u("wslpath does not see mounts inside a drive", NESTED, "C:\\tmp\\x", "/mnt/c/tmp/x"),
                u("mount points are decoded", SPACES, "E:\\x", "/mnt/my drive/x"),
                u("escapes stay escaped on drives", SECOND, "C:\\a\uf03ab", "/mnt/c/a\uf03ab"),
                // To Linux: the distribution.
                u(
                        "the share of the distribution",
                        SECOND,
                        "\\\\wsl.localhost\\Debian\\usr\\local\\go",
                        "/usr/local/go"),
                u("its old name", SECOND, "\\\\wsl$\\Debian\\usr\\local\\go", "/usr/local/go"),
                u("without regard to case", SECOND, "\\\\WSL.LOCALHOST\\debian\\usr", "/usr"),
                u("slashes will do", SECOND, "//wsl.localhost/Debian/usr", "/usr"),
                u("the share alone is the root", SECOND, "\\\\wsl$\\Debian", "/"),
                u("with a separator too", SECOND, "\\\\wsl$\\Debian\\", "/"),
                u("another distribution has no name here", SECOND, "\\\\wsl.localhost\\Ubuntu\\usr", null),
                u("its name ends at a separator", SECOND, "\\\\wsl.localhost\\Debian-2\\usr", null),
                u("escapes are undone on the share", SECOND, "\\\\wsl.localhost\\Debian\\a\uf03ab", "/a:b"),
                u("what is never escaped stays", SECOND, "\\\\wsl.localhost\\Debian\\a\uf041\uff1a", "/a\uf041\uff1a"),
                // To Linux: the text.
                u(".. takes a part with it", SECOND, "C:\\x\\..\\Go", "/mnt/c/Go"),
                u(".. does not leave a drive", SECOND, "C:\\..\\x", null),
                u(".. does not leave a server", SECOND, "\\\\server\\share\\..\\..\\x", null),
                u(". goes", SECOND, "C:\\.\\Go\\.", "/mnt/c/Go/"),
                u("doubled separators go", SECOND, "C:\\\\Go\\\\bin", "/mnt/c/Go/bin"),
                u("and before .. does, on Windows", SECOND, "C:\\Go\\bin\\\\..\\x", "/mnt/c/Go/x"),
                u("with either separator", SECOND, "C:/Go//bin//../x", "/mnt/c/Go/x"),
                u("also on the share", SECOND, "//wsl.localhost/Debian/opt//../etc", "/etc"),
                u("not above its root", SECOND, "\\\\wsl.localhost\\Debian\\\\..\\etc", null),
                u("a tab comes back from the share", SECOND, "\\\\wsl$\\Debian\\a\uf009b", "/a\tb"),
                u("relative to the folder of a drive nobody knows", SECOND, "C:Go", null),
                u("a relative path stays one", SECOND, "go\\bin", "go/bin"),
                u("from the root of no drive there is nothing", SECOND, "\\Go", null),
                new Case("from the root of the drive", SECOND, false, PROJECT, "\\Go", "/mnt/c/Go"),
                new Case("below the folder it is relative", SECOND, false, PROJECT, "bin\\go.exe", "bin/go.exe"),
                new Case("beside the folder it is absolute", SECOND, false, PROJECT, "..\\x", "/mnt/c/x"),
                u("the empty text is no path", SECOND, "", null));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void translatesAsWslpathDoes(Case given) {
        WslPaths paths = paths(given.table(), "Debian");

        Translation answer = given.toWindows()
                ? paths.toWindows(given.path(), given.from())
                : paths.toLinux(given.path(), given.from());

        assertThat(answer.path().orElse(null)).as(answer.toString()).isEqualTo(given.answer());
        assertThat(answer.reason().isPresent()).isEqualTo(given.answer() == null);
    }

    @Test
    void thereAreEnoughCases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void withoutANameOfTheDistributionOnlyDrivesHaveNames() {
        WslPaths paths = WslPaths.of(bytes(SECOND), Optional.empty());

        assertThat(paths.toWindows("/mnt/c/x").path()).contains("C:\\x");
        assertThat(paths.toWindows("/usr").reason().orElseThrow()).contains("\"/usr\"", "WSL_DISTRO_NAME");
        assertThat(paths.toLinux("\\\\wsl$\\Debian\\usr").path()).isEmpty();
    }

    @Test
    void distributionsMayBeCalledAnything() {
        for (String name : new String[] {"My Distro", "D\u00e9bian", "a\\b", "../..", "$(x)"}) {
            WslPaths paths = paths(SECOND, name);
            String there = paths.toWindows("/usr/lib/go").path().orElseThrow();

            assertThat(there).isEqualTo("\\\\wsl.localhost\\" + name + "\\usr\\lib\\go");
        }
        assertThat(paths(SECOND, "My Distro")
                        .toLinux("\\\\wsl$\\my distro\\usr")
                        .path())
                .contains("/usr");
    }

    @Test
    void relativePathsNeedAFolder() {
        WslPaths paths = paths(SECOND, "Debian");

        assertThat(paths.toWindows("x").reason().orElseThrow()).contains("relative");
        assertThat(paths.toLinux("x").reason().orElseThrow()).contains("relative");
    }

    @Test
    void tellsWhatIsMountedWhere() {
        assertThat(paths(COVERED, "Debian").drives())
                .containsExactly(new WslDrive("D:", "/mnt/d"), new WslDrive("\\\\server\\share", "/mnt/share"));
        assertThat(paths(SECOND, "Debian").drives())
                .extracting(WslDrive::isDrive)
                .containsExactly(true, true, false);
    }

    @Test
    void tenThousandLinesAreReadAndSearched() {
        StringBuilder table = new StringBuilder(ROOT);
        for (int i = 0; i < 10_000; i++) {
            table.append(i % 2 == 0 ? tmpfs("/run/user/" + i) : drive("C:\\134", "/srv/" + i, "C:\\d" + i + "\\"));
        }
        WslPaths paths = paths(table.toString(), "Debian");

        assertThat(paths.drives()).hasSize(5000);
        assertThat(paths.toWindows("/srv/9999/x").path()).contains("C:\\d9999\\x");
        assertThat(paths.toLinux("c:\\D4711\\x").path()).contains("/srv/4711/x");
    }

    @Test
    void whatHasANameOnADriveComesBackFromIt() {
        WslPaths paths = paths(SECOND, "Debian");
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String path = "/mnt/c/" + letters(random) + "/" + letters(random);

            assertThat(paths.toLinux(paths.toWindows(path).path().orElseThrow()).path())
                    .contains(path);
            String own = "/" + letters(random) + ":" + letters(random) + "/?" + letters(random);
            assertThat(paths.toLinux(paths.toWindows(own).path().orElseThrow()).path())
                    .contains(own);
        }
    }

    @Test
    void anyBytesAreATable() {
        Random random = new Random(11);
        byte[] whole = bytes(BROKEN + BOUND + SPACES);
        for (int i = 0; i < 3000; i++) {
            byte[] table = whole.clone();
            for (int j = 0; j < 5; j++) {
                table[random.nextInt(table.length)] = (byte) random.nextInt();
            }
            WslPaths paths = WslPaths.of(table, Optional.of("Debian"));

            assertThat(paths.toWindows("/mnt/c/x").path()).isPresent();
            Translation there = paths.toLinux("C:\\x");
            assertThat(there.path().isPresent()).isNotEqualTo(there.reason().isPresent());
        }
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private static WslPaths paths(String table, String distribution) {
        return WslPaths.of(bytes(table), Optional.of(distribution));
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }
}
