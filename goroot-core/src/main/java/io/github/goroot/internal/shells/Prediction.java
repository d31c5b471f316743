package io.github.goroot.internal.shells;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a shell or session passes on when it has read all its start-up files.
 *
 * @param who the shell or session in words
 * @param variables the outcome for each of {@link GoVariables#NAMES}
 * @param files the files that it reads and that exist, in the order in which they are begun
 */
public record Prediction(String who, Map<String, Outcome> variables, List<Path> files) {

    /** Copies the parts. */
    public Prediction {
        variables = Map.copyOf(variables);
        files = List.copyOf(files);
    }

    /** Gives the outcome for one of {@link GoVariables#NAMES}. */
    public Outcome of(String variable) {
        Outcome outcome = variables.get(variable);
        if (outcome == null) {
            throw new IllegalArgumentException("Nothing is predicted for " + variable);
        }
        return outcome;
    }
}
