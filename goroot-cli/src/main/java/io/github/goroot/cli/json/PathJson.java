package io.github.goroot.cli.json;

import io.github.goroot.wsl.Translation;
import io.github.goroot.wsl.Wsl;
import io.github.goroot.wsl.WslEvidence;
import io.github.goroot.wsl.WslVersion;
import java.util.Locale;

/** The document of {@code goroot path}. */
public final class PathJson {

    private PathJson() {}

    /** Gives the document. */
    public static String of(String path, boolean toWindows, Translation translation, Wsl wsl) {
        return JsonWriter.document(json -> {
            json.text("path", path);
            json.text("to", toWindows ? "windows" : "linux");
            json.text("translation", translation.path());
            json.text("reason", translation.reason());
            json.text("situation", word(wsl.situation()));
            wsl.version().ifPresent(version -> json.number("wsl", version == WslVersion.WSL_1 ? 1 : 2));
            json.text("distribution", wsl.distribution());
            json.list("evidence", wsl.evidence(), evidence -> evidence(json, evidence));
        });
    }

    private static void evidence(JsonWriter json, WslEvidence evidence) {
        json.text("layer", word(evidence.layer()));
        json.text("text", evidence.text());
        json.flag("speaksForWsl", evidence.speaksForWsl());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
