package io.github.goroot.cli.json;

import io.github.goroot.cli.answer.AccessLog;
import io.github.goroot.model.DiscoveryReport;
import io.github.goroot.model.GoRequirement;
import io.github.goroot.model.GoToolchain;
import java.util.List;
import java.util.Locale;

/** The documents of the commands that discover. */
public final class ReportJson {

    private ReportJson() {}

    /** Gives the document of {@code goroot list}. */
    public static String list(DiscoveryReport report) {
        return JsonWriter.document(json -> members(json, report));
    }

    /** Gives the document of {@code goroot list --trace}. */
    public static String list(DiscoveryReport report, List<AccessLog.Entry> accesses) {
        return JsonWriter.document(json -> {
            members(json, report);
            json.list("accesses", accesses, access -> {
                json.text("kind", access.kind().label());
                json.text("what", access.subject());
                json.text("answer", access.answer());
                json.number("startMicros", access.start().toNanos() / 1_000);
                json.number("elapsedMicros", access.elapsed().toNanos() / 1_000);
            });
        });
    }

    /** Gives the document of {@code goroot find} where there is a toolchain. */
    public static String found(GoRequirement requirement, GoToolchain toolchain, DiscoveryReport report) {
        return JsonWriter.document(json -> {
            json.text("requirement", requirement.text());
            report.wsl().ifPresent(place -> ToolchainJson.distribution(json, place));
            json.object("toolchain", () -> ToolchainJson.members(json, toolchain));
        });
    }

    /** Gives the document of {@code goroot find} where there is none. */
    public static String notFound(GoRequirement requirement, DiscoveryReport report) {
        return JsonWriter.document(json -> {
            json.text("requirement", requirement.text());
            members(json, report);
        });
    }

    private static void members(JsonWriter json, DiscoveryReport report) {
        json.text("host", report.host().toString());
        json.text("goos", report.platform().goos());
        json.text("goarch", report.platform().goarch());
        report.wsl().ifPresent(place -> ToolchainJson.distribution(json, place));
        json.text("ending", report.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.number("elapsedMicros", report.elapsed().toNanos() / 1_000);
        json.list("toolchains", report.toolchains(), toolchain -> ToolchainJson.members(json, toolchain));
        json.list("candidates", report.candidates(), candidate -> CandidateJson.members(json, candidate));
        json.list("locators", report.locators(), locator -> LocatorJson.members(json, locator));
        if (!report.nested().isEmpty()) {
            json.list("nestedHosts", report.nested(), nested -> NestedJson.members(json, nested));
        }
    }
}
