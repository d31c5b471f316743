package io.github.goroot.cli.answer;

import io.github.goroot.diagnosis.Diagnosis;
import io.github.goroot.diagnosis.Finding;
import io.github.goroot.diagnosis.FindingCode;
import io.github.goroot.diagnosis.VariableLayer;
import io.github.goroot.model.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One place that sets a variable, for people: a line that several layers read is told once, with all who receive it.
 *
 * @param variable the name of the variable
 * @param value what is set there, in words where it is no value
 * @param place where
 * @param receivers who receives it, in a few words
 * @param fate what becomes of it, in a few words
 * @param counts whether it is what those receive
 */
public record WhoSets(String variable, String value, String place, String receivers, String fate, boolean counts) {

    /** What the rows together tell. */
    public static final String TITLE = "Who sets what";

    private static final String PROCESS = "process";
    private static final String PATH = "PATH";

    /** Findings that the lines for PATH explain. Else they are what everybody has, and nobody needs to read them. */
    private static final Set<FindingCode> ABOUT_PATH = EnumSet.of(
            FindingCode.GO_NOT_ON_PATH,
            FindingCode.SEVERAL_GO_ON_PATH,
            FindingCode.SHIM_SHADOWED,
            FindingCode.PATH_ENTRY_MISSPELT,
            FindingCode.DESKTOP_SEES_ANOTHER_GO);

    /**
     * Gives what helps to understand a machine.
     *
     * @param diagnosis the diagnosis
     * @return the rows of each variable of which more is known than that this process has it, and those of PATH where
     *     something is wrong with it
     */
    public static List<WhoSets> of(Diagnosis diagnosis) {
        Map<String, List<VariableLayer>> byVariable = diagnosis.layers().stream()
                .collect(Collectors.groupingBy(VariableLayer::variable, LinkedHashMap::new, Collectors.toList()));
        List<WhoSets> rows = new ArrayList<>();
        byVariable.forEach((variable, layers) -> {
            if (variable.equals(PATH) ? isPathDoubtful(diagnosis) : isTelling(layers)) {
                rows.addAll(rows(layers));
            }
        });
        return rows;
    }

    private static boolean isTelling(List<VariableLayer> layers) {
        return layers.size() > 1 || !layers.get(0).layer().equals(PROCESS);
    }

    private static boolean isPathDoubtful(Diagnosis diagnosis) {
        Predicate<Finding> aboutPath =
                finding -> ABOUT_PATH.stream().map(FindingCode::name).anyMatch(finding.code()::equals);
        return diagnosis.findings().stream().anyMatch(aboutPath);
    }

    private static Collection<WhoSets> rows(List<VariableLayer> layers) {
        Map<WhoSets, WhoSets> rows = new LinkedHashMap<>();
        for (VariableLayer layer : layers) {
            WhoSets row = row(layer);
            rows.merge(row.heardBy(""), row, (one, other) -> one.heardBy(one.receivers() + ", " + other.receivers()));
        }
        return rows.values();
    }

    private static WhoSets row(VariableLayer layer) {
        boolean counts = layer.wins() && layer.exported() && !layer.conditional() && layer.understood();
        return new WhoSets(
                layer.variable(), value(layer), place(layer), receiver(layer.layer()), fate(layer, counts), counts);
    }

    private WhoSets heardBy(String others) {
        return new WhoSets(variable, value, place, others, fate, counts);
    }

    private static String value(VariableLayer layer) {
        return layer.value().orElse(layer.understood() ? "(taken away)" : "(not known)");
    }

    private static String place(VariableLayer layer) {
        Location location = layer.location();
        if (location.file().isPresent() && location.line().isPresent()) {
            return location.file().get() + ":" + location.line().getAsInt();
        }
        return switch (location.kind()) {
            case VARIABLE -> "its environment";
            case REGISTRY_VALUE ->
                layer.layer().equals("machine")
                        ? "registry, variables of the system"
                        : "registry, variables of the user";
            default -> location.describe();
        };
    }

    private static String receiver(String layer) {
        return switch (layer) {
            case PROCESS -> "this program";
            case "user-file" -> "every go";
            case "user", "machine" -> "new consoles";
            case "terminal" -> "new terminals";
            case "desktop" -> "the desktop";
            default -> layer.endsWith("-login") ? "logins with " + layer.substring(0, layer.length() - 6) : layer;
        };
    }

    private static String fate(VariableLayer layer, boolean counts) {
        if (counts) {
            return "counts";
        }
        if (!layer.understood() || layer.conditional()) {
            return layer.remark().orElse("not known whether it counts");
        }
        return layer.shadowedBy()
                .map(place -> "overridden by " + place)
                .or(layer::remark)
                .orElse(layer.wins() ? "not exported, so no go receives it" : "does not count");
    }
}
