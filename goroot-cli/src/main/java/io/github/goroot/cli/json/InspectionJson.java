package io.github.goroot.cli.json;

import io.github.goroot.cli.answer.Inspected;
import io.github.goroot.cli.answer.InspectedPlace;
import io.github.goroot.model.GoToolchain;
import io.github.goroot.model.Issue;
import java.util.ArrayList;
import java.util.List;

/** The document of {@code goroot inspect}. */
public final class InspectionJson {

    private InspectionJson() {}

    /** Gives the document with one entry for each path, and of folders for each file, in their order. */
    public static String of(List<InspectedPlace> places) {
        List<Inspected> files = new ArrayList<>();
        places.forEach(place -> files.addAll(place.files()));
        return JsonWriter.document(json -> json.list("files", files, file -> members(json, file)));
    }

    private static void members(JsonWriter json, Inspected file) {
        json.text("path", file.path());
        if (file instanceof Inspected.Goroot goroot) {
            goroot(json, goroot.toolchain());
            goroot.command().ifPresent(command -> ProgramJson.ownMembers(json, command));
        } else if (file instanceof Inspected.Program program) {
            json.text("kind", "go-binary");
            ProgramJson.members(json, program.program());
            if (!program.issues().isEmpty()) {
                json.list("issues", program.issues(), issue -> IssueJson.members(json, issue));
            }
        } else if (file instanceof Inspected.NotGo other) {
            json.text("kind", "not-go");
            json.text("reason", other.reason());
            other.issue().ifPresent(issue -> json.object("issue", () -> IssueJson.members(json, issue)));
        } else if (file instanceof Inspected.Failed failed) {
            error(json, failed.issue());
        }
    }

    private static void goroot(JsonWriter json, GoToolchain toolchain) {
        json.text("kind", "goroot");
        json.text("goVersion", toolchain.version().text());
        ToolchainJson.platform(json, toolchain);
        ToolchainJson.homes(json, toolchain);
        ToolchainJson.places(json, toolchain);
        toolchain.wsl().ifPresent(place -> ToolchainJson.wsl(json, place));
        json.list("issues", toolchain.issues(), issue -> IssueJson.members(json, issue));
    }

    private static void error(JsonWriter json, Issue issue) {
        json.text("kind", "error");
        json.text("error", issue.message());
        json.object("issue", () -> IssueJson.members(json, issue));
    }
}
