package io.github.goroot.diagnosis;

import io.github.goroot.host.Host;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.host.registry.LayerValue;
import io.github.goroot.host.registry.LayeredVariable;
import io.github.goroot.host.registry.WindowsEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the registry sets for a console that is opened now. */
final class WindowsLayers {

    private WindowsLayers() {}

    static Layers of(Evidence evidence) {
        Host host = evidence.host();
        Optional<WindowsRegistry> registry = host.registry().get();
        if (registry.isEmpty()) {
            return Layers.none();
        }
        WindowsEnvironment environment = WindowsEnvironment.of(registry.get(), host.environment());
        GoEntries entries = evidence.goEntries();
        List<VariableLayer> rows = new ArrayList<>();
        List<LayeredVariable> variables = new ArrayList<>();
        Map<String, Session.Received> received = new HashMap<>();
        for (String name : Layers.NAMES) {
            LayeredVariable variable = environment.variable(name);
            variables.add(variable);
            received.put(name, received(variable));
            for (LayerValue value : variable.values()) {
                String text = name.equals(Layers.PATH)
                        ? String.join(
                                ";",
                                entries.split(value.text()).stream()
                                        .filter(entries::contains)
                                        .toList())
                        : value.text();
                if (!text.isEmpty()) {
                    rows.add(row(variable, value, text));
                }
            }
        }
        return new Layers(
                rows, List.of(new Session("console", "a new console", received, Optional.empty())), variables);
    }

    private static Session.Received received(LayeredVariable variable) {
        return variable.unreadable().isEmpty()
                ? new Session.Received(
                        true, variable.console().orElse(""), variable.winner().map(LayerValue::location))
                : Session.Received.UNKNOWN;
    }

    private static VariableLayer row(LayeredVariable variable, LayerValue value, String text) {
        boolean shadowed = variable.shadowed().contains(value);
        return new VariableLayer(
                variable.name(),
                value.layer().name().toLowerCase(Locale.ROOT),
                Optional.of(text),
                value.location(),
                true,
                !shadowed,
                variable.winner().filter(winner -> shadowed).map(winner -> Place.of(winner.location())),
                true,
                false,
                Optional.empty());
    }
}
