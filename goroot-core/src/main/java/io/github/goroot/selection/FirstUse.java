package io.github.goroot.selection;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How a toolchain of the module cache is made ready before it is started: archives of modules keep neither the right to
 * execute nor a go.mod of their own, so both are given back at the first use.
 *
 * <p>The rules are those of {@code Exec} in {@code src/cmd/go/internal/toolchain/select.go}, Go 1.21 to 1.27. It ends where
 * a part is missing that it looks at.
 *
 * @param host the machine
 * @param rules those of the command that goes over
 * @param name the name of the toolchain
 * @param home its home in the module cache
 */
record FirstUse(Host host, VersionRules rules, String name, Path home) {

    void check() throws Fatal {
        if (!host.platform().isWindows()) {
            Path folder = home.resolve("bin");
            Path executable = folder.resolve("go");
            FileStatus status = status(executable);
            if (status.isAbsent()) {
                boolean blocked = isFile(folder) || isFile(home);
                throw failure("stat " + executable + (blocked ? ": not a directory" : ": no such file or directory"));
            }
            if (status.isFile() && !status.executable()) {
                rightToExecute();
            }
        }
        moduleFiles();
    }

    private void rightToExecute() throws Fatal {
        List<String> parts = rules.givesRightToExecuteInLib()
                ? List.of("pkg/tool", "lib", "bin/gofmt")
                : List.of("pkg/tool", "bin/gofmt");
        for (String part : parts) {
            if (status(home.resolve(part)).isAbsent()) {
                throw failure("lstat " + home.resolve(part) + ": no such file or directory");
            }
        }
    }

    private void moduleFiles() throws Fatal {
        Path stored = home.resolve("src").resolve("_go.mod");
        if (status(stored).isAbsent()
                && !status(stored.resolveSibling("go.mod")).isAbsent()) {
            throw failure(
                    host.platform().isWindows()
                            ? "CreateFile " + stored + ": The system cannot find the file specified."
                            : "stat " + stored + ": no such file or directory");
        }
    }

    private boolean isFile(Path path) {
        return status(path).isFile();
    }

    private Fatal failure(String why) {
        return new Fatal("go: download " + name + ": " + why);
    }

    private FileStatus status(Path file) {
        try {
            return host.files().status(file);
        } catch (IOException e) {
            return FileStatus.absent();
        }
    }
}
