package io.github.goroot.diagnosis;

import io.github.goroot.host.Environment;
import io.github.goroot.host.registry.LayeredVariable;
import io.github.goroot.internal.goenv.EnvFile;
import io.github.goroot.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who sets the variables that decide over Go, and what programs receive that are started anew.
 *
 * @param rows every place that sets one of them
 * @param sessions the ways to start a program anew; none where nobody looked
 * @param registry on Windows the variables as the registry has them
 */
record Layers(List<VariableLayer> rows, List<Session> sessions, List<LayeredVariable> registry) {

    static final String PATH = "PATH";

    /** Those that hold one value. */
    static final List<String> SINGLE = List.of("GOROOT", "GOPATH", "GOTOOLCHAIN");

    static final List<String> NAMES = List.of("GOROOT", "GOPATH", "GOTOOLCHAIN", PATH);

    static Layers none() {
        return new Layers(List.of(), List.of(), List.of());
    }

    /** Gives the place in which a value of this process is set, as far as one session tells of that very value. */
    Optional<Location> origin(String variable, String value) {
        return sessions.stream()
                .map(session -> session.of(variable))
                .filter(received -> received.known() && received.value().equals(value))
                .flatMap(received -> received.by().stream())
                .findFirst();
    }

    /** Gives what this process received, and what {@code go env -w} wrote, which counts where there is no variable. */
    static List<VariableLayer> ofProcess(Environment environment, Optional<EnvFile> userFile) {
        List<VariableLayer> rows = new ArrayList<>();
        for (String name : SINGLE) {
            Optional<String> here = environment.nonEmpty(name);
            here.ifPresent(value -> rows.add(new VariableLayer(
                    name,
                    "process",
                    here,
                    Location.variable(name, value),
                    true,
                    true,
                    Optional.empty(),
                    true,
                    false,
                    Optional.empty())));
            userFile.ifPresent(file -> file.last(name)
                    .filter(line -> !line.value().isEmpty())
                    .ifPresent(line -> rows.add(new VariableLayer(
                            name,
                            "user-file",
                            Optional.of(line.value()),
                            Location.line(file.file().toString(), line.line(), line.text()),
                            true,
                            here.isEmpty(),
                            here.map(value -> name + " in the environment"),
                            true,
                            false,
                            Optional.empty()))));
        }
        return rows;
    }
}
