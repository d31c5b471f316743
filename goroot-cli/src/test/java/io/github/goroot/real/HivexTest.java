package io.github.goroot.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goroot.host.HostFiles;
import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.HiveFile;
import io.github.goroot.host.registry.HiveRegistry;
import io.github.goroot.host.registry.RegEdit;
import io.github.goroot.host.registry.RegFile;
import io.github.goroot.host.system.SystemHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hives that Debian's hivexregedit has filled, read by us and by its own tools. */
class HivexTest {

    private static final int MANY = 250;
    private static final String PREFIX = "HKEY_CURRENT_USER";
    private static final HostFiles FILES = SystemHost.create().files();

    @TempDir
    private Path scratch;

    private Path hive;

    @BeforeEach
    void needsItsTools() throws IOException {
        for (String tool : List.of("hivexregedit", "hivexget")) {
            boolean there = Files.isExecutable(Path.of("/usr/bin", tool));
            Ring.HIVEX.requires(there, "there is no /usr/bin/" + tool + " of libwin-hivex-perl and libhivex-bin");
        }
        hive = Files.write(scratch.resolve("NTUSER.DAT"), SeedHive.bytes());
    }

    @Test
    void theSeedIsAHiveForBoth() throws Exception {
        assertThat(content(HiveFile.open(FILES, hive))).isEqualTo(Map.of("", Map.of()));
        assertThat(export()).isEqualTo(Map.of("", Map.of()));
    }

    @Test
    void everyValueIsReadAsItsOwnToolsReadIt() throws Exception {
        Map<String, Map<String, RegistryValue>> merged = merge(registry(new Random(20240302)));

        Map<String, Map<String, RegistryValue>> read = content(HiveFile.open(FILES, hive));

        assertThat(read).isEqualTo(export()).isEqualTo(merged).hasSizeGreaterThan(MANY);
        assertThat(read.values().stream().mapToInt(Map::size).sum()).isGreaterThan(2 * MANY);
        assertThat(content(HiveFile.of(Files.readAllBytes(hive)))).isEqualTo(read);
    }

    @Test
    void oneValueIsFoundWhereHivexgetFindsIt() throws Exception {
        merge(registry(new Random(20240303)));
        WindowsRegistry registry =
                HiveRegistry.builder().mount("HKCU", HiveFile.open(FILES, hive)).build();
        RegistryKey go = RegistryKey.parse("HKCU\\software\\goprogramminglanguage", View.BITS_32);

        assertThat(registry.value(go, "INSTALLLOCATION").orElseThrow().text())
                .contains(hivexget("Software\\GoProgrammingLanguage", "installLocation"))
                .contains("C:\\Program Files\\Go\\");
        assertThat(registry.value(go, "installed").orElseThrow().number())
                .hasValue(Long.parseLong(hivexget("Software\\GoProgrammingLanguage", "installed")));
        RegistryKey environment = RegistryKey.parse("HKCU\\Environment", View.BITS_64);
        assertThat(registry.value(environment, "GOROOT").orElseThrow().text())
                .contains(hivexget("Environment", "GOROOT"));
        RegistryKey last = RegistryKey.parse("HKCU\\Many\\{Product-" + (MANY - 1) + "}", View.BITS_64);
        assertThat(registry.value(last, "DisplayName").orElseThrow().text())
                .contains(hivexget("Many\\{product-" + (MANY - 1) + "}", "DisplayName"));
        assertThat(registry.subKeys(RegistryKey.parse("HKCU\\Many", View.BITS_64), 2 * MANY))
                .hasSize(MANY);
    }

    /** What installations leave, names and texts of many scripts, and data of all types and sizes. */
    private static String registry(Random random) {
        StringBuilder file = new StringBuilder("Windows Registry Editor Version 5.00\n");
        key(file, "Software");
        key(file, "Software\\GoProgrammingLanguage")
                .append("\"installed\"=dword:00000001\n\"installLocation\"=\"C:\\\\Program Files\\\\Go\\\\\"\n");
        key(file, "Environment").append("\"GOROOT\"=hex(2):25,00,47,00,25,00,00,00\n");
        key(file, "Größe").append("\"ñ\"=\"Straße\"\n@=\"default\"\n");
        key(file, "Größe\\日本語").append("\"値\"=\"字\"\n\"quoted \\\"name\\\"\"=\"\"\n\"back\\\\slash\"=\"a\\\\b\"\n");
        key(file, "Types");
        for (int i = 0; i < 150; i++) {
            int type = i < 140 ? i % 14 : random.nextInt();
            file.append("\"data")
                    .append(i)
                    .append("\"=hex(")
                    .append(Integer.toHexString(type))
                    .append("):");
            file.append(bytes(random, random.nextInt(4) == 0 ? random.nextInt(30_000) : random.nextInt(20)));
        }
        key(file, "Many");
        for (int i = 0; i < MANY; i++) {
            key(file, "Many\\{Product-" + i + "}")
                    .append("\"DisplayName\"=\"Product ")
                    .append(i)
                    .append("\"\n");
            file.append("\"Version\"=dword:")
                    .append(String.format("%08x", random.nextInt()))
                    .append('\n');
        }
        return file.toString();
    }

    private static StringBuilder key(StringBuilder file, String path) {
        return file.append("\n[").append(PREFIX).append('\\').append(path).append("]\n");
    }

    private static String bytes(Random random, int count) {
        StringJoiner bytes = new StringJoiner(",", "", "\n");
        for (int i = 0; i < count; i++) {
            // Only a few lines: hivexregedit takes long to join many.
            bytes.add((i % 5000 == 7 ? "\\\n  " : "") + String.format("%02x", random.nextInt(256)));
        }
        return bytes.toString();
    }

    /** Lets hivexregedit put a registry into the hive, and gives what we read from the same text. */
    private Map<String, Map<String, RegistryValue>> merge(String registry) throws Exception {
        Path file = Files.writeString(scratch.resolve("merged.reg"), registry);
        run("hivexregedit", "--merge", "--prefix", PREFIX, hive.toString(), file.toString());
        Map<String, Map<String, RegistryValue>> merged = content(RegFile.read(FILES, file, View.BITS_64));
        merged.put("", Map.of());
        return merged;
    }

    private Map<String, Map<String, RegistryValue>> export() throws Exception {
        String registry = run("hivexregedit", "--export", "--prefix", PREFIX, hive.toString(), "\\");
        return content(RegFile.parse(registry.getBytes(StandardCharsets.UTF_8), View.BITS_64));
    }

    private String hivexget(String key, String value) throws Exception {
        return run("hivexget", hive.toString(), key, value).stripTrailing();
    }

    private String run(String... command) throws Exception {
        Path errors = scratch.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        // Characters go in and out as UTF-8, whatever the locale.
        builder.environment().put("PERL_UNICODE", "SD");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(() -> errorsIn(errors)).isZero();
        return output;
    }

    private static String errorsIn(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Map<String, Map<String, RegistryValue>> content(RegFile file) {
        Map<String, Map<String, RegistryValue>> content = new TreeMap<>();
        for (RegEdit edit : file.edits()) {
            Map<String, RegistryValue> values =
                    content.computeIfAbsent(edit.key().path(), path -> new TreeMap<>());
            if (edit instanceof RegEdit.SetValue set) {
                values.put(set.name(), set.value());
            }
        }
        return content;
    }

    private static Map<String, Map<String, RegistryValue>> content(HiveFile hive) throws IOException {
        Map<String, Map<String, RegistryValue>> content = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(""));
        while (!open.isEmpty()) {
            String path = open.pop();
            Map<String, RegistryValue> values = new TreeMap<>();
            for (String name : hive.valueNames(path, 10_000)) {
                values.put(name, hive.value(path, name).orElseThrow());
            }
            content.put(path, values);
            for (String name : hive.subKeys(path, 10_000)) {
                open.push(path.isEmpty() ? name : path + '\\' + name);
            }
        }
        return content;
    }
}
