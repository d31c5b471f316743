package io.github.goroot.cli.json;

import io.github.goroot.cli.answer.InspectedPlace;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import java.util.List;

/** The document of {@code goroot inspect}. */
public final class InspectionJson {

    private InspectionJson() {}

    /** Gives the document with one entry for each path, in their order. */
    public static String of(List<InspectedPlace> places) {
        return JsonWriter.document(json -> json.list("files", places, place -> members(json, place)));
    }

    private static void members(JsonWriter json, InspectedPlace place) {
        json.text("path", place.path());
        place.inspection().toolchain().ifPresent(toolchain -> goroot(json, toolchain));
        place.inspection().refusal().ifPresent(issue -> error(json, issue));
    }

    private static void goroot(JsonWriter json, GoToolchain toolchain) {
        json.text("kind", "goroot");
        json.text("goVersion", toolchain.version().text());
        ToolchainJson.platform(json, toolchain);
        ToolchainJson.homes(json, toolchain);
        ToolchainJson.places(json, toolchain);
        json.list("issues", toolchain.issues(), issue -> IssueJson.members(json, issue));
    }

    private static void error(JsonWriter json, Issue issue) {
        json.text("kind", "error");
        json.text("error", issue.message());
        json.object("issue", () -> IssueJson.members(json, issue));
    }
}
