package io.github.goroot.internal.goenv;

import io.github.goroot.host.Host;
import io.github.goroot.host.HostPath;
import io.github.goroot.model.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of PATH.
 *
 * <p>The rules are those of {@code filepath.SplitList} and {@code exec.LookPath} ({@code src/os/exec/lp_unix.go} and
 * {@code lp_windows.go}, Go 1.19 to 1.27): an empty entry is the working directory on Unix and nothing on Windows.
 *
 * @param text the entry as it is written, without the quotes of Windows
 * @param location where it stands
 * @param place the directory that it means, or why it means none
 */
public record PathEntry(String text, Location location, HostPath place) {

    /** Gives the entries that mean something, in their order. */
    public static List<PathEntry> of(Host host) {
        boolean windows = host.platform().isWindows();
        List<String> texts = PathList.split(host.environment().get("PATH").orElse(""), windows);
        List<PathEntry> entries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (!text.isEmpty()) {
                entries.add(new PathEntry(text, Location.pathEntry(i + 1, text), host.path(text)));
            } else if (!windows) {
                Path here = host.workingDirectory().normalize();
                entries.add(new PathEntry(text, Location.pathEntry(i + 1, text), new HostPath.Legal(here, true)));
            }
        }
        return entries;
    }

    /**
     * Gives the directory.
     *
     * @throws java.util.NoSuchElementException if the entry means none
     */
    public Path directory() {
        return place.path().orElseThrow();
    }
}
