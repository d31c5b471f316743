package io.github.goroot.cli.json;

import io.github.goroot.model.LocatorOutcome;
import io.github.goroot.model.LocatorReport;
import io.github.goroot.model.Looked;

/** Writes what a locator did. */
final class LocatorJson {

    private LocatorJson() {}

    static void members(JsonWriter json, LocatorReport locator) {
        LocatorOutcome outcome = locator.outcome();
        json.text("id", locator.id());
        json.text("displayName", locator.displayName());
        json.text("outcome", outcome.label());
        json.text("reason", outcome.reason());
        if (outcome instanceof LocatorOutcome.Found found) {
            json.number("toolchains", found.toolchains());
        } else if (outcome instanceof LocatorOutcome.Failed failed) {
            json.object("issue", () -> IssueJson.members(json, failed.issue()));
        }
        json.list("issues", locator.issues(), issue -> IssueJson.members(json, issue));
        json.number("elapsedMicros", locator.elapsed().toNanos() / 1_000);
        json.list("looked", locator.looked(), looked -> looked(json, looked));
    }

    private static void looked(JsonWriter json, Looked looked) {
        json.text("kind", looked.kind().label());
        json.text("what", looked.what());
        json.text("answer", looked.answer());
    }
}
