package io.github.goroot.host.registry;

import io.github.goroot.host.Environment;
import io.github.goroot.host.RegistryValue;
import io.github.goroot.host.WindowsRegistry;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The environment that Windows puts together for a program that is started now, beside the one that this process has.
 *
 * <p>It is made as {@code CreateEnvironmentBlock} of Windows makes it: what Windows itself sets, then the machine's
 * variables, then the user's, which go before those of the machine; to PATH they are added. Within a layer texts come
 * first, then the texts with variables in them ({@code REG_EXPAND_SZ}), which are replaced by what is set until then.
 * Nobody promises an order among these; they are taken by their names. So a cycle ends by itself: what is not set yet
 * stays as it is written.
 *
 * <p>What Windows itself sets, such as {@code SystemRoot} and {@code USERPROFILE}, is taken from this process;
 * {@code HKEY_CURRENT_USER\Volatile Environment}, where it keeps some of that, is not looked at.
 *
 * <p>Reads a value in each layer for every name that is asked for, and for those that its text names; each once, so what
 * changes later does not show. Not thread-safe.
 *
 * @since 0.1
 */
public final class WindowsEnvironment {

    private static final String PATH = "PATH";
    private static final EnvironmentLayer HIGHEST = EnvironmentLayer.USER;

    /** More than any text of a person leads to; what is left over stays as it is written. */
    private static final int MOST_READS = 400;

    private static final int MOST_DEPTH = 40;

    /** What Windows sets itself for every program of a user. */
    private static final Set<String> GIVEN = Set.of(
            "ALLUSERSPROFILE",
            "APPDATA",
            "COMMONPROGRAMFILES",
            "COMMONPROGRAMFILES(X86)",
            "COMMONPROGRAMW6432",
            "COMPUTERNAME",
            "HOMEDRIVE",
            "HOMEPATH",
            "LOCALAPPDATA",
            "LOGONSERVER",
            "PROGRAMDATA",
            "PROGRAMFILES",
            "PROGRAMFILES(X86)",
            "PROGRAMW6432",
            "PUBLIC",
            "SYSTEMDRIVE",
            "SYSTEMROOT",
            "USERDOMAIN",
            "USERNAME",
            "USERPROFILE");

    private final WindowsRegistry registry;
    private final Environment process;
    private final Map<String, Entry> read = new HashMap<>();
    private final Map<String, String> computed = new HashMap<>();
    private int reads;

    private WindowsEnvironment(WindowsRegistry registry, Environment process) {
        this.registry = registry;
        this.process = process;
    }

    /** What a layer has under a name. */
    private record Entry(
            @Nullable String text,
            boolean expandable,
            boolean ignored,
            @Nullable IOException failure) {

        static final Entry NONE = new Entry(null, false, false, null);
    }

    /**
     * Prepares the look at an environment; nothing is read yet.
     *
     * @param registry the registry
     * @param process the variables of this process
     * @return the environment
     */
    public static WindowsEnvironment of(WindowsRegistry registry, Environment process) {
        return new WindowsEnvironment(registry, process);
    }

    /**
     * Looks a variable up in every layer.
     *
     * @param name its name; the case does not matter
     * @return what is set where; what cannot be read counts as not set and is told
     */
    public LayeredVariable variable(String name) {
        List<LayerValue> values = new ArrayList<>();
        List<Location> ignored = new ArrayList<>();
        Set<UnreadablePlace> unreadable = new LinkedHashSet<>();
        for (EnvironmentLayer layer = HIGHEST; layer != null; layer = layer.below()) {
            Entry entry = entry(layer, name);
            Location location = LayerValue.locationOf(layer, name);
            if (entry.text() != null) {
                values.add(new LayerValue(layer, name, entry.text(), textOf(entry, layer, name, 0)));
            } else if (entry.ignored()) {
                ignored.add(location);
            } else if (entry.failure() != null) {
                unreadable.add(new UnreadablePlace(location, entry.failure()));
            }
        }
        return new LayeredVariable(
                name,
                process.get(name).orElse(null),
                values,
                upTo(HIGHEST, name, 0),
                isPath(name),
                ignored,
                List.copyOf(unreadable));
    }

    /** Gives a variable as it stands after a layer and those below it; after none it is what Windows sets itself. */
    private @Nullable String upTo(@Nullable EnvironmentLayer layer, String name, int depth) {
        if (layer == null) {
            return given(name);
        }
        String question = question(layer, name);
        if (!computed.containsKey(question)) {
            computed.put(question, compute(layer, name, depth));
        }
        return computed.get(question);
    }

    private @Nullable String compute(EnvironmentLayer layer, String name, int depth) {
        Entry entry = entry(layer, name);
        if (entry.text() == null) {
            return upTo(layer.below(), name, depth);
        }
        String text = textOf(entry, layer, name, depth);
        @Nullable String below = isPath(name) ? upTo(layer.below(), name, depth) : null;
        return below == null || below.isEmpty() ? text : below + ';' + text;
    }

    private String textOf(Entry entry, EnvironmentLayer layer, String name, int depth) {
        String text = Objects.requireNonNull(entry.text());
        if (!entry.expandable() || depth > MOST_DEPTH) {
            return text;
        }
        return Expansion.of(text, variable -> {
            Entry other = entry(layer, variable);
            boolean setBefore = other.text() != null
                    && (!other.expandable() || upper(variable).compareTo(upper(name)) < 0);
            return Optional.ofNullable(upTo(setBefore ? layer : layer.below(), variable, depth + 1));
        });
    }

    private static String question(EnvironmentLayer layer, String name) {
        return layer + "\\" + upper(name);
    }

    private Entry entry(EnvironmentLayer layer, String name) {
        String question = question(layer, name);
        Entry known = read.get(question);
        if (known == null) {
            known = reads < MOST_READS ? read(layer, name) : Entry.NONE;
            read.put(question, known);
        }
        return known;
    }

    private Entry read(EnvironmentLayer layer, String name) {
        reads++;
        Optional<RegistryValue> value;
        try {
            value = registry.value(layer.key(), name);
        } catch (IOException e) {
            return new Entry(null, false, false, e);
        }
        if (value.isEmpty()) {
            return Entry.NONE;
        }
        Optional<String> text = value.get().text();
        return text.isEmpty()
                ? new Entry(null, false, true, null)
                : new Entry(text.get(), value.get().type() == RegistryValue.REG_EXPAND_SZ, false, null);
    }

    /** A 32-bit process is told other folders of programs than a console. */
    private @Nullable String given(String name) {
        String upper = upper(name);
        if (!GIVEN.contains(upper)) {
            return null;
        }
        Optional<String> wide =
                upper.endsWith("PROGRAMFILES") ? process.nonEmpty(upper.replace("FILES", "W6432")) : Optional.empty();
        return wide.or(() -> process.get(name)).orElse(null);
    }

    private static boolean isPath(String name) {
        return name.equalsIgnoreCase(PATH);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
