package io.github.goroot.host.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads hives of the registry, with a sum that is right, and everything that is in them. */
public final class HiveFileFuzz {

    private static final int MOST = 200;

    private HiveFileFuzz() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        byte[] content = input.clone();
        if (content.length >= 512) {
            HiveWriter.sum(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        }
        try {
            read(HiveFile.of(content));
        } catch (IOException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError("An error without a reason", e);
            }
        }
    }

    private static void read(HiveFile hive) throws IOException {
        Deque<String> open = new ArrayDeque<>(List.of(""));
        for (int keys = 0; !open.isEmpty() && keys < MOST; keys++) {
            String path = open.pop();
            for (String name : hive.valueNames(path, MOST)) {
                hive.value(path, name);
            }
            for (String name : hive.subKeys(path, MOST)) {
                open.push(path.isEmpty() ? name : path + '\\' + name);
            }
        }
    }

    /** Gives hives to begin with. */
    public static List<byte[]> seeds() {
        return List.of(
                HiveWriter.write(Hives.typical()),
                HiveWriter.write(Hives.typical(), 3, "li", 2),
                HiveWriter.write(Hives.typical(), 5, "lf", 2));
    }
}
