package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import io.github.goroot.GoToolchains;
import io.github.goroot.ToolchainWatcher;
import io.github.goroot.host.CommandResult;
import io.github.goroot.host.Host;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryNotification;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.RegCommandRegistry;
import io.github.goroot.host.system.SystemHost;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.Looked;
import io.github.goroot.model.PossibleChange;
import io.github.goroot.windows.RegistryLocator;
import io.github.goroot.windows.WindowsPorts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scenarios, and what else is to be known of a registry, on the Windows that this runs on. */
class RegistryOfWindows extends RegistryScenarios {

    private static final RegistryKey TEST = user("Software\\GorootTest");
    private static final String REG = "C:\\windows\\system32\\reg.exe";

    private static final Host HOST = SystemHost.allowCommands(SystemHost.create());
    private final Set<Path> installed = new TreeSet<>();
    private final WindowsRegistry ours = new WindowsPorts().registry(HOST).get().orElseThrow();

    @BeforeAll
    static void startsWithoutWhatOthersLeft() throws IOException {
        for (RegistryKey key : keys()) {
            delete(key);
        }
        delete(TEST);
    }

    @AfterEach
    void leavesNothing() throws IOException {
        startsWithoutWhatOthersLeft();
        for (Path home : installed) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    void install(String version, String home) throws IOException {
        Path root = Path.of(home);
        installed.add(root);
        for (String program : List.of("bin\\go.exe", "bin\\gofmt.exe", "pkg\\tool\\windows_amd64\\compile.exe")) {
            Files.createDirectories(root.resolve(program).getParent());
            Files.writeString(root.resolve(program), "MZ");
        }
        Files.createDirectories(root.resolve("src\\runtime"));
        Files.writeString(root.resolve("VERSION"), version + "\n");
    }

    /** As people do it, except for what their tool cannot make. */
    @Override
    void set(RegistryKey key, String name, RegistryValue value) throws Exception {
        String text = value.text().orElse("");
        if (value.equals(RegistryValue.text(text))
                && text.length() < 1000
                && text.chars().allMatch(c -> c >= ' ')) {
            reg(0, "add", key.toString(), "/v", name, "/t", "REG_SZ", "/d", text, "/f", view(key));
        } else if (value.equals(RegistryValue.expandable(text))) {
            reg(0, "add", key.toString(), "/v", name, "/t", "REG_EXPAND_SZ", "/d", text, "/f", view(key));
        } else {
            reg(0, "add", key.toString(), "/v", name, "/d", "x", "/f", view(key));
            raw(key, name, value);
        }
    }

    @Override
    DiscoveryReport discover() {
        return GoToolchains.builder().withoutBuiltInLocators().build().discover();
    }

    @Test
    void everyTypeIsReadAsItIsKept() throws Exception {
        List<RegistryValue> values = new ArrayList<>(List.of(
                RegistryValue.text("gr\u00fcn \u65e5\u672c"),
                RegistryValue.text(""),
                RegistryValue.text("two\nlines"),
                RegistryValue.text("a\0b"),
                RegistryValue.expandable("%ProgramFiles%\\Go"),
                RegistryValue.texts(List.of("a", "b c")),
                RegistryValue.dword(-1),
                RegistryValue.qword(5_000_000_000L),
                RegistryValue.of(RegistryValue.REG_NONE, new byte[] {0, 0}),
                RegistryValue.of(RegistryValue.REG_NONE, new byte[0]),
                RegistryValue.of(RegistryValue.REG_SZ, new byte[] {'C', 0, ':'}),
                RegistryValue.of(RegistryValue.REG_DWORD, new byte[0]),
                RegistryValue.of(RegistryValue.REG_DWORD_BIG_ENDIAN, new byte[] {0, 0, 0, 1}),
                RegistryValue.of(0x7fff_0001, new byte[] {1, 2, 3}),
                RegistryValue.of(RegistryValue.REG_BINARY, new byte[64 * 1024]),
                RegistryValue.of(RegistryValue.REG_BINARY, new byte[1024]),
                RegistryValue.of(RegistryValue.REG_BINARY, new byte[1025]),
                RegistryValue.of(RegistryValue.REG_BINARY, new byte[1024 * 1024])));
        reg(0, "add", TEST.toString(), "/f");
        for (int i = 0; i < values.size(); i++) {
            raw(TEST, "value" + i, values.get(i));
        }
        raw(TEST, "", RegistryValue.text("default"));

        for (int i = 0; i < values.size(); i++) {
            assertThat(ours.value(TEST, "VALUE" + i)).as("value %d", i).contains(values.get(i));
        }
        assertThat(ours.value(TEST, "").flatMap(RegistryValue::text)).contains("default");
        assertThat(ours.valueNames(TEST, 100)).hasSize(values.size() + 1).startsWith("", "value0", "value1", "value10");
        assertThat(ours.valueNames(TEST, 3)).hasSize(3);
    }

    @Test
    void whatTheInstallerWritesIsToldToWhoWatches() throws Exception {
        GoToolchains toolchains =
                GoToolchains.builder().withoutBuiltInLocators().build();
        BlockingQueue<PossibleChange> told = new LinkedBlockingQueue<>();
        try (ToolchainWatcher watcher =
                toolchains.watch(toolchains.discover(), Duration.ofMillis(50), (change, self) -> told.add(change))) {
            assertThat(watcher.unwatched()).isEmpty();
            RegistryKey key = user("Software\\GoProgrammingLanguage");

            // The nearest key that was there.
            set(key, "installLocation", RegistryValue.text(GO));
            awaitChangeOf(user("Software"), told);
            watcher.follow(toolchains.discover());
            told.clear();

            // The same key again: each notification of Windows is for one change.
            set(key, "installLocation", RegistryValue.text(OTHER));
            awaitChangeOf(key, told);
        }
    }

    /** Windows may tell of a folder late, and others may write into it: only the key's own change counts. */
    private static void awaitChangeOf(RegistryKey key, BlockingQueue<PossibleChange> told) throws Exception {
        List<PossibleChange> seen = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (seen.stream().noneMatch(change -> change.places().contains(key.toString()))) {
            PossibleChange change = told.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(change).as("a change of %s after %s", key, seen).isNotNull();
            seen.add(change);
        }
    }

    @Test
    void aKeyIsWatchedOnceAndNotAtAllWhereThereIsNone() throws Exception {
        RegistryNotification changes =
                new WindowsPorts().registryChanges(HOST).get().orElseThrow();
        CountDownLatch below = new CountDownLatch(1);
        CountDownLatch names = new CountDownLatch(1);
        assertThat(changes.watch(TEST, RegistryNotification.Scope.KEYS, names::countDown))
                .isEmpty();
        reg(0, "add", TEST.toString(), "/f");

        try (Closeable all = changes.watch(TEST, RegistryNotification.Scope.EVERYTHING_BELOW, below::countDown)
                        .orElseThrow();
                Closeable direct = changes.watch(TEST, RegistryNotification.Scope.KEYS, names::countDown)
                        .orElseThrow()) {
            reg(0, "add", TEST + "\\a", "/v", "x", "/d", "y", "/f", "/reg:64");
            assertThat(below.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(names.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(List.of(all, direct)).hasSize(2);
        }
    }

    @Test
    void aValueThatIsTooLongIsAFailure() throws Exception {
        reg(0, "add", TEST.toString(), "/f");
        raw(TEST, "long", RegistryValue.of(RegistryValue.REG_BINARY, new byte[1024 * 1024 + 1]));

        assertThat(failureOf(() -> ours.value(TEST, "long"))).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNotThereIsAbsent() throws Exception {
        assertThat(ours.value(TEST, "x")).isEmpty();
        assertThat(ours.subKeys(TEST, 10)).isEmpty();
        assertThat(ours.valueNames(TEST, 10)).isEmpty();
        assertThat(ours.value(user("Software"), "no such value")).isEmpty();
        assertThat(ours.value(TEST.child("a\0b"), "x")).isEmpty();
        assertThat(ours.value(user("Software"), "x\0y")).isEmpty();
        assertThat(ours.subKeys(TEST.child("/"), 10)).isEmpty();
        assertThat(failureOf(() -> ours.value(new RegistryKey("HKEY_NOWHERE", "x", View.BITS_64), "x")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void tenThousandKeysAreListed() throws Exception {
        reg(0, "add", TEST.toString(), "/f");
        WinReg.HKEY handle = opened(TEST);
        try {
            for (int i = 0; i < 10_000; i++) {
                WinReg.HKEYByReference made = new WinReg.HKEYByReference();
                Advapi32.INSTANCE.RegCreateKeyEx(
                        handle, String.format("key%05d", i), 0, null, 0, WinNT.KEY_READ, null, made, null);
                Advapi32.INSTANCE.RegCloseKey(made.getValue());
            }
        } finally {
            Advapi32.INSTANCE.RegCloseKey(handle);
        }

        assertThat(ours.subKeys(TEST, 20_000)).hasSize(10_000).contains(TEST.child("key00000"), TEST.child("key09999"));
        assertThat(ours.subKeys(TEST, 7)).hasSize(7);
    }

    @Test
    void theViewsAreApart() throws Exception {
        for (View view : View.values()) {
            set(machine("SOFTWARE\\GoLang", view), "view", RegistryValue.text(view.name()));
        }

        for (View view : View.values()) {
            assertThat(ours.value(machine("SOFTWARE\\GoLang", view), "view").flatMap(RegistryValue::text))
                    .contains(view.name());
        }
    }

    @Test
    void theProgramOfWindowsSaysTheSame() throws Exception {
        WindowsRegistry theirs = RegCommandRegistry.of(HOST.commands().get().orElseThrow(), REG);
        List<RegistryValue> values = List.of(
                RegistryValue.text(GO + "\\"),
                RegistryValue.text("a    REG_SZ    b"),
                RegistryValue.text(""),
                RegistryValue.text("gr\u00fcn"),
                RegistryValue.expandable("%ProgramFiles%\\Go"),
                RegistryValue.texts(List.of("a", "b c")),
                RegistryValue.dword(4096),
                RegistryValue.of(RegistryValue.REG_BINARY, new byte[] {0, 1, -1}),
                RegistryValue.of(RegistryValue.REG_NONE, new byte[] {0, 0}));
        reg(0, "add", TEST.toString(), "/f");
        reg(0, "add", TEST.child("below").toString(), "/f");
        for (int i = 0; i < values.size(); i++) {
            raw(TEST, "a    value" + i, values.get(i));
        }

        for (int i = 0; i < values.size(); i++) {
            assertThat(theirs.value(TEST, "a    value" + i)).as("value %d", i).contains(values.get(i));
        }
        assertThat(theirs.subKeys(TEST, 10)).isEqualTo(ours.subKeys(TEST, 10)).containsExactly(TEST.child("below"));
        assertThat(theirs.value(TEST, "none")).isEmpty();
        assertThat(theirs.value(TEST.child("none"), "none")).isEmpty();
        assertThat(theirs.subKeys(TEST.child("none"), 10)).isEmpty();
        // Wine sets it with the key, Windows does not.
        assertThat(theirs.value(TEST, "")).isEqualTo(ours.value(TEST, ""));
    }

    @Test
    void whereNothingIsInstalledItReadsLittle() {
        List<Looked> looked =
                discover().locator(RegistryLocator.ID).orElseThrow().looked();

        assertThat(looked)
                .filteredOn(each -> each.kind() == Looked.Kind.REGISTRY)
                .hasSizeLessThanOrEqualTo(60);
    }

    private interface Call {
        Object make() throws IOException;
    }

    private static Throwable failureOf(Call call) {
        try {
            call.make();
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static WinReg.HKEY opened(RegistryKey key) {
        WinReg.HKEY root = switch (key.hive()) {
            case "HKEY_CURRENT_USER" -> WinReg.HKEY_CURRENT_USER;
            case "HKEY_USERS" -> WinReg.HKEY_USERS;
            default -> WinReg.HKEY_LOCAL_MACHINE;
        };
        int bits = key.view() == View.BITS_32 ? WinNT.KEY_WOW64_32KEY : WinNT.KEY_WOW64_64KEY;
        WinReg.HKEYByReference handle = new WinReg.HKEYByReference();
        assertThat(Advapi32.INSTANCE.RegOpenKeyEx(root, key.path(), 0, WinNT.KEY_READ | WinNT.KEY_WRITE | bits, handle))
                .as("opening %s", key)
                .isZero();
        return handle.getValue();
    }

    private static void raw(RegistryKey key, String name, RegistryValue value) {
        WinReg.HKEY handle = opened(key);
        try {
            byte[] data = value.data();
            // Something must be there, also where nothing of it counts.
            byte[] room = data.length == 0 ? new byte[1] : data;
            assertThat(Advapi32.INSTANCE.RegSetValueEx(handle, name, 0, value.type(), room, data.length))
                    .as("setting %s", name)
                    .isZero();
        } finally {
            Advapi32.INSTANCE.RegCloseKey(handle);
        }
    }

    private static String view(RegistryKey key) {
        return key.view() == View.BITS_32 ? "/reg:32" : "/reg:64";
    }

    private static void delete(RegistryKey key) throws IOException {
        reg(-1, "delete", key.toString(), "/f", view(key));
    }

    private static void reg(int expected, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(REG));
        command.addAll(List.of(arguments));
        CommandResult result = HOST.commands().get().orElseThrow().run(command, Map.of(), Duration.ofSeconds(60));
        if (expected >= 0) {
            assertThat(result.exitStatus())
                    .as("%s: %s", command, new String(result.output(), StandardCharsets.ISO_8859_1))
                    .isEqualTo(expected);
        }
    }
}
