package io.github.goroot.diagnosis;

import io.github.goroot.model.Severity;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds values of GOROOT with separators, quotes or blanks too many, and such that no program has expanded. */
final class GorootSpellingCheck implements Check {

    @Override
    public void look(Evidence evidence, Consumer<Finding> findings) {
        boolean windows = evidence.host().platform().isWindows();
        for (GorootSetting setting : evidence.gorootSettings()) {
            if (evidence.isOfTheOtherSide(setting)) {
                continue;
            }
            // Where there is no such directory, a separator too many is not why.
            defect(setting.value(), windows)
                    .filter(defect -> !defect.harmless() || setting.real().isPresent())
                    .ifPresent(defect -> {
                        Severity broken = setting.real().isEmpty() ? Severity.ERROR : Severity.WARNING;
                        Finding finding = Finding.of(
                                        FindingCode.GOROOT_MISSPELT,
                                        defect.harmless() ? Severity.NOTICE : broken,
                                        "GOROOT is " + defect.quote(setting.value()) + ", which " + defect.what() + ".")
                                .at(setting.location())
                                .because(defect.consequence())
                                .withRemedy(setting.removal() + " If it has to be set, " + defect.remedy() + ".");
                        boolean counts =
                                setting.equals(evidence.gorootSettings().get(0));
                        Finding explained = evidence.selection()
                                .error()
                                .filter(error -> counts && GoFailsCheck.isOfMissingGoroot(evidence))
                                .map(error -> finding.because("Every go command prints: " + error))
                                .orElse(finding);
                        findings.accept(ReplacedByShim.told(explained, evidence, "GOROOT"));
                    });
        }
    }

    /** Tells whether it is for its spelling that there is no such directory, so that nothing else need be said of that. */
    static boolean isReasonWhyMissing(Evidence evidence, GorootSetting setting) {
        return setting.real().isEmpty()
                && !evidence.isOfTheOtherSide(setting)
                && defect(setting.value(), evidence.host().platform().isWindows())
                        .filter(defect -> !defect.harmless())
                        .isPresent();
    }

    private record Defect(String what, String consequence, String remedy, boolean harmless) {

        /** Blanks at the ends show only between quotes. */
        String quote(String value) {
            return value.equals(value.strip()) ? value : "\"" + value + "\"";
        }
    }

    private static Optional<Defect> defect(String value, boolean windows) {
        String bare = value.strip();
        if (!bare.equals(value) || isQuoted(bare)) {
            return Optional.of(new Defect(
                    isQuoted(bare) ? "has quotes in it" : "has blanks around it",
                    "Go takes every character of the value for part of the path.",
                    "write the bare path",
                    false));
        }
        if (value.startsWith("~") || value.startsWith("$") || (windows && value.startsWith("%"))) {
            return Optional.of(new Defect(
                    "nobody has expanded",
                    "Go expands neither ~ nor variables in GOROOT.",
                    "write the whole path",
                    false));
        }
        if (value.indexOf(windows ? ';' : ':') >= 0) {
            return Optional.of(new Defect(
                    "looks like a list",
                    "GOROOT is one directory; a separator is part of its name.",
                    "name one directory",
                    false));
        }
        if (value.length() > (windows ? "C:\\".length() : 1) && endsInSeparator(value, windows)) {
            return Optional.of(new Defect(
                    "ends in a separator",
                    "Go 1.21 and later use the value as it is, so paths that begin with it have two separators, and a"
                            + " comparison with the same path without one fails.",
                    "leave the last character out",
                    true));
        }
        return Optional.empty();
    }

    private static boolean isQuoted(String text) {
        return text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
    }

    private static boolean endsInSeparator(String value, boolean windows) {
        return value.endsWith("/") || (windows && value.endsWith("\\"));
    }
}
