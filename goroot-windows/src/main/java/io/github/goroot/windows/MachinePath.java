package io.github.goroot.windows;

import io.github.goroot.host.registry.EnvironmentLayer;
import io.github.goroot.host.registry.LayerValue;
import io.github.goroot.windows.Reader.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The PATH that new programs get, to which Go's installer adds {@code bin}: programs that run already do not see it. */
final class MachinePath {

    private static final String PATH = "Path";

    private static final int MOST_ENTRIES = 1000;

    private MachinePath() {}

    /** Gives the folders whose {@code bin} is on the PATH of the machine and holds a {@code go.exe}. */
    static List<Place> homes(Reader reader) {
        return reader.variable(PATH).in(EnvironmentLayer.MACHINE).stream()
                .flatMap(value -> homes(reader, value, Set.of()).stream())
                .toList();
    }

    /** Gives those of the machine and the user that are not on the PATH of this process. */
    static List<Place> newHomes(Reader reader) {
        Set<String> known = entries(
                        reader.context().host().environment().get("PATH").orElse(""))
                .stream()
                .map(MachinePath::homeOf)
                .map(home -> home.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Place> homes = new ArrayList<>();
        for (EnvironmentLayer layer : EnvironmentLayer.values()) {
            reader.variable(PATH).in(layer).ifPresent(value -> homes.addAll(homes(reader, value, known)));
        }
        return homes;
    }

    private static List<Place> homes(Reader reader, LayerValue path, Set<String> known) {
        List<Place> homes = new ArrayList<>();
        for (String entry : entries(path.text())) {
            String home = homeOf(entry);
            if (!home.isEmpty() && !known.contains(home.toUpperCase(Locale.ROOT)) && hasGo(reader, home)) {
                homes.add(new Place(home, path.location()));
            }
        }
        return homes;
    }

    private static List<String> entries(String path) {
        return Arrays.asList(path.split(";", MOST_ENTRIES));
    }

    /** Gives the folder above a {@code bin}, empty for other entries. */
    private static String homeOf(String entry) {
        String bare = entry.replace("\"", "");
        String folder = bare.endsWith("\\") ? bare.substring(0, bare.length() - 1) : bare;
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
