package io.github.goroot.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the names of the source files in a program tell: where the package {@code runtime} lay that is built into it, and
 * for which operating system.
 *
 * <p>Every program of gc's has {@code src/runtime/proc.go} of its GOROOT in it (see {@code expandGoroot} in
 * {@code cmd/link/internal/ld/pcln.go}), with forward slashes on Windows too.
 */
final class SourceFiles {

    private static final byte[] RUNTIME = "runtime/".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_NAME = 4 * 1024;
    private static final int MOST_FOLDERS = 64;
    private static final String OS = "os_";

    /** Each has a file of its own; Android's and iOS's stand beside Linux's and Darwin's. */
    private static final Set<String> SYSTEMS = Set.of(
            "aix", "darwin", "dragonfly", "freebsd", "linux", "netbsd", "openbsd", "plan9", "solaris", "windows");

    /** What was seen of one folder that holds a folder {@code runtime}. */
    private static final class Folder {
        private int files;
        private boolean scheduler;
        private final Set<String> systems = new TreeSet<>();
    }

    private final Map<String, Folder> folders = new LinkedHashMap<>();

    private SourceFiles() {}

    static SourceFiles read(Source source, Pclntab table, Budget budget)
            throws MalformedBinaryException, IOException, SearchLimitException {
        SourceFiles files = new SourceFiles();
        Mapping names = table.names();
        long begin = source.absolute(names.offset());
        long[] left = {table.count()};
        source.stream(names.offset(), names.length(), LONGEST_NAME, 1, budget, chunk -> {
            files.take(chunk, chunk.offset(0) == begin);
            left[0] -= count(chunk);
            return left[0] > 0;
        });
        return files;
    }

    private static int count(Bytes chunk) {
        int count = 0;
        int limit = chunk.length() - LONGEST_NAME;
        for (int at = chunk.indexOf(0, 0); at >= 0 && at < limit; at = chunk.indexOf(0, at + 1)) {
            count++;
        }
        return count;
    }

    private void take(Bytes chunk, boolean first) throws MalformedBinaryException {
        for (int at = chunk.indexOf(RUNTIME, 0); at >= 0; at = chunk.indexOf(RUNTIME, at + 1)) {
            int begin = chunk.lastIndexOf(0, at) + 1;
            int end = chunk.indexOf(0, at);
            // What the chunk cuts off is whole in the one before or behind it.
            boolean whole = end >= 0 && (begin > 0 || first);
            if (whole && end - begin <= LONGEST_NAME) {
                take(chunk.text(begin, at - begin), chunk.text(at + RUNTIME.length, end - at - RUNTIME.length));
            }
        }
    }

    private void take(String folder, String file) {
        boolean holdsPackages = folder.isEmpty() || folder.endsWith("/src/") || folder.endsWith("/src/pkg/");
        if (!holdsPackages || file.indexOf('/') >= 0) {
            return;
        }
        if (folders.size() == MOST_FOLDERS && !folders.containsKey(folder)) {
            return;
        }
        Folder seen = folders.computeIfAbsent(folder, key -> new Folder());
        seen.files++;
        seen.scheduler |= file.equals("proc.go") || file.equals("proc.c");
        if (file.startsWith(OS) && file.endsWith(".go")) {
            seen.systems.add(file.substring(OS.length(), file.length() - ".go".length()));
        }
    }

    /** Gives the folder of the standard library: empty text if paths were trimmed, nothing if it is not there. */
    Optional<String> goroot() {
        // A program may have a package of its own called runtime; Go's has many more files.
        return standardLibrary().map(Map.Entry::getKey).map(SourceFiles::withoutSource);
    }

    /** Gives the operating system whose part of the package is built in. */
    Optional<String> goos() {
        return standardLibrary().flatMap(folder -> {
            Set<String> systems = folder.getValue().systems;
            if (systems.contains("android")) {
                return Optional.of("android");
            }
            if (systems.contains("illumos")) {
                return Optional.of("illumos");
            }
            return systems.stream().filter(SYSTEMS::contains).findFirst();
        });
    }

    private Optional<Map.Entry<String, Folder>> standardLibrary() {
        return folders.entrySet().stream()
                .filter(entry -> entry.getValue().scheduler)
                .max(Comparator.comparingInt(entry -> entry.getValue().files));
    }

    private static String withoutSource(String folder) {
        String root = folder.endsWith("/src/pkg/") ? folder.substring(0, folder.length() - "/pkg/".length()) : folder;
        root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        root = root.endsWith("/src") ? root.substring(0, root.length() - "/src".length()) : root;
        boolean absolute = folder.startsWith("/") || folder.matches("(?s)[A-Za-z]:/.*");
        if (!absolute) {
            return "";
        }
        return root.isEmpty() ? "/" : root;
    }
}
