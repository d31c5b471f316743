package io.github.goroot.internal.shells;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one variable when all start-up files of a shell or session have been read.
 *
 * @param variable the name of the variable
 * @param value what a program receives that is started then: a text, nothing, or something that cannot be told
 * @param inShell what the shell itself holds, exported or not
 * @param settings every line that set it or took it away, in the order in which they count
 * @param decisive the last of them that counts; null if none does
 */
public record Outcome(
        String variable,
        Value value,
        Value inShell,
        List<Setting> settings,
        @Nullable Setting decisive) {

    /** Copies the settings. */
    public Outcome {
        settings = List.copyOf(settings);
    }

    /** Gives the line that decides; empty if the variable keeps what the session began with. */
    public Optional<Setting> winner() {
        return Optional.ofNullable(decisive);
    }

    /** Gives the lines whose values are part of the outcome: the winner and, before it, those that it builds on. */
    public List<Setting> effective() {
        List<Setting> chain = new ArrayList<>();
        for (Setting setting = decisive; setting != null; setting = setting.extended()) {
            chain.add(setting);
        }
        Collections.reverse(chain);
        return chain;
    }

    /** Gives the lines whose values are lost, for a later line sets the variable anew. */
    public List<Setting> shadowed() {
        Set<Setting> effective = new HashSet<>(effective());
        return settings.stream().filter(setting -> !effective.contains(setting)).toList();
    }

    /** Gives the lines that are not understood. */
    public List<Setting> notUnderstood() {
        return settings.stream().filter(setting -> !setting.understood()).toList();
    }
}
