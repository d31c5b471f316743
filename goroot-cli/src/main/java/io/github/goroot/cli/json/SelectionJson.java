package io.github.goroot.cli.json;

import io.github.goroot.cli.answer.SelectedGo;
import io.github.goroot.model.GoVersion;
import io.github.goroot.model.Location;
import io.github.goroot.selection.ProjectPin;
import io.github.goroot.selection.Reason;
import io.github.goroot.selection.Selection;

/** The document of {@code goroot which}. */
public final class SelectionJson {

    private SelectionJson() {}

    /** Gives the document. */
    public static String of(SelectedGo answer) {
        Selection selection = answer.selection();
        return JsonWriter.document(json -> {
            json.text("directory", selection.directory().toString());
            members(json, selection);
            json.list("pins", answer.pins(), pin -> pin(json, pin, selection));
        });
    }

    /** Writes what would run and why. */
    static void members(JsonWriter json, Selection selection) {
        json.text("go", selection.go());
        json.text("local", selection.localVersion().map(GoVersion::text));
        json.text("outcome", selection.outcome().word());
        json.text("toolchain", selection.toolchain());
        json.text("home", selection.homeText());
        json.text("executable", selection.executable());
        json.text("error", selection.error());
        json.list("reasons", selection.reasons(), reason -> reason(json, reason));
    }

    private static void pin(JsonWriter json, ProjectPin pin, Selection selection) {
        json.text("manager", pin.manager());
        json.texts("versions", pin.versions());
        place(json, pin.location());
        json.text("conflict", pin.conflictWith(selection));
    }

    private static void place(JsonWriter json, Location location) {
        json.text("file", location.file());
        json.text("variable", location.variable());
        if (location.kind() == Location.Kind.FILE && location.line().isPresent()) {
            json.number("line", location.line().getAsInt());
        }
    }

    private static void reason(JsonWriter json, Reason reason) {
        json.text("source", reason.source().word());
        json.text("file", reason.location().flatMap(Location::file));
        reason.location()
                .filter(location -> location.kind() == Location.Kind.FILE)
                .ifPresent(location -> location.line().ifPresent(line -> json.number("line", line)));
        json.text("text", reason.text());
    }
}
