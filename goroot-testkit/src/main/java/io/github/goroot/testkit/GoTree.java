package io.github.goroot.testkit;

import io.github.goroot.model.GoPlatform;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Gover;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of one GOROOT by their names in it, before they are written anywhere.
 *
 * <p>What each version has is told by {@code src/cmd/dist/build.go} and {@code src/cmd/distpack/pack.go}. Not
 * thread-safe.
 */
final class GoTree {

    /** Those that every version since Go 1.5 comes with; the others are built on demand since Go 1.25. */
    private static final List<String> TOOLS = List.of("asm", "cgo", "compile", "cover", "link", "vet");

    private final GoPlatform platform;
    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private boolean executable = true;

    private GoTree(GoPlatform platform) {
        this.platform = platform;
    }

    private interface Entry {
        void write(FakeHost host, String path);
    }

    static GoTree of(GoVersion version, GoPlatform platform, Instant release) {
        GoTree tree = new GoTree(platform);
        boolean since21 = Gover.compare(version.gover().orElse(""), "1.21") >= 0;
        String versionFile = since21 ? version.text() + "\ntime " + release + "\n" : version.text();
        // A tree that was built from a checkout keeps what the build found out under this name.
        tree.putFile(version.isDevel() ? "VERSION.cache" : "VERSION", version.isDevel() ? version.text() : versionFile);
        if (since21) {
            tree.putFile(
                    "go.env", "GOPROXY=https://proxy.example.org,direct\nGOSUMDB=sum.example.org\nGOTOOLCHAIN=auto\n");
        }
        tree.putProgram("bin/go");
        tree.putProgram("bin/gofmt");
        TOOLS.forEach(tool -> tree.putProgram("pkg/tool/GOOS_GOARCH/" + tool));
        tree.putFile("src/go.mod", "module std\n");
        tree.putFile("src/fmt/print.go", "package fmt\n");
        tree.putFile("src/runtime/extern.go", "package runtime\n");
        tree.putVersionInSources(version);
        return tree;
    }

    /** What {@code make.bash} writes into the sources: the version since Go 1.9, its line since 1.12. */
    private void putVersionInSources(GoVersion version) {
        String gover = version.gover().orElse("");
        String folder = Gover.compare(gover, "1.17") >= 0 ? "src/internal/buildcfg" : "src/cmd/internal/objabi";
        putFile(folder + "/zbootstrap.go", "package buildcfg\n\nconst version = `" + version.text() + "`\n");
        version.languageVersion()
                .map(line -> line.substring(line.indexOf('.') + 1))
                .ifPresent(minor -> putFile(
                        "src/internal/goversion/goversion.go", "package goversion\n\nconst Version = " + minor + "\n"));
    }

    void remove(String name) {
        String full = full(name);
        entries.keySet().removeIf(entry -> entry.equals(full) || entry.startsWith(full + "/"));
    }

    void putFile(String name, String content) {
        put(name, (host, path) -> host.file(path, content));
    }

    void putDirectory(String name) {
        put(name, FakeHost::directory);
    }

    void forbidExecution() {
        executable = false;
    }

    void write(FakeHost host, String home, Predicate<String> which) {
        host.directory(home);
        for (Map.Entry<String, Entry> named : entries.entrySet()) {
            if (which.test(named.getKey())) {
                named.getValue().write(host, home + "/" + named.getKey());
            }
        }
    }

    private void putProgram(String name) {
        byte[] header = ProgramHeader.of(platform.goos());
        put(platform.executableName(name), (host, path) -> {
            if (executable) {
                host.executable(path, header);
            } else {
                host.file(path, header);
            }
        });
    }

    private void put(String name, Entry entry) {
        String full = full(name);
        remove(full);
        entries.put(full, entry);
    }

    private String full(String name) {
        String full = name.replace("GOOS_GOARCH", platform.toolDirectoryName());
        return entries.containsKey(platform.executableName(full)) ? platform.executableName(full) : full;
    }
}
