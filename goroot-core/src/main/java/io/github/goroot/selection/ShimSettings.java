package io.github.goroot.selection;

import io.github.goroot.host.Environment;
import io.github.goroot.host.Host;
import io.github.goroot.internal.shim.ShimVariable;
import io.github.goroot.model.Location;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What shims set for the {@code go} they start.
 *
 * @param variables the variables by name; on Windows whatever the case
 */
record ShimSettings(SortedMap<String, ShimVariable> variables) {

    static final ShimSettings NONE = new ShimSettings(new TreeMap<>());

    ShimSettings {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    /** Adds those of the next shim, which go before. */
    ShimSettings and(Map<String, ShimVariable> more, Host host) {
        SortedMap<String, ShimVariable> all =
                host.platform().isWindows() ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new TreeMap<>();
        all.putAll(variables);
        all.putAll(more);
        return new ShimSettings(all);
    }

    ShimSettings without(String name) {
        SortedMap<String, ShimVariable> rest = new TreeMap<>(variables);
        rest.remove(name);
        return new ShimSettings(rest);
    }

    Map<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>(variables.comparator());
        variables.forEach((name, variable) -> values.put(name, variable.value()));
        return Collections.unmodifiableSortedMap(values);
    }

    Optional<Location> locationOf(String name) {
        return Optional.ofNullable(variables.get(name)).map(ShimVariable::location);
    }

    /** Gives the host with these variables; an empty one is as good as none to Go. */
    Host on(Host host) {
        if (variables.isEmpty()) {
            return host;
        }
        Environment below = host.environment();
        SortedMap<String, ShimVariable> set = variables;
        return host.toBuilder()
                .environment(name ->
                        set.containsKey(name) ? Optional.of(set.get(name).value()) : below.get(name))
                .build();
    }
}
