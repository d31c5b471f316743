package io.github.goroot.cli.json;

import io.github.goroot.model.Candidate;
import io.github.goroot.model.CandidateReport;
import io.github.goroot.model.Verdict;
import java.util.Locale;

/** Writes a candidate with its verdict. */
final class CandidateJson {

    private CandidateJson() {}

    static void members(JsonWriter json, CandidateReport report) {
        Candidate candidate = report.candidate();
        json.text("path", candidate.text());
        json.text("shape", candidate.shape().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.text("locator", candidate.provenance().locator());
        json.text("kind", candidate.provenance().kind().label());
        json.text("detail", candidate.provenance().detail());
        verdict(json, report.verdict());
    }

    private static void verdict(JsonWriter json, Verdict verdict) {
        json.text("verdict", verdict.label());
        if (verdict instanceof Verdict.Accepted accepted) {
            json.text("home", accepted.home().toString());
        } else if (verdict instanceof Verdict.DuplicateOf duplicate) {
            json.text("duplicateOf", duplicate.home().toString());
        } else if (verdict instanceof Verdict.Rejected rejected) {
            json.object("issue", () -> IssueJson.members(json, rejected.issue()));
        }
    }
}
