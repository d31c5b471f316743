package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.InMemoryRegistry;
import io.github.goroot.host.registry.RegEdit;
import io.github.goroot.host.registry.RegEdit.SetKey;
import io.github.goroot.host.registry.RegEdit.SetValue;
import io.github.goroot.host.registry.RegFile;
import io.github.goroot.host.system.SystemHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Wine's reg and regedit export, read by us. */
class WineRegistryTest {

    private static final String ROOT = "HKEY_CURRENT_USER\\Software\\GorootTest";
    private static final RegistryKey KEY = RegistryKey.parse(ROOT, View.BITS_64);
    private static final HostFiles FILES = SystemHost.create().files();

    @BeforeAll
    static void needsWine() throws Exception {
        Wine.require();
    }

    @AfterAll
    static void endsItsServer() throws Exception {
        Wine.end();
    }

    @BeforeEach
    void startsWithoutWhatOthersLeft() throws Exception {
        add(KEY, "x", "REG_SZ", "x");
        Wine.run("reg", "delete", ROOT, "/f");
    }

    @Test
    void everyTypeIsReadAsItWasSet() throws Exception {
        add(KEY, "text", "REG_SZ", "C:\\Program Files\\Go\\");
        add(KEY, "quoted \"name\"", "REG_SZ", "say \"go\"");
        add(KEY, "empty", "REG_SZ", "");
        add(KEY, "expand", "REG_EXPAND_SZ", "%ProgramFiles%\\Go");
        add(KEY, "several", "REG_MULTI_SZ", "a\\0b c\\0d");
        add(KEY, "number", "REG_DWORD", "4294967295");
        add(KEY, "large", "REG_QWORD", "5000000000");
        add(KEY, "bytes", "REG_BINARY", "0001ff".repeat(40));
        add(KEY.child("below\\[here]"), "x", "REG_SZ", "y");
        byte[] bytes = new byte[120];
        for (int i = 0; i < bytes.length; i += 3) {
            bytes[i + 1] = 1;
            bytes[i + 2] = -1;
        }

        Map<String, RegistryValue> values = Map.of(
                "text", RegistryValue.text("C:\\Program Files\\Go\\"),
                "quoted \"name\"", RegistryValue.text("say \"go\""),
                "empty", RegistryValue.text(""),
                "expand", RegistryValue.expandable("%ProgramFiles%\\Go"),
                "several", RegistryValue.texts(List.of("a", "b c", "d")),
                "number", RegistryValue.dword(-1),
                "large", RegistryValue.qword(5_000_000_000L),
                "bytes", RegistryValue.of(RegistryValue.REG_BINARY, bytes));
        Wine.run("reg", "export", ROOT, "exported.reg", "/y");
        assertThat(content("exported.reg"))
                .containsEntry(KEY, values)
                .containsEntry(KEY.child("below\\[here]"), Map.of("x", RegistryValue.text("y")));
        Wine.run("regedit", "/E", "edited.reg", ROOT);
        assertThat(content("edited.reg")).isEqualTo(content("exported.reg"));
    }

    @Test
    void whatWeReadTheSameWayComesBackFromARegistry() throws Exception {
        byte[] file = ("\ufeff" + registry(new Random(20240304))).getBytes(StandardCharsets.UTF_16LE);
        Files.write(Wine.file("ours.reg"), file);

        Wine.run("reg", "import", "ours.reg");
        Wine.run("reg", "export", ROOT, "theirs.reg", "/y");

        Map<RegistryKey, Map<String, RegistryValue>> ours = content("ours.reg");
        assertThat(content("theirs.reg")).isEqualTo(ours);
        assertThat(ours.values().stream().mapToInt(Map::size).sum()).isGreaterThan(300);
    }

    private static String registry(Random random) {
        StringBuilder file = new StringBuilder("Windows Registry Editor Version 5.00\r\n\r\n[" + ROOT + "]\r\n");
        file.append(
                "@=\"default\"\r\n\"größe\"=\"日本語\"\r\n\"lines\"=\"a\\r\\nb\\n\"\r\n\"back\\\\slash\"=\"\\\"\"\r\n");
        // Types 1, 2 and 7 would be terminated on their way, and 4 would be cut to 4 bytes.
        int[] types = {0, 3, 5, 6, 8, 9, 10, 11, 12, 0x7fff_ffff, -1};
        for (int i = 0; i < 300; i++) {
            file.append("\"data").append(i).append("\"=hex(");
            file.append(Integer.toHexString(types[i % types.length])).append("):");
            for (int length = random.nextInt(i % 50 == 0 ? 5000 : 30); length > 0; length--) {
                file.append(String.format("%02x", random.nextInt(256))).append(length > 1 ? "," : "");
                file.append(length % 25 == 2 ? "\\\r\n  " : "");
            }
            file.append("\r\n");
        }
        file.append("\r\n[").append(ROOT).append("\\Straße]\r\n");
        file.append("\r\n[").append(ROOT).append("\\Straße\\日本]\r\n\r\n");
        return file.toString();
    }

    @Test
    void theWholeRegistryIsRead() throws Exception {
        Wine.run("regedit", "/E", "all.reg");
        String text = Files.readString(Wine.file("all.reg"), StandardCharsets.UTF_16LE);

        List<RegEdit> edits = read("all.reg").edits();
        WindowsRegistry registry =
                InMemoryRegistry.builder().apply(read("all.reg")).build();

        assertThat(edits.stream().filter(SetKey.class::isInstance))
                .hasSize((int) text.lines().filter(line -> line.startsWith("[")).count())
                .hasSizeGreaterThan(5000);
        assertThat(edits.stream().filter(SetValue.class::isInstance)).hasSize((int) text.lines()
                .filter(line -> line.startsWith("\"") || line.startsWith("@"))
                .count());
        RegistryKey windows = RegistryKey.parse("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion", View.BITS_64);
        assertThat(registry.value(windows, "ProgramFilesDir").orElseThrow().text())
                .contains("C:\\Program Files");
    }

    @Test
    void theViewsAreThoseOfWine() throws Exception {
        List<String> keys = List.of(
                "HKLM\\SOFTWARE\\GorootTest",
                "HKLM\\SOFTWARE\\Policies\\GorootTest",
                "HKLM\\SOFTWARE\\Classes\\CLSID\\{GorootTest}",
                "HKLM\\SYSTEM\\GorootTest",
                "HKCU\\Software\\GorootTest",
                "HKCU\\Environment\\GorootTest");
        InMemoryRegistry.Builder builder = InMemoryRegistry.builder();
        for (String key : keys) {
            for (View view : View.values()) {
                RegistryKey seen = RegistryKey.parse(key, view);
                add(seen, "view", "REG_SZ", view.name());
                builder.value(seen, "view", RegistryValue.text(view.name()));
            }
        }
        WindowsRegistry ours = builder.build();

        try {
            Wine.run("reg", "export", "HKEY_LOCAL_MACHINE", "machine.reg", "/y");
            Wine.run("reg", "export", "HKEY_CURRENT_USER", "user.reg", "/y");
            WindowsRegistry theirs = InMemoryRegistry.builder()
                    .apply(read("machine.reg"))
                    .apply(read("user.reg"))
                    .build();
            for (String key : keys) {
                for (View view : View.values()) {
                    RegistryKey seen = RegistryKey.parse(key, view);
                    assertThat(ours.value(seen, "view"))
                            .as("%s, %s", key, view)
                            .isPresent()
                            .isEqualTo(theirs.value(seen, "view"));
                }
            }
        } finally {
            for (String key : keys) {
                Wine.run("reg", "delete", key, "/f", "/reg:64");
                if (!ours.value(RegistryKey.parse(key, View.BITS_32), "view")
                        .equals(ours.value(RegistryKey.parse(key, View.BITS_64), "view"))) {
                    Wine.run("reg", "delete", key, "/f", "/reg:32");
                }
            }
        }
    }

    private static void add(RegistryKey key, String name, String type, String data) throws Exception {
        String view = key.view() == View.BITS_32 ? "/reg:32" : "/reg:64";
        Wine.run("reg", "add", key.toString(), "/v", name, "/t", type, "/d", data, "/f", view);
    }

    private static RegFile read(String name) throws IOException {
        Path file = Wine.file(name);
        return RegFile.read(FILES, file, View.BITS_64);
    }

    private static Map<RegistryKey, Map<String, RegistryValue>> content(String name) throws IOException {
        Map<RegistryKey, Map<String, RegistryValue>> content = new HashMap<>();
        for (RegEdit edit : read(name).edits()) {
            Map<String, RegistryValue> values = content.computeIfAbsent(edit.key(), key -> new TreeMap<>());
            if (edit instanceof SetValue set) {
                values.put(set.name(), set.value());
            }
        }
        return content;
    }
}
