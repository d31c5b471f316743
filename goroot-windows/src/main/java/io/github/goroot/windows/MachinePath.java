package io.github.goroot.windows;

import io.github.goroot.host.RegistryKey;
import io.github.goroot.host.RegistryKey.View;
import io.github.goroot.windows.Reader.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The PATH of the machine, to which Go's installer adds {@code bin}, also for programs that were started before. */
final class MachinePath {

    static final RegistryKey ENVIRONMENT = new RegistryKey(
            "HKEY_LOCAL_MACHINE", "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment", View.BITS_64);

    private static final int MOST_ENTRIES = 1000;

    private MachinePath() {}

    /** Gives the folders whose {@code bin} is on it and holds a {@code go.exe}. */
    static List<Place> homes(Reader reader) {
        Optional<Place> path = reader.place(ENVIRONMENT, "Path");
        List<Place> homes = new ArrayList<>();
        if (path.isPresent()) {
            for (String entry : path.get().text().split(";", MOST_ENTRIES)) {
                String home = homeOf(entry);
                if (!home.isEmpty() && hasGo(reader, home)) {
                    homes.add(new Place(home, path.get().location()));
                }
            }
        }
        return homes;
    }

    /** Gives the folder above a {@code bin}, empty for other entries. */
    private static String homeOf(String entry) {
        String folder = entry.endsWith("\\") ? entry.substring(0, entry.length() - 1) : entry;
        return folder.toLowerCase(Locale.ROOT).endsWith("\\bin") ? folder.substring(0, folder.length() - 4) : "";
    }

    private static boolean hasGo(Reader reader, String home) {
        Optional<Path> program = reader.path(home + "\\bin\\go.exe");
        if (program.isEmpty()) {
            return false;
        }
        try {
            return reader.context().host().files().status(program.get()).isFile();
        } catch (IOException e) {
            reader.context().unreadable(program.get(), e);
            return false;
        }
    }
}
