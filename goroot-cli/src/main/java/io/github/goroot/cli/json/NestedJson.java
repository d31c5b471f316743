package io.github.goroot.cli.json;

import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.NestedReport;
import java.util.Locale;
import java.util.Optional;

/** Writes what became of a host inside the one that was searched; its toolchains stand with those of the others. */
final class NestedJson {

    private NestedJson() {}

    static void members(JsonWriter json, NestedReport nested) {
        json.text("host", nested.host().toString());
        json.text("outcome", nested.outcome().label());
        json.text("reason", nested.reason());
        Optional<DiscoveryReport> report = nested.report();
        if (report.isPresent()) {
            searched(json, report.get());
        }
    }

    private static void searched(JsonWriter json, DiscoveryReport report) {
        json.text("goos", report.platform().goos());
        json.text("goarch", report.platform().goarch());
        json.text("ending", report.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.number("elapsedMicros", report.elapsed().toNanos() / 1_000);
        json.list("candidates", report.candidates(), candidate -> CandidateJson.members(json, candidate));
        json.list("locators", report.locators(), locator -> LocatorJson.members(json, locator));
    }
}
