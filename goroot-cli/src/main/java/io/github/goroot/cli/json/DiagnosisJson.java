package io.github.goroot.cli.json;

import io.github.goroot.diagnosis.Comparison;
import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.diagnosis.VariableLayer;
import io.github.goroot.model.GoToolchain;
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
            json.list("layers", diagnosis.layers(), layer -> layer(json, layer));
            json.object("selection", () -> SelectionJson.members(json, diagnosis.selection()));
            diagnosis.running().ifPresent(go -> json.object("running", () -> toolchain(json, go)));
            diagnosis.configured().ifPresent(go -> json.object("configured", () -> toolchain(json, go)));
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

    private static void layer(JsonWriter json, VariableLayer layer) {
        json.text("layer", layer.layer());
        json.text("variable", layer.variable());
        json.text("value", layer.value());
        json.flag("understood", layer.understood());
        json.flag("exported", layer.exported());
        json.flag("conditional", layer.conditional());
        json.flag("wins", layer.wins());
        json.text("shadowedBy", layer.shadowedBy());
        json.object("location", () -> LocationJson.members(json, layer.location()));
        json.text("remark", layer.remark());
    }

    private static void toolchain(JsonWriter json, GoToolchain toolchain) {
        json.text("home", toolchain.homeText());
        json.text("version", toolchain.version().text());
        json.text("goos", toolchain.platform().goos());
        json.text("goarch", toolchain.platform().goarch());
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
