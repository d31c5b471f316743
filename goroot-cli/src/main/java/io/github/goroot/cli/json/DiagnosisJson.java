package io.github.goroot.cli.json;

import io.github.goroot.diagnosis.Comparison;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import java.util.Locale;

/** The document of {@code goroot doctor}. */
public final class DiagnosisJson {

    private DiagnosisJson() {}

    /** Gives the document. */
    public static String of(Diagnosis diagnosis) {
        return JsonWriter.document(json -> {
            json.text("host", diagnosis.report().host().toString());
            json.text("goos", diagnosis.report().platform().goos());
            json.text("goarch", diagnosis.report().platform().goarch());
            json.text("directory", diagnosis.selection().directory().toString());
            json.list("findings", diagnosis.findings(), finding -> finding(json, finding));
            json.list("crossCheck", diagnosis.crossCheck(), row -> row(json, row));
            json.list("notSeen", diagnosis.notSeen(), spot -> {
                json.text("what", spot.what());
                json.text("why", spot.why());
            });
        });
    }

    private static void finding(JsonWriter json, Finding finding) {
        json.text("code", finding.code());
        json.text("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.text("message", finding.message());
        finding.location().ifPresent(spot -> json.object("location", () -> LocationJson.members(json, spot)));
        json.texts("evidence", finding.evidence());
        json.text("remedy", finding.remedy());
    }

    private static void row(JsonWriter json, Comparison row) {
        json.text("subject", row.subject());
        json.text("fact", row.fact());
        json.flag("agrees", row.agrees());
        json.list("witnesses", row.witnesses(), witness -> {
            json.text("source", witness.source());
            json.text("value", witness.value());
            json.text("detail", witness.detail());
        });
    }
}
