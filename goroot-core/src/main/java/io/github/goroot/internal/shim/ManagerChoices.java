package io.github.goroot.internal.shim;

import io.github.goroot.host.Host;
import io.github.goroot.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The version of Go that each version manager's own rules choose for a directory, whether or not it is installed. */
public final class ManagerChoices {

    private final ShimCall call;

    /**
     * Prepares the look.
     *
     * @param directory the working directory
     */
    public ManagerChoices(Host host, Path directory) {
        // No rule reads the program that asks; where one would be needed, the directory stands for it.
        this.call = new ShimCall(host, directory, directory);
    }

    /**
     * What a manager would take.
     *
     * @param versions the texts as they stand there, the one to try first being the first
     * @param location where they stand
     */
    public record Chosen(List<String> versions, Location location) {}

    /** One manager's rule. */
    private interface Rule {
        Optional<Choice> choice() throws IOException;
    }

    /**
     * Gives what each manager would take, by the name of the manager: asdf, goenv by the rules of its version 3, mise, and
     * proto. One whose files cannot be read is left out.
     */
    public Map<String, Chosen> all() {
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        folder("ASDF_DATA_DIR", ".asdf")
                .ifPresent(data ->
                        put(chosen, "asdf", () -> AsdfShim.choice(call, "golang", data.resolve("installs/golang"))));
        folder("GOENV_ROOT", ".goenv")
                .ifPresent(root -> put(chosen, "goenv", () -> Optional.of(GoenvShim.choice(call, root, true))));
        put(chosen, "mise", () -> new MiseConfig(call, new MiseFolders(call)).choice());
        folder("PROTO_HOME", ".proto").ifPresent(store -> put(chosen, "proto", () -> ProtoShim.choice(call, store)));
        return chosen;
    }

    private Optional<Path> folder(String variable, String belowHome) {
        return call.folder(variable, belowHome);
    }

    private static void put(Map<String, Chosen> chosen, String manager, Rule rule) {
        try {
            rule.choice()
                    .filter(choice -> !choice.versions().isEmpty())
                    .ifPresent(choice -> chosen.put(manager, new Chosen(choice.versions(), choice.location())));
        } catch (IOException e) {
            // The manager would fail on it too, and then it chooses nothing.
            chosen.remove(manager);
        }
    }
}
