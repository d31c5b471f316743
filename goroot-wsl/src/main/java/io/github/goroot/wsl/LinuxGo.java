package io.github.goroot.wsl;

import io.github.goroot.host.FileStatus;
import io.github.goroot.host.Host;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What PATH of a distribution leads to: the {@code go} of Linux, and the {@code go.exe} of Windows. */
final class LinuxGo {

    private static final int MOST_ENTRIES = 1000;

    private final Host host;

    LinuxGo(Host host) {
        this.host = host;
    }

    /** A program in a folder of PATH. */
    record Program(Path path, Location entry, int number) {}

    /** Gives the first {@code go}. */
    Optional<String> onPath() {
        return first("go").map(program -> program.path().toString());
    }

    Optional<Program> first(String name) {
        List<Program> programs = programs(name, 1);
        return programs.isEmpty() ? Optional.empty() : Optional.of(programs.get(0));
    }

    /** Gives the programs of that name in the order of PATH, the first so many. */
    List<Program> programs(String name, int most) {
        List<Program> programs = new ArrayList<>();
        String[] entries = WslTraces.variable(host, "PATH").split(":", MOST_ENTRIES);
        for (int i = 0; i < entries.length && programs.size() < most; i++) {
            Optional<Path> folder = entries[i].isEmpty()
                    ? Optional.empty()
                    : host.path(entries[i]).path();
            if (folder.isPresent() && isProgram(folder.get().resolve(name))) {
                programs.add(new Program(folder.get().resolve(name), Location.pathEntry(i + 1, entries[i]), i + 1));
            }
        }
        return programs;
    }

    private boolean isProgram(Path file) {
        try {
            FileStatus status = host.files().status(file);
            return status.isFile() && status.executable();
        } catch (IOException e) {
            // The locator of PATH has told of it.
            return false;
        }
    }
}
