package io.github.goroot.host.registry;

import io.github.goroot.host.RegistryValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Hives that several tests read, and all that is in a hive. */
final class Hives {

    private static final int MOST = 10_000;

    private Hives() {}

    /** A hive with what hives have: nested keys, names of all sorts, values of all types and sizes. */
    static TestKey typical() {
        TestKey root = TestKey.root().value("", RegistryValue.text("of the root"));
        root.key("Software\\GoProgrammingLanguage")
                .value("installed", RegistryValue.dword(1))
                .value("installLocation", RegistryValue.text("C:\\Program Files\\Go\\"));
        root.key("Environment")
                .value("GOROOT", RegistryValue.expandable("%ProgramFiles%\\Go"))
                .value("Path", RegistryValue.texts(List.of("a", "b c")));
        root.key("Größe\\日本語").value("値", RegistryValue.text("字")).value("ñ", RegistryValue.qword(-1));
        TestKey types = root.key("Types");
        for (int type : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0xffff_0001}) {
            types.value("type" + type, RegistryValue.of(type, new byte[] {1, 2, 3, 4, 5, 6, 7}));
        }
        return root;
    }

    /** Gives all keys by their paths with their values, as the public methods tell them. */
    static Map<String, Map<String, RegistryValue>> content(HiveFile hive) throws IOException {
        Map<String, Map<String, RegistryValue>> content = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(""));
        while (!open.isEmpty() && content.size() < MOST) {
            String path = open.pop();
            Map<String, RegistryValue> values = new TreeMap<>();
            for (String name : hive.valueNames(path, MOST)) {
                values.put(name, hive.value(path, name).orElseThrow());
            }
            content.put(path, values);
            for (String name : hive.subKeys(path, MOST)) {
                open.push(path.isEmpty() ? name : path + '\\' + name);
            }
        }
        return content;
    }

    /** Gives the hive with some of its bytes changed. */
    static byte[] patched(byte[] hive, BiConsumer<ByteBuffer, Integer> change) {
        ByteBuffer copy = ByteBuffer.wrap(hive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        change.accept(copy, 4096);
        HiveWriter.sum(copy);
        return copy.array();
    }
}
