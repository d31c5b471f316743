package io.github.goroot.cli.json;

import io.github.goroot.model.Location;
import java.util.Locale;

/** Writes a location as the members that its kind has. */
final class LocationJson {

    private LocationJson() {}

    static void members(JsonWriter json, Location location) {
        json.text("kind", location.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.text("variable", location.variable());
        json.text("file", location.file());
        json.text("registryKey", location.registryKey());
        location.registryView().ifPresent(bits -> json.number("registryView", bits));
        location.line()
                .ifPresent(line -> json.number(location.kind() == Location.Kind.PATH_ENTRY ? "entry" : "line", line));
        if (hasValue(location)) {
            json.text("value", location.value());
        }
    }

    /** An empty value says something of a variable or a registry value (its default), but not of a whole file. */
    private static boolean hasValue(Location location) {
        return switch (location.kind()) {
            case DIRECTORY -> false;
            case FILE -> location.line().isPresent();
            default -> true;
        };
    }
}
