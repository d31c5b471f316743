package io.github.goroot.host.registry;

import io.github.goroot.model.Location;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A variable in every layer of the environment: what this process sees, what each layer sets, and what of it a program
 * sees that is started now from the desktop.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class LayeredVariable {

    private final String name;
    private final @Nullable String process;
    private final List<LayerValue> values;
    private final @Nullable String console;
    private final boolean joined;
    private final List<Location> ignored;
    private final List<UnreadablePlace> unreadable;

    LayeredVariable(
            String name,
            @Nullable String process,
            List<LayerValue> values,
            @Nullable String console,
            boolean joined,
            List<Location> ignored,
            List<UnreadablePlace> unreadable) {
        this.name = name;
        this.process = process;
        this.values = List.copyOf(values);
        this.console = console;
        this.joined = joined;
        this.ignored = List.copyOf(ignored);
        this.unreadable = List.copyOf(unreadable);
    }

    /**
     * Gives the name of the variable.
     *
     * @return the name as it was asked for
     */
    public String name() {
        return name;
    }

    /**
     * Gives what this process sees.
     *
     * @return the value, or empty if it is not set for it
     */
    public Optional<String> process() {
        return Optional.ofNullable(process);
    }

    /**
     * Gives what a new console would see: what the registry says now, for this user.
     *
     * @return the value, or empty if it would not be set
     */
    public Optional<String> console() {
        return Optional.ofNullable(console);
    }

    /**
     * Tells whether a new console would see something else than this process does: then it was changed after this process
     * or the one that started it had begun, or that one set it otherwise.
     *
     * @return whether they differ; variables that are empty count as not set, as for Go
     */
    public boolean differs() {
        return !nonEmpty(process).equals(nonEmpty(console));
    }

    /**
     * Gives every layer that sets the variable.
     *
     * @return the values, unmodifiable, that which goes before the others first
     */
    public List<LayerValue> values() {
        return values;
    }

    /**
     * Gives what one layer sets.
     *
     * @param layer the layer
     * @return its value, or empty if it sets none
     */
    public Optional<LayerValue> in(EnvironmentLayer layer) {
        return values.stream().filter(value -> value.layer() == layer).findFirst();
    }

    /**
     * Gives the value that a new console would see.
     *
     * @return the value of the layer that goes before the others, or empty if none sets it; of PATH, to which each layer adds
     *     its own entries, that of the layer whose entries come first
     */
    public Optional<LayerValue> winner() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(joined ? values.size() - 1 : 0));
    }

    /**
     * Gives the values that are set and have no effect, since another layer goes before theirs.
     *
     * @return the values, unmodifiable; none for PATH, to which each layer adds
     */
    public List<LayerValue> shadowed() {
        return joined || values.isEmpty() ? List.of() : values.subList(1, values.size());
    }

    /**
     * Tells whether the layers add to each other instead of one going before the others, as with PATH: first the entries of
     * the machine, then those of the user.
     *
     * @return whether they do
     */
    public boolean isJoined() {
        return joined;
    }

    /**
     * Gives the spots that have something under this name that is no text, which Windows passes over.
     *
     * @return the spots, unmodifiable
     */
    public List<Location> ignored() {
        return ignored;
    }

    /**
     * Gives what could not be read; without it {@link #console()} is what the rest says.
     *
     * @return the failures, unmodifiable
     */
    public List<UnreadablePlace> unreadable() {
        return unreadable;
    }

    private static String nonEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** Gives the name and both values. */
    @Override
    public String toString() {
        return name + ": " + process().orElse("(not set)") + " here, "
                + console().orElse("(not set)") + " in a new console";
    }
}
