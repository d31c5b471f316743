package io.github.goroot.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAccessesTest {

    private static final String BUILD = """
            100 execve("/usr/local/go/bin/go", ["go", "build"], 0x7ffe /* 39 vars */) = 0
            100 openat(AT_FDCWD, "/etc/passwd", O_RDONLY) = 3
            100 newfstatat(AT_FDCWD, "/wrong/pkg/tool", 0xc0, 0) = -1 ENOENT (No such file or directory)
            100 newfstatat(AT_FDCWD, "/usr/local/go/pkg/tool", {st_mode=S_IFDIR|0755, ...}, 0) = 0
            100 clone(child_stack=0x2, flags=CLONE_VM|CLONE_THREAD, tls=0x1 <unfinished ...>
            101 openat(AT_FDCWD, "/usr/local/go/src/fmt", O_RDONLY|O_CLOEXEC <unfinished ...>
            100 <... clone resumed>)              = 101
            101 <... openat resumed>)             = 3
            101 openat(AT_FDCWD, "/usr/local/go/src/runtime/none.go", O_RDONLY) = -1 ENOENT (No such file or directory)
            101 clone3({flags=CLONE_VM|CLONE_VFORK}, 88 <unfinished ...>
            102 execve("/usr/local/go/pkg/tool/linux_amd64/compile", ["compile"], 0x1 <unfinished ...>
            102 <... execve resumed>)             = 0
            101 <... clone3 resumed>)             = 102
            102 openat(AT_FDCWD, "/usr/local/go/src/fmt/print.go", O_RDONLY) = 4
            102 +++ exited with 0 +++
            """;

    @Test
    void aBuildNamesItsGorootWithFoldersAndProcesses() throws IOException {
        FileAccesses accesses = read(BUILD);

        assertThat(accesses.kind()).isEqualTo(FileAccesses.Kind.STRACE);
        assertThat(accesses.accesses()).isEqualTo(8);
        assertThat(accesses.goroots()).hasSize(1);
        TouchedGoroot touched = accesses.goroots().get(0);
        assertThat(touched.goroot()).isEqualTo("/usr/local/go");
        assertThat(touched.firstLine()).isEqualTo(1);
        assertThat(touched.areas()).containsOnlyKeys(GorootArea.BIN, GorootArea.PKG, GorootArea.SRC);
        assertThat(touched.touches(GorootArea.BIN)).isEqualTo(new Touches(1, 0));
        assertThat(touched.touches(GorootArea.PKG)).isEqualTo(new Touches(2, 0));
        assertThat(touched.touches(GorootArea.SRC)).isEqualTo(new Touches(2, 1));
        assertThat(touched.processes())
                .containsExactly(
                        new TouchingProcess(OptionalLong.of(100), Optional.of("go"), new Touches(3, 1)),
                        new TouchingProcess(OptionalLong.of(102), Optional.of("compile"), new Touches(2, 0)));
        assertThat(accesses.probed()).extracting(TouchedGoroot::goroot).containsExactly("/wrong");
    }

    @Test
    void gorootsComeInTheOrderOfTheFirstTouch() throws IOException {
        FileAccesses accesses = read("""
                stat("/b/bin/go", 0x1) = 0
                stat("/a/pkg/tool", 0x1) = 0
                stat("/b/src/runtime/proc.go", 0x1) = 0
                """);

        assertThat(accesses.goroots())
                .extracting(TouchedGoroot::goroot, TouchedGoroot::firstLine)
                .containsExactly(tuple("/b", 1L), tuple("/a", 2L));
        assertThat(accesses.goroots().get(0).processes())
                .containsExactly(new TouchingProcess(OptionalLong.empty(), Optional.empty(), new Touches(2, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open(\"/go/pkg/tool/linux_amd64/link\", O_RDONLY) = 3",
                "[pid  1234] openat(AT_FDCWD, \"/go/pkg/tool/linux_amd64/link\", O_RDONLY) = 3",
                "1234<go> openat(AT_FDCWD</home/u>, \"/go/pkg/tool/linux_amd64/link\", O_RDONLY) = 3</go/pkg/tool>",
                "12:34:56.123456 stat(\"/go/pkg/tool\", {st_mode=S_IFDIR}) = 0 <0.000012>",
                "1234  1699999999.123456 stat(\"/go/pkg/tool\", {st_mode=S_IFDIR}) = 0",
                "1234 12:34:56 (+     0.000012) stat(\"/go/pkg/tool\", {st_mode=S_IFDIR}) = 0",
                "     0.000012 access(\"/go/pkg/tool\", F_OK) = 0",
                "statx(AT_FDCWD, \"/go/pkg/tool\", 0, 0, {}) = 0",
                "readlink(\"/go/pkg/tool/linux_amd64/a = b\", 0x1, 9) = 9",
                "open(\"/\\147o/pkg/\\x74ool\", O_RDONLY) = 3",
                "openat(3</go/pkg>, \"tool\", O_RDONLY) = 4",
                "newfstatat(3</go/pkg/tool>, \"\", {}, AT_EMPTY_PATH) = 0",
                "open(\"/go/src/runtime\", O_RDONLY)        = 3",
                "open(\"/go/pkg/linux_amd64/runtime.a\", O_RDONLY) = 3",
            })
    void everyFormOfACallIsUnderstood(String line) throws IOException {
        assertThat(read(line).goroots()).extracting(TouchedGoroot::goroot).containsExactly("/go");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open(\"/go/pkg/tool",
                "open(\"/go/pkg/tool\"..., O_RDONLY) = 3",
                "open(\"/go/pkg/tool\", O_RDONLY) = ?",
                "open(\"/go/pkg/tool\", O_RDONLY <unfinished ...>",
                "<... open resumed>) = 3",
                "write(1, \"/go/pkg/tool\", 12) = 12",
                "openat(AT_FDCWD, \"pkg/tool\", O_RDONLY) = 3",
                "open(\"/home/u/go/src/github.com/x/y.go\", O_RDONLY) = 3",
                "open(\"/home/u/go/bin/go\", O_RDONLY) = 3",
                "open(\"/home/u/go/pkg/linux_amd64/github.com/x.a\", O_RDONLY) = 3",
                "open(\"/app/src/log/log.go\", O_RDONLY) = 3",
                "open(\"/app/pkg/tools/x.go\", O_RDONLY) = 3",
                "open(\"/app/pkg/tool/x.go\", O_RDONLY) = 3",
                "openat(\"",
                "[pid",
                "--- SIGURG {si_signo=SIGURG} ---",
                ""
            })
    void otherLinesNameNoGoroot(String line) throws IOException {
        assertThat(read(line).goroots()).isEmpty();
        assertThat(read(line).probed()).isEmpty();
    }

    @Test
    void bytesInOctalAreUtf8() throws IOException {
        assertThat(read("open(\"/g\\303\\266/pkg/tool\", O_RDONLY) = 3").goroots())
                .extracting(TouchedGoroot::goroot)
                .containsExactly("/g\u00f6");
    }

    private static final String TABLE = """
            "Time of Day","Process Name","PID","Operation","Path","Result","Detail"
            "10:00:00.1","go.exe","42","CreateFile","C:\\Program Files\\Go\\bin\\go.exe","SUCCESS","Desired Access: ""Read"", x"
            "10:00:00.2","go.exe","42","QueryOpen","C:\\Program Files\\Go\\pkg\\tool","SUCCESS",""
            "10:00:00.3","go.exe","42","RegOpenKey","HKLM\\Software\\Go\\pkg\\tool","SUCCESS",""
            "10:00:00.4","compile.exe","43","CreateFile","c:\\program files\\go\\SRC\\runtime\\x.go","NAME NOT FOUND",""
            "10:00:00.5","go.exe","42","CreateFile","D:\\old\\pkg\\tool","PATH NOT FOUND",""
            "10:00:00.6","go.exe","42","CreateFile","C:\\Program Files\\Go\\pkg\\tool\\windows_amd64\\compile.exe
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16"})
    void processMonitorsTableIsRead(String charset) throws IOException {
        for (String mark : new String[] {"", charset.equals("UTF-16") ? "" : "\ufeff"}) {
            FileAccesses accesses = read(mark + TABLE.replace("\n", "\r\n"), Charset.forName(charset));

            assertThat(accesses.kind()).isEqualTo(FileAccesses.Kind.PROCESS_MONITOR);
            assertThat(accesses.goroots()).hasSize(1);
            TouchedGoroot touched = accesses.goroots().get(0);
            assertThat(touched.goroot()).isEqualTo("C:\\Program Files\\Go");
            assertThat(touched.firstLine()).isEqualTo(2);
            assertThat(touched.areas().keySet()).containsExactly(GorootArea.BIN, GorootArea.PKG, GorootArea.SRC);
            assertThat(touched.touches(GorootArea.SRC)).isEqualTo(new Touches(0, 1));
            assertThat(touched.processes())
                    .containsExactly(
                            new TouchingProcess(OptionalLong.of(42), Optional.of("go.exe"), new Touches(2, 1)),
                            new TouchingProcess(OptionalLong.of(43), Optional.of("compile.exe"), new Touches(0, 1)));
            assertThat(accesses.probed()).extracting(TouchedGoroot::goroot).containsExactly("D:\\old");
        }
    }

    @Test
    void columnsMayStandInAnyOrder() throws IOException {
        assertThat(read("Path,Operation\nC:\\Go\\pkg\\tool,QueryOpen\n").goroots())
                .containsExactly(new TouchedGoroot(
                        "C:\\Go",
                        2,
                        java.util.Map.of(GorootArea.PKG, new Touches(1, 0)),
                        java.util.List.of(
                                new TouchingProcess(OptionalLong.empty(), Optional.empty(), new Touches(1, 0)))));
    }

    @Test
    void manyDoubtfulPlacesDoNotHideARealOne() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("open(\"/app").append(i).append("/src/log/log.go\", O_RDONLY) = 3\n");
        }
        text.append("open(\"/go/pkg/tool\", O_RDONLY) = 3\n");

        assertThat(read(text.toString()).goroots())
                .extracting(TouchedGoroot::goroot)
                .containsExactly("/go");
    }

    private static FileAccesses read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private static FileAccesses read(String text, Charset charset) throws IOException {
        return FileAccesses.read(new ByteArrayInputStream(text.getBytes(charset)));
    }
}
