package io.github.goroot.cli.json;

import io.github.goroot.model.Issue;
import java.util.Locale;

/** Writes an issue. */
final class IssueJson {

    private IssueJson() {}

    static void members(JsonWriter json, Issue issue) {
        json.text("code", issue.code().name());
        json.text("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        json.text("message", issue.message());
        json.text("remedy", issue.remedy());
        issue.location().ifPresent(location -> json.object("location", () -> LocationJson.members(json, location)));
    }
}
